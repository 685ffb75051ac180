/** Where the site will live, as SITE_URL says it. */

export interface SiteAddress {
  /** The whole address, ending in "/"; "" where it is not known. */
  url: string
  /** The path part of it, beginning and ending in "/"; "/" where it is not known. */
  base: string
}

/** Where a file or page below the site's base lives, as far as the build knows: whole, or else from the host's root on. */
export function addressOf({ url, base }: SiteAddress, below: string): string {
  return (url || base) + below.replace(/^\//, '')
}

/**
 * Reads SITE_URL: absolute, http or https, with or without a path.
 * @throws with a sentence where it is set but no such address
 */
export function readSiteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  const text = env['SITE_URL']?.trim() ?? ''
  if (text === '') return { url: '', base: '/' }
  const url = URL.parse(text)
  const plain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username
  if (!plain) throw new Error(`SITE_URL must be an address such as https://www.example.cn/2023/, but it is "${text}".`)
  const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`
  return { url: url.origin + base, base }
}

/**
 * Reads SIGNER_URL: where the signature service for WeChat lives, without a path; "" where there is none.
 * @throws with a sentence where it is set but no such address
 */
export function readSignerUrl(env: Readonly<Record<string, string | undefined>>): string {
  const text = env['SIGNER_URL']?.trim().replace(/\/$/, '') ?? ''
  if (text !== '' && URL.parse(text)?.origin !== text) throw new Error(`SIGNER_URL must be an address such as https://www.example.cn, but it is "${text}".`)
  return text
}

/**
 * Reads OFFLINE: phones keep the site for when there is no network, unless it is "off": then the build removes from them what earlier ones have kept.
 * @throws with a sentence where it says something else
 */
export function readOffline(env: Readonly<Record<string, string | undefined>>): boolean {
  const text = env['OFFLINE']?.trim() ?? ''
  if (!['', 'on', 'off'].includes(text)) throw new Error(`OFFLINE must be "on" or "off", but it is "${text}".`)
  return text !== 'off'
}
