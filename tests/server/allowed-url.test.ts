import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkUrl, MAX_URL_LENGTH } from '../../server/allowed-url.ts'

const HOSTS = new Set(['www.jiaocheng.example', 'm.jiaocheng.example'])
const HOME = 'https://www.jiaocheng.example/'

describe('checkUrl', () => {
  it.each([
    ['a page', `${HOME}targets/gdp/`, `${HOME}targets/gdp/`],
    ['a bare host', 'https://m.jiaocheng.example', 'https://m.jiaocheng.example'],
    ['a query behind the host', 'https://m.jiaocheng.example?a=1', 'https://m.jiaocheng.example?a=1'],
    ['WeChat\'s own parameters', `${HOME}?from=timeline&isappinstalled=0`, `${HOME}?from=timeline&isappinstalled=0`],
    ['escapes as they stand', `${HOME}?q=%e4%ba%a4&r=a+b&s='`, `${HOME}?q=%e4%ba%a4&r=a+b&s='`],
    ['a fragment, which goes', `${HOME}en/#top#again`, `${HOME}en/`],
    ['the longest address', HOME.padEnd(MAX_URL_LENGTH, 'a'), HOME.padEnd(MAX_URL_LENGTH, 'a')],
  ])('accepts %s', (_, raw, url) => {
    expect(checkUrl(raw, HOSTS)).toEqual({ ok: true, url })
  })

  it.each([
    ['nothing', undefined, 'url-missing'],
    ['an empty text', '', 'url-missing'],
    ['one character too many', HOME.padEnd(MAX_URL_LENGTH + 1, 'a'), 'url-too-long'],
    ['a fragment that makes it too long', `${HOME}#`.padEnd(MAX_URL_LENGTH + 1, 'a'), 'url-too-long'],
    ['no address', 'jiaocheng', 'url-malformed'],
    ['an address without a host', 'https://', 'url-malformed'],
    ['a relative address', '/targets/gdp/', 'url-malformed'],
    ['a space', `${HOME}a b`, 'url-malformed'],
    ['a line break that parsers drop', 'https://www.jiaocheng\n.example/', 'url-malformed'],
    ['a zero byte', `${HOME}\0`, 'url-malformed'],
    ['backslashes that parsers turn', 'https:\\\\www.jiaocheng.example\\', 'url-malformed'],
    ['one slash that parsers double', 'https:/www.jiaocheng.example/', 'url-malformed'],
    ['capitals that browsers never show', 'https://WWW.jiaocheng.example/', 'url-malformed'],
    ['a default port that browsers never show', 'https://www.jiaocheng.example:443/', 'url-malformed'],
    ['http', 'http://www.jiaocheng.example/', 'url-not-https'],
    ['a script', 'javascript:alert(1)', 'url-not-https'],
    ['a data address', 'data:text/html,hello', 'url-not-https'],
    ['a user', 'https://reader@www.jiaocheng.example/', 'url-has-credentials'],
    ['a password', 'https://:word@www.jiaocheng.example/', 'url-has-credentials'],
    ['another host', 'https://other.example/', 'host-not-allowed'],
    ['a parent domain', 'https://jiaocheng.example/', 'host-not-allowed'],
    ['a subdomain', 'https://a.www.jiaocheng.example/', 'host-not-allowed'],
    ['a host that begins alike', 'https://www.jiaocheng.example.evil.example/', 'host-not-allowed'],
    ['a host that ends alike', 'https://evil-www.jiaocheng.example/', 'host-not-allowed'],
    ['a dot at the end', 'https://www.jiaocheng.example./', 'host-not-allowed'],
    ['a port', 'https://www.jiaocheng.example:8443/', 'host-not-allowed'],
    ['an IP address', 'https://203.0.113.7/', 'host-not-allowed'],
  ])('refuses %s', (_, raw, reason) => {
    expect(checkUrl(raw, HOSTS)).toEqual({ ok: false, reason })
  })

  it('accepts nothing but text that begins with an allowed host, and changes nothing but the fragment', () => {
    const piece = fc.constantFrom('https:', '//', '/', '\\', '@', ':', '?', '#', '.', 'www.jiaocheng.example', 'evil.example', '%2e', '\t', 'a')
    fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const raw = `https://${pieces.join('')}`
      const checked = checkUrl(raw, HOSTS)
      if (!checked.ok) return
      expect(checked.url).toBe(raw.replace(/#.*$/s, ''))
      expect(checked.url).toMatch(/^https:\/\/(www|m)\.jiaocheng\.example([/?]|$)/)
      expect(HOSTS).toContain(new URL(checked.url).host)
    }), { numRuns: 2000 })
  })
})
