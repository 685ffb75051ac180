/** Lets the reader go first: what a page asks for does not wait for what is only being kept. */

/** How long no page must have asked for anything before the next file is fetched to be kept, in milliseconds: a tap that follows on another finds the phone free. */
const QUIET = 1500

export interface Quiet {
  /** To be called whenever a page asks for something. */
  disturb: () => void
  /** Resolves when no page has asked for anything for a while; at once where none ever did. */
  quiet: () => Promise<void>
}

/** Hears of what pages ask for, and says when they have not for a while. */
export function createQuiet(): Quiet {
  let until = 0
  return {
    disturb: () => { until = performance.now() + QUIET },
    async quiet() {
      for (let left = 0; (left = until - performance.now()) > 0;) await new Promise((resolve) => { setTimeout(resolve, left) })
    },
  }
}
