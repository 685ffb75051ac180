/** What the sky of every stretch has in common; apart from the landscape, for layouts that keep clear of the sun need no more of it. */

/** The glow around sun or moon, in radii. */
export const HALO = 1.35
