import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOurs, kindOf, pageKey, remade, shellOf } from '../../src/worker/kept'

describe('what the worker answers', () => {
  it.each<[string, RequestMode, string]>([
    ['/2023/', 'navigate', 'page'], ['/2023/targets/gdp/?c=1', 'navigate', 'page'], ['/2023/targets/gdp/', 'cors', 'other'],
    ['/2023/assets/app-1.js', 'cors', 'part'], ['/2023/pictures/gdp.jpg', 'no-cors', 'other'], ['/2023/sitemap.xml', 'navigate', 'other'], ['/2023/targets/gdp/index.html', 'navigate', 'page'],
    ['/2023/v1.5/gdp/', 'navigate', 'page'], ['/2022/assets/app-1.js', 'cors', 'other'], ['/api/wechat/signature', 'cors', 'other'], ['https://other.test/2023/assets/app.js', 'no-cors', 'other'],
  ])('%s asked for in the way "%s" is a matter of: %s', (path, mode, kind) => {
    expect(kindOf({ mode, url: new URL(path, 'https://county.test').href }, { base: '/2023/' }, 'https://county.test')).toBe(kind)
  })
})

it.each(['https://a.cn/en/', 'https://a.cn/en', 'https://a.cn/en/index.html', 'https://a.cn/en/?from=timeline#x'])('%s is kept under one address', (url) => {
  expect(pageKey(url)).toBe('/en/')
})

/** Any address, some at the site and some below its base. */
const anyAddress = fc.tuple(
  fc.constantFrom('https://county.test', 'https://other.test'), fc.constantFrom('', '/2023', '/2023/assets', '/2022'),
  fc.webPath(), fc.constantFrom('', '/', 'index.html', '/index.html'), fc.webQueryParameters(), fc.webFragments(),
).map(([origin, folder, path, file, query, fragment]) => `${origin}${folder}${path}${file}?${query}#${fragment}`)

it('whatever the address, other sites’ and other editions’ are not answered, and none has two keys', () => {
  fc.assert(fc.property(anyAddress, fc.constantFrom<RequestMode>('navigate', 'cors', 'no-cors'), (url, mode) => {
    const kind = kindOf({ mode, url }, { base: '/2023/' }, 'https://county.test')
    if (!new URL(url).href.startsWith('https://county.test/2023/')) expect(kind).toBe('other')
    if (kind === 'page') expect(mode).toBe('navigate')
    const key = pageKey(url)
    expect(key).toMatch(/^\/(.*\/)?$/)
    expect(pageKey(`https://county.test${key}`)).toBe(key)
  }))
})

it('a page with any of the release’s marks is its own', () => {
  for (const mark of ['app-1', 'list-1']) expect(isOurs(`<script src="${mark}.js">`, { marks: ['app-1', 'list-1'] })).toBe(true)
  expect(isOurs('<title>Log in</title>', { marks: ['app-1', 'list-1'] })).toBe(false)
})

it('a card’s empty page says nothing of the cover that it is made of', () => {
  const cover = '<title>Cover</title><meta property="og:title" content="Cover"><meta content="Cover" itemprop="name"><link href="/" hreflang="en" rel="alternate">'
    + '<meta name="viewport" content="x"><script type="application/ld+json">\n{ "name": "Cover" }\n</script></head><div id="app" data-at="0"><p>Cover</p></div><script>start()</script>'
  expect(shellOf(cover, { at: 7, title: 'GDP' })).toBe('<title>GDP</title><meta name="viewport" content="x"></head><div id="app" data-at="7"></div><script>start()</script>')
})

describe('a page made of another’s text', () => {
  const sent = { 'content-encoding': 'br', 'content-length': '9', 'etag': '"1"', 'content-security-policy': 'default-src \'self\'', 'content-type': 'text/html' }

  it('has the headers of the file that was sent, but for those that speak of the file alone', () => {
    expect([...remade('<p>', new Headers(sent)).headers.keys()]).toEqual(['content-security-policy', 'content-type'])
  })
})
