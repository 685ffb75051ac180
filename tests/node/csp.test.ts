import { describe, expect, it } from 'vitest'
import { breachesOf, contentSecurityPolicy, policyHash } from '../../src/node/csp'

const POLICY = { scriptHashes: [policyHash('go()')], styleHashes: [policyHash('p{margin:0}')] }

/** The sources of each directive. */
function directives(csp: string): Record<string, string[]> {
  return Object.fromEntries(csp.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources]
  }))
}

describe('contentSecurityPolicy', () => {
  it('allows nothing but what the site needs', () => {
    expect(directives(contentSecurityPolicy(POLICY))).toEqual({
      'default-src': ['\'none\''],
      'script-src': ['\'self\'', policyHash('go()')],
      'style-src': ['\'self\'', policyHash('p{margin:0}')],
      'img-src': ['\'self\'', 'data:', 'blob:', 'https://open.weixin.qq.com'],
      'font-src': ['\'self\''],
      'connect-src': ['\'self\''],
      'manifest-src': ['\'self\''],
      'worker-src': ['\'self\''],
      'frame-src': ['weixin:', 'weixinping:', 'weixinpreinject:'],
      'base-uri': ['\'none\''],
      'form-action': ['\'none\''],
      'frame-ancestors': ['\'none\''],
      'require-trusted-types-for': ['\'script\''],
      'trusted-types': ['vue', 'two-sessions', 'two-sessions-press'],
    })
  })

  it('lets the page ask a signature service on another host', () => {
    const { 'connect-src': hosts } = directives(contentSecurityPolicy({ ...POLICY, signer: 'https://signer.example' }))
    expect(hosts).toEqual(['\'self\'', 'https://signer.example'])
  })

  it.each(['\'unsafe-inline\'', 'sha256-abc=', '\'sha256-abc=\'; script-src *', '"'])('takes no %s for a hash', (hash) => {
    expect(() => contentSecurityPolicy({ ...POLICY, styleHashes: [hash] })).toThrow('is no hash')
  })

  it('refuses more hashes than hosts can send', () => {
    const many = Array.from({ length: 40 }, (_, index) => policyHash(String(index)))
    expect(() => contentSecurityPolicy({ scriptHashes: [], styleHashes: many })).toThrow('share their inline scripts and styles')
  })
})

describe('breachesOf', () => {
  it.each([
    ['scripts and styles with their hashes', '<style>p{margin:0}</style><script>go()</script>'],
    ['files', '<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>'],
    ['data', '<script type="application/ld+json">{"a":1}</script><script type="application/json" id="d">{}</script>'],
    ['what looks like markup in a script', '<script type="application/ld+json">{"a":"<p style=\\"x\\">"}</script>'],
    ['words that begin alike', '<p data-style="a" class="online">style="x" onclick="y"</p>'],
    ['comments', '<!-- <p style="x"> -->'],
  ])('lets %s pass', (_, html) => {
    expect(breachesOf(html, POLICY)).toEqual([])
  })

  it.each([
    ['a script that is not listed', '<script>stop()</script>', 'an inline script'],
    ['a script that differs by a space', '<script>go() </script>', 'an inline script'],
    ['a module', '<script type="module">stop()</script>', 'an inline script'],
    ['a style that is not listed', '<style media="print">p{}</style>', 'an inline style without'],
    ['a style in a picture', '<svg><style>path{}</style></svg>', 'an inline style without'],
    ['a style attribute', '<p class="a" style="margin:0">', 'an inline style attribute'],
    ['a style attribute on a new line', '<p\nstyle="margin:0">', 'an inline style attribute'],
    ['a handler', '<img src="/a.png" onerror="go()">', 'an inline onerror attribute'],
    ['a handler on a script', '<script src="/a.js" onload="go()"></script>', 'an inline onload attribute'],
  ])('names %s', (_, html, breach) => {
    expect(breachesOf(html, POLICY)).toEqual([expect.stringContaining(breach)])
  })
})

describe('policyHash', () => {
  it('is the hash that browsers compare', () => {
    expect(policyHash("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='")
    expect(policyHash('交城')).not.toBe(policyHash('交城 '))
  })
})
