/** A button that was tapped before the app ran: the script in the page keeps it, the app answers it. */

declare global {
  interface Window {
    /** Set by the script in the page (src/inline/deck.ts); 0 once the app runs. */
    tapped?: HTMLElement | 0
  }
}

/** Answers a tap that came too early, unless the reader has gone on since. To be called once the app's handlers are there. */
export function answerEarlyTap(): void {
  const { tapped } = window
  window.tapped = 0
  if (!tapped) return
  const { left } = tapped.getBoundingClientRect()
  if (left >= 0 && left < innerWidth) tapped.click()
}
