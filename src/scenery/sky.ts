/** What the sky of every stretch has in common: in a file of its own, for picture layouts need nothing else of the landscape. */

/** The glow around sun or moon, in radii. */
export const HALO = 1.35
