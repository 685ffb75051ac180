/** What the pages put on the window. */
interface Window {
  /** 0 once the app runs (src/host/early-tap.ts). */
  tapped?: HTMLElement | 0
}
