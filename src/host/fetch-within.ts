/** A fetch with a timeout; the oldest phones have no AbortSignal.timeout. */

/** The browser's own way to ask, or a test's. */
export type Fetch = typeof globalThis.fetch

/**
 * Fetches an address and reads the answer.
 * @param limit How long both together may take, in milliseconds
 * @param read Makes of the answer what is wanted
 * @param init What else is asked of the fetch
 * @throws where the network fails or takes longer, and what `read` throws
 */
export async function fetchWithin<T>(
  url: string, limit: number, fetch: Fetch, read: (response: Response) => Promise<T> | T, init: RequestInit = {},
): Promise<T> {
  const abort = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  // What is made of the answer may wait for ever on its own.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('took too long'))
      abort.abort()
    }, limit)
  })
  try {
    return await Promise.race([fetch(url, { ...init, signal: abort.signal }).then(read), late])
  } finally {
    clearTimeout(timer)
  }
}
