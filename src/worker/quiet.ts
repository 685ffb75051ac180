/** Lets the reader go first: what a page asks for does not wait for what is only being kept. */

/** How long no page must have been waiting for anything before the next file is fetched to be kept, in milliseconds: a tap that follows on another finds the phone free. */
const QUIET = 1500

export interface Quiet {
  /** To be called with the answer to whatever a page asks for; without one where the browser answers. */
  disturb: (answer?: Promise<unknown>) => void
  /** Resolves when no page has been waiting for anything for a while; at once where none ever did. */
  quiet: () => Promise<void>
}

/** Hears of what pages ask for, and says when they have not for a while. */
export function createQuiet(): Quiet {
  let asked = 0
  let until = 0
  return {
    disturb: (answer) => {
      asked++
      const answered = (): void => {
        asked--
        until = performance.now() + QUIET
      }
      if (answer) answer.then(answered, answered)
      else answered()
    },
    async quiet() {
      for (let left = 0; (left = asked > 0 ? QUIET : until - performance.now()) > 0;) await new Promise((resolve) => { setTimeout(resolve, left) })
    },
  }
}
