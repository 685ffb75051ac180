/** Whose request it is, as the rate limit counts; pure. */
import { isIP } from 'node:net'

/**
 * The address that a request counts for. `X-Forwarded-For` is believed only as far as `proxies`
 * (how many trusted proxies stand in front, 0 for none): each adds the address it saw at the end,
 * and everything before that can be made up by the reader.
 * @param peer the other end of the connection
 * @param forwardedFor the header's text
 */
export function clientOf(peer: string | undefined, forwardedFor: string | undefined, proxies: number): string {
  const seen = proxies > 0 ? forwardedFor?.split(',').at(-proxies)?.trim() : undefined
  return network(seen !== undefined && isIP(seen) ? seen : peer ?? 'unknown')
}

/** An IPv4 address as it is; of an IPv6 address the first 64 bits, for a household owns all the rest. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) !== 6) return plain
  const [head = '', tail] = plain.replace(/%.*$/, '').split('::')
  const groups = head.split(':').filter(Boolean)
  const behind = tail?.split(':').filter(Boolean) ?? []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length)
  const all = [...groups, ...Array<string>(missing).fill('0'), ...behind]
  return all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
