/** Loads what the page cannot do without: where it fails, it is tried again. */

/** Resolves when there is reason to try once more: a touch, a key, the network that is back. */
function nextChance(): Promise<void> {
  return new Promise((resolve) => {
    for (const chance of ['pointerdown', 'keydown', 'online']) addEventListener(chance, () => resolve(), { once: true, passive: true })
  })
}

/**
 * Asks until it is there; until then the page stays as it is.
 * @throws in the build, where nobody touches anything
 */
export async function needed<T>(ask: () => Promise<T | null | false>): Promise<T> {
  for (;;) {
    const there = await ask().catch(() => null)
    if (there) return there
    if (import.meta.env.SSR) throw new Error('A part of the site is missing.')
    await nextChance()
  }
}
