/** What the pages put on the window. */
interface Window {
  /** 0 once the app runs (src/host/early-tap.ts). */
  tapped?: HTMLElement | KeyboardEvent | 0
  /** The sheet that keeps letters from being painted (look.ts). */
  bare?: CSSStyleSheet
  /** The cards that were in view, frame by frame (addresses.spec.ts). */
  seen?: string[]
  /** Layout shifts so far (watchShifts). */
  shifts: { value: number, moved: string[] }[]
}
