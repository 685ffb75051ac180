/** Asks the site's signature service what WeChat's `wx.config` needs for a page's address. */
import { fetchWithin } from './fetch-within'

export interface Signed {
  appId: string
  /** Seconds since 1970. */
  timestamp: number
  nonceStr: string
  signature: string
}

/** Null where the service cannot be reached, refuses, or answers with something else. */
export type Sign = (url: string) => Promise<Signed | null>

export interface SignerParts {
  /** Where the service lives, without the path: "" for the site's own host. */
  base: string
  fetch: typeof globalThis.fetch
  /** How long an answer may take, in milliseconds. */
  limit?: number
}

export function createSigner({ base, fetch, limit = 5000 }: SignerParts): Sign {
  return async (url) => {
    try {
      const [page = ''] = url.split('#', 1)
      const address = `${base}/api/wechat/signature?url=${encodeURIComponent(page)}`
      const read = async (response: Response): Promise<Signed | null> => response.ok ? readSigned(await response.json()) : null
      return await fetchWithin(address, limit, fetch, read, { credentials: 'omit', cache: 'no-store' })
    } catch {
      return null // the page is shared without a card of its own
    }
  }
}

function readSigned(body: unknown): Signed | null {
  if (typeof body !== 'object' || body === null) return null
  const { appId, timestamp, nonceStr, signature }: Partial<Record<keyof Signed, unknown>> = body
  if (typeof appId !== 'string' || appId === '' || typeof nonceStr !== 'string' || nonceStr === '') return null
  if (typeof timestamp !== 'number' || !Number.isSafeInteger(timestamp) || timestamp <= 0) return null
  if (typeof signature !== 'string' || !/^[\da-f]{40}$/.test(signature)) return null
  return { appId, timestamp, nonceStr, signature }
}
