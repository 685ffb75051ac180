/** Loads a lazy part by fetching its files before importing it: browsers remember a failed import, a failed fetch can be repeated. */
import { fetchWithin } from './fetch-within'

/**
 * @param take Imports the part
 * @param files What it is made of, below the site's base: scripts and styles
 */
export type FetchPart = <T>(take: () => Promise<T>, files?: readonly string[]) => Promise<T>

/** How long a file may take, in milliseconds: 40 KB at the slowest that is of any use. A line that is dead must not hold the next tap. */
const PATIENCE = 30_000

/**
 * How a whole script of the build ends: with what it exports, by name, or of a library of the old kind (WeChat's) by a call.
 * What lies on the way may cut an answer and say nothing of it; some hosts add a comment.
 */
export const WHOLE_SCRIPT = /export\s*(\{[^{}]*\}|default\s+[\w$]+\(\));?\s*(\/[/*].*\s*)?$/

export type PartEnv = Pick<Window & typeof globalThis, 'fetch' | 'document' | 'dispatchEvent'>

/**
 * Browsers older than 2026 never ask again for a script whose import has failed (whatwg/html#10327), nor does Vite's own
 * helper for styles. A fetch that failed is not remembered; and after one that did not, the import finds the file in the browser's cache.
 * Where a file does not come the promise rejects, and "vite:preloadError" tells of it (host/reload.ts).
 */
export function partFetcher(base: string, { fetch, document, dispatchEvent }: PartEnv): FetchPart {
  const asked = new Map<string, Promise<unknown>>()
  /** What came cut off: the browser's copy of it, and the worker's, are so, too. */
  const cut = new Set<string>()

  function script(url: string): Promise<void> {
    return fetchWithin(url, PATIENCE, fetch, async (response) => {
      // A log-in page in its place must not be taken for it.
      if (!response.ok || !/script/.test(response.headers.get('Content-Type') ?? '')) throw new Error(`No script came from ${url}`)
      if (WHOLE_SCRIPT.test(await response.text())) return
      cut.add(url)
      throw new Error(`Not all of the script came from ${url}`)
    }, cut.has(url) ? { cache: 'reload' } : {})
  }
  function style(url: string): Promise<unknown> {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = url
    document.head.append(link)
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        link.remove()
        reject(new Error(`No styles came from ${url}`))
      }
      const timer = setTimeout(giveUp, PATIENCE)
      link.onerror = giveUp
      link.onload = () => {
        clearTimeout(timer)
        resolve(undefined)
      }
    })
  }
  function ask(file: string): Promise<unknown> {
    const known = asked.get(file) ?? (file.endsWith('.css') ? style : script)(base + file)
    asked.set(file, known)
    known.catch(() => asked.delete(file))
    return known
  }
  return async (take, files = []) => {
    try {
      await Promise.all(files.map(ask))
      return await take()
    } catch (error) {
      dispatchEvent(new Event('vite:preloadError'))
      throw error
    }
  }
}
