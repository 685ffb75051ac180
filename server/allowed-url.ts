/** Which addresses may be signed: only pages of the site's own hosts; pure. */

/** The longest address that is looked at, in characters. */
export const MAX_URL_LENGTH = 2048

export type UrlRefusal =
  | 'url-missing'
  | 'url-too-long'
  | 'url-malformed'
  | 'url-not-https'
  | 'url-has-credentials'
  | 'host-not-allowed'

export type UrlCheck = { ok: true, url: string } | { ok: false, reason: UrlRefusal }

/**
 * Checks an address and takes off its "#…". What comes back is otherwise the text that came in and
 * never a re-serialised one, because WeChat signs what the browser shows.
 * @param hosts host names in lower case and ASCII; a parent domain does not cover its subdomains
 */
export function checkUrl(raw: string | undefined, hosts: ReadonlySet<string>): UrlCheck {
  if (!raw) return refuse('url-missing')
  if (raw.length > MAX_URL_LENGTH) return refuse('url-too-long')
  // URL.parse drops line breaks and tabs without a word, a signature would not.
  if (/[\s\p{Cc}]/u.test(raw)) return refuse('url-malformed')
  const parsed = URL.parse(raw)
  if (!parsed) return refuse('url-malformed')
  if (parsed.protocol !== 'https:') return refuse('url-not-https')
  if (parsed.username || parsed.password) return refuse('url-has-credentials')
  if (!hosts.has(parsed.host)) return refuse('host-not-allowed')
  const [url = ''] = raw.split('#', 1)
  // The text itself must name the host plainly, so that no other reader of it can see another host.
  const rest = url.startsWith(`https://${parsed.host}`) ? url.slice(`https://${parsed.host}`.length) : null
  if (rest === null || !/^([/?]|$)/.test(rest)) return refuse('url-malformed')
  return { ok: true, url }
}

function refuse(reason: UrlRefusal): UrlCheck {
  return { ok: false, reason }
}
