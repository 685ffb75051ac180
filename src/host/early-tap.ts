/** What was tapped or pressed before the app ran: the script in the page keeps the last of it, the app answers it. */

declare global {
  interface Window {
    /** A button, or a key that leads through the deck: set by the script in the page (src/inline/deck.ts); 0 once the app runs. */
    tapped?: HTMLElement | KeyboardEvent | 0
  }
}

/** Answers what came too early, unless the reader has gone on since. To be called once the app's handlers are there. */
export function answerEarlyTap(): void {
  const { tapped } = window
  window.tapped = 0
  if (!tapped) return
  const key = 'key' in tapped
  const left = (key ? document.querySelector('.card--here') : tapped)?.getBoundingClientRect().left ?? -1
  if (left < 0 || left >= innerWidth) return
  if (key) dispatchEvent(new KeyboardEvent('keydown', tapped))
  else tapped.click()
}
