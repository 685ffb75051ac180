/** What the service says about itself: one line of JSON per event, never a secret, ticket, token or address. */

type Level = 'info' | 'warn' | 'error'
export type Log = (level: Level, event: string, fields?: Record<string, string | number>) => void

/** A log that writes lines to `write`. `clock` gives milliseconds since 1970. */
export function createLog(write: (line: string) => void, clock: () => number): Log {
  return (level, event, fields = {}) => {
    write(`${JSON.stringify({ time: new Date(clock()).toISOString(), level, event, ...fields })}\n`)
  }
}

/** An error's code or name. Never its message: that may hold an address with a token or a password. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
