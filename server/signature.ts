/** How WeChat's JS-SDK wants a page's address to be signed; pure. */
import { createHash } from 'node:crypto'

export interface Signable {
  ticket: string
  nonceStr: string
  /** Seconds since 1970. */
  timestamp: number
  /** The page's whole address with its query, exactly as the browser shows it, without "#…". */
  url: string
}

/**
 * The signature as 40 hexadecimal digits. The values go in raw and in this order: WeChat builds the
 * same line, so any escaping or re-serialising would end as "invalid signature" on the phone.
 */
export function signUrl({ ticket, nonceStr, timestamp, url }: Signable): string {
  const line = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`
  return createHash('sha1').update(line, 'utf8').digest('hex')
}
