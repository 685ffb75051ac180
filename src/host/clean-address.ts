/** The page's address, as readers send it on. */

/**
 * Takes "?view=elder" out of the address once it has done its work (src/inline/head.ts): whoever gets
 * the address from this reader chooses for themselves.
 */
export function cleanAddress({ location, history }: Pick<Window, 'location' | 'history'>): void {
  if (!/[?&]view=/.test(location.search)) return
  // What chats have added is not worth keeping; the cards that the address names are (src/content/three.ts).
  const cards = /[?&](c=[^&]*)/.exec(location.search)?.[1]
  history.replaceState(history.state, '', location.pathname + (cards ? `?${cards}` : '') + location.hash)
}
