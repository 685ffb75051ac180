/** A button that was tapped before the app ran: the script in the page keeps it, the app answers it. */

declare global {
  interface Window {
    /** Set by the script in the page (src/node/inline-scripts.ts); 0 once the app runs. */
    tapped?: HTMLElement | 0
  }
}

/** Answers a tap that came too early. To be called once the app's handlers are there. */
export function answerEarlyTap(): void {
  const { tapped } = window
  window.tapped = 0
  if (tapped) tapped.click()
}
