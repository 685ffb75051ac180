/** Asks the site's signature service what WeChat's `wx.config` needs for a page's address. */
import { isCount, isText, shape } from '../content/guards'
import { fetchWithin, type Fetch } from './fetch-within'

export interface Signed {
  appId: string
  /** Seconds since 1970. */
  timestamp: number
  nonceStr: string
  signature: string
}

/** Null where the service cannot be reached, refuses, or answers with something else. */
export type Sign = (url: string) => Promise<Signed | null>

export interface SignerEnv {
  /** Where the service lives, without the path: "" for the site's own host. */
  base: string
  fetch: Fetch
  /** How long an answer may take, in milliseconds. */
  limit?: number
}

/** Asks the service anew at each call: a signature is good for one address. */
export function createSigner({ base, fetch, limit = 5000 }: SignerEnv): Sign {
  return async (url) => {
    try {
      const [page = ''] = url.split('#', 1)
      const address = `${base}/api/wechat/signature?url=${encodeURIComponent(page)}`
      const answer: unknown = await fetchWithin(address, limit, fetch, (response) => response.ok ? response.json() : null, { credentials: 'omit', cache: 'no-store' })
      return isSigned(answer) ? answer : null
    } catch {
      return null // the page is shared without a card of its own
    }
  }
}

const isSigned = shape<Signed>({
  appId: isText, timestamp: isCount, nonceStr: isText,
  signature: (data): data is string => isText(data) && /^[\da-f]{40}$/.test(data),
})
