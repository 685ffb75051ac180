/** What a page may load and run: the Content-Security-Policy, and the check that a page keeps to it; pure. */
import { createHash } from 'node:crypto'
import { POLICIES } from '../host/trusted-types'

/** Hashes as policyHash() gives them, with their quotes. */
export interface Policy {
  scriptHashes: readonly string[]
  styleHashes: readonly string[]
  /** Another host that the signature service lives on, "https://signer.example.cn". */
  signer?: string
}

/** A line of `_headers` may have 2,000 characters at the strictest of the hosts that read it. */
const LONGEST = 1900

/**
 * The policy as one line.
 * @throws when a hash is malformed or there are more than hosts can send
 */
export function contentSecurityPolicy({ scriptHashes, styleHashes, signer }: Policy): string {
  const hashes = [...scriptHashes, ...styleHashes]
  const odd = hashes.find((hash) => !/^'sha(256|384|512)-[\w+/]+={0,2}'$/.test(hash))
  if (odd !== undefined) throw new Error(`${odd} is no hash that a Content-Security-Policy knows; policyHash() gives one.`)
  const line = [
    'default-src \'none\'',
    ['script-src \'self\'', ...scriptHashes].join(' '),
    ['style-src \'self\'', ...styleHashes].join(' '),
    // WeChat's SDK reports to its maker by loading an image.
    'img-src \'self\' data: blob: https://open.weixin.qq.com',
    'font-src \'self\'',
    ['connect-src \'self\'', ...(signer === undefined ? [] : [signer])].join(' '),
    'manifest-src \'self\'',
    'worker-src \'self\'',
    // WeChat's bridge speaks to the app through the addresses of hidden frames; without these the SDK stays silent.
    'frame-src weixin: weixinping: weixinpreinject:',
    'base-uri \'none\'',
    'form-action \'none\'',
    'frame-ancestors \'none\'',
    'require-trusted-types-for \'script\'',
    // Vue's own, and those for the addresses of the two workers.
    ['trusted-types vue', ...Object.values(POLICIES)].join(' '),
  ].join('; ')
  if (line.length > LONGEST) throw new Error(`The Content-Security-Policy has ${line.length} characters, more than ${LONGEST}: let the pages share their inline scripts and styles.`)
  return line
}

/** The hash by which a policy allows an inline script or style. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** What in a page's HTML the policy would keep from working, in words; none when all is well. */
export function breachesOf(html: string, { scriptHashes, styleHashes }: Policy): string[] {
  const breaches: string[] = []
  const markup = html.replace(/<!--.*?-->/gs, '').replace(/<(script|style)\b([^>]*)>(.*?)<\/\1>/gs, (_, name: string, attributes: string, text: string) => {
    const allowed = name === 'style' ? styleHashes : scriptHashes
    if (runs(name, attributes) && !allowed.includes(policyHash(text))) breaches.push(`an inline ${name} without its hash: ${text.slice(0, 60)}`)
    return `<${name}${attributes}>`
  })
  for (const [tag] of markup.matchAll(/<[a-z][^>]*>/gi)) {
    const attribute = /\s(style|on[a-z]+)=/i.exec(tag)?.[1]
    if (attribute !== undefined) breaches.push(`an inline ${attribute} attribute: ${tag.slice(0, 80)}`)
  }
  return breaches
}

/** Whether the element's own text counts: neither a file's nor mere data. */
function runs(name: string, attributes: string): boolean {
  return name === 'style' || !/\ssrc=|\stype="application\/(ld\+)?json"/.test(attributes)
}
