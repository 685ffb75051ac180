import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { policyHash } from '../../src/node/csp'
import { writeHosting } from '../../src/node/hosting'
import { TestNginx } from './nginx.ts'
import { replyOf } from './ports.ts'

// nginx may have to be installed first.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 })

const FOREVER = 'public, max-age=31536000, immutable'
const FILLER = '交城县两会 two sessions '.repeat(100)
const FILES: Record<string, string> = {
  'index.html': `<!doctype html><script>go()</script>cover ${FILLER}`,
  'targets/gdp/index.html': `<!doctype html>gdp ${FILLER}`,
  '404.html': `<!doctype html>nothing here ${FILLER}`,
  'assets/app-Dx3f.js': `go() // ${FILLER}`,
  'assets/words-Dx3f.json': '{}',
  'pictures/gdp-9a1b.png': 'a picture',
  'robots.txt': 'User-agent: *\n',
  'sw.js': 'keep()',
  'assets/press-worker-Dx3f.js': 'paint()',
  'app.webmanifest': '{}',
  'MP_verify_a1B2.txt': 'a1B2',
  '.well-known/proof.txt': 'proof',
}

/** A small site as the build leaves it. */
async function buildSite(base: string, script = 'go()'): Promise<string> {
  const dist = mkdtempSync(join(tmpdir(), 'site-dist-'))
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), text.replace('go()', script))
  }
  await writeHosting(dist, { scriptHashes: [policyHash(script)], styleHashes: [] }, base)
  return dist
}

/** A signature service that says what it was asked. */
async function listen(): Promise<{ server: Server, port: number }> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/api/wechat/signature?url=none' ? 404 : 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify({ url: request.url, host: request.headers.host, forwarded: request.headers['x-forwarded-for'] }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { server, port: address !== null && typeof address === 'object' ? address.port : 0 }
}

let dist: string
let signer: Server
let nginx: TestNginx
let plain: TestNginx

beforeAll(async () => {
  dist = await buildSite('/')
  const { server, port } = await listen()
  signer = server
  nginx = new TestNginx(dist, { brotli: true, signerPort: port })
  plain = new TestNginx(dist)
  await nginx.start()
  await plain.start()
})
afterAll(async () => {
  await nginx?.stop()
  await plain?.stop()
  signer?.closeAllConnections()
  signer?.close()
  rmSync(dist, { recursive: true })
})

/** The headers that `_headers` gives to every page. */
function headersForHosts(folder: string): Record<string, string> {
  const [block = ''] = readFileSync(join(folder, '_headers'), 'utf8').split(/\n(?=\/)/)
  return Object.fromEntries([...block.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = '', value = '']) => [name.toLowerCase(), value]))
}

describe('a page', () => {
  it.each([['/', 'cover'], ['/?from=timeline', 'cover'], ['/targets/gdp/', 'gdp']])('is served at %s and asked for again each time', async (path, word) => {
    const { status, headers, body } = await nginx.get(path)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
    expect(String(body)).toContain(word)
  })

  it.each(['', 'gzip', 'br'])('that has not changed is not sent again (%s)', async (encoding) => {
    const { headers } = await nginx.get('/', { 'accept-encoding': encoding })
    const again = await nginx.get('/', { 'accept-encoding': encoding, 'if-none-match': headers.etag ?? '' })
    expect(headers.etag).toMatch(/^"[\da-f-]+"$/)
    expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([304, 0, 'no-cache'])
  })

  it('has the headers that the build wrote for other hosts', async () => {
    const wanted = headersForHosts(dist)
    expect(wanted['content-security-policy']).toContain(policyHash('go()'))
    for (const path of ['/', '/targets/gdp/', '/nowhere/']) expect((await nginx.get(path)).headers).toMatchObject(wanted)
  })

  it('is sent on to https with its whole address', async () => {
    const reply = await replyOf(nginx.httpPort, 'GET /targets/gdp/?a=1 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
    expect(reply).toMatch(/^HTTP\/1\.1 301 /)
    expect(reply).toContain('Location: https://www.example.cn/targets/gdp/?a=1\r\n')
  })

  it.each([['/targets/gdp', '/targets/gdp/'], ['/targets/gdp?a=1', '/targets/gdp/?a=1']])('asked for without its slash as %s is found at %s', async (path, target) => {
    const { status, headers } = await nginx.get(path)
    expect([status, headers.location]).toEqual([301, target])
  })

  it('takes no data', async () => {
    expect((await nginx.get('/', {}, 'POST')).status).toBe(405)
  })
})

describe('an unknown address', () => {
  it.each([
    '/nowhere', '/nowhere/', '/targets/gdp/nowhere/', '/index.html/', '/targets/', '/assets/', '/assets/old-1.js', '/pictures/none.png', '/404.html',
    '/.nginx/csp.conf', '/_headers', '/.git/config', '/targets/.hidden/', '/assets/..%2f.nginx/csp.conf', '/api/', '/api/other',
  ])('as %s gets the page for it, with its status, and is not kept', async (path) => {
    const { status, headers, body } = await nginx.get(path)
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(headers['cache-control'] ?? 'no-cache').toBe('no-cache')
    expect(String(body)).toContain('nothing here')
  })
})

describe('what is no address', () => {
  it.each(['/%E4%BA%A/', '/%00/', '/..%2f..%2f..%2fetc/passwd', `/${'x'.repeat(40_000)}/`])('as %.30s gets the page for unknown ones', async (path) => {
    const { status, body } = await nginx.get(path)
    expect([status, String(body).includes('nothing here')]).toEqual([404, true])
  })
})

describe('a text', () => {
  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['', undefined, (body: Buffer) => body],
  ])('goes to a browser that accepts "%s" as %s', async (accepted, encoding, unpack) => {
    for (const path of ['/', '/assets/app-Dx3f.js']) {
      const { headers, body } = await nginx.get(path, { 'accept-encoding': accepted })
      expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding'])
      expect(String(unpack(body))).toContain(FILLER)
    }
  })

  it('goes as gzip where nginx has no brotli', async () => {
    const { headers } = await plain.get('/', { 'accept-encoding': 'br, gzip' })
    expect(headers['content-encoding']).toBe('gzip')
  })

  it('keeps its type and its caching when it is compressed', async () => {
    const { headers } = await nginx.get('/assets/app-Dx3f.js', { 'accept-encoding': 'br' })
    expect(headers).toMatchObject({ 'content-type': 'application/javascript; charset=utf-8', 'cache-control': FOREVER })
  })
})

describe('a file', () => {
  it.each(['/assets/app-Dx3f.js', '/assets/words-Dx3f.json', '/pictures/gdp-9a1b.png'])('with a hash in its name is kept for good: %s', async (path) => {
    const { status, headers } = await nginx.get(path)
    expect([status, headers['cache-control'], headers['content-security-policy']]).toEqual([200, FOREVER, undefined])
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([['/robots.txt', 'text/plain'], ['/sw.js', 'application/javascript'], ['/MP_verify_a1B2.txt', 'text/plain'], ['/.well-known/proof.txt', 'text/plain'], ['/app.webmanifest', 'application/manifest+json']])(
    'without one is asked for again: %s', async (path, type) => {
      const { status, headers } = await nginx.get(path)
      expect([status, headers['cache-control']]).toEqual([200, 'no-cache'])
      expect(headers['content-type']).toContain(type)
    })

  it.each(['/sw.js', '/assets/press-worker-Dx3f.js'])('that is a worker has the policy that the pages have: %s', async (path) => {
    expect((await nginx.get(path)).headers['content-security-policy']).toBe(headersForHosts(dist)['content-security-policy'])
  })

  it('of an earlier release is still found', async () => {
    mkdirSync(join(nginx.site, 'kept/assets'), { recursive: true })
    writeFileSync(join(nginx.site, 'kept/assets/app-0ld1.js'), 'old()')
    const { status, headers, body } = await nginx.get('/assets/app-0ld1.js')
    expect([status, headers['cache-control'], String(body)]).toEqual([200, FOREVER, 'old()'])
  })
})

describe('a site with a path', () => {
  let below: TestNginx
  let built: string
  let next: string
  beforeAll(async () => {
    built = await buildSite('/county/2023/')
    next = await buildSite('/2024/', 'next()')
    below = new TestNginx(built, { brotli: true, base: '/county/2023/' })
    below.add(next, '/2024/')
    await below.start()
  })
  afterAll(async () => {
    await below?.stop()
    for (const dist of [built, next]) rmSync(dist, { recursive: true })
  })

  it('stands beside the next edition, each with its own pages and policy', async () => {
    const [old, young] = [await below.get('/county/2023/'), await below.get('/2024/')]
    expect([String(old.body), String(young.body)]).toEqual([expect.stringContaining('go()'), expect.stringContaining('next()')])
    expect(old.headers).toMatchObject(headersForHosts(built))
    expect(young.headers).toMatchObject(headersForHosts(next))
    expect(young.headers['content-security-policy']).not.toBe(old.headers['content-security-policy'])
  })

  it.each([
    ['/county/2023/', 'no-cache', 'cover'], ['/county/2023/targets/gdp/', 'no-cache', 'gdp'], ['/county/2023/sw.js', 'no-cache', 'keep()'],
    ['/county/2023/assets/app-Dx3f.js', FOREVER, 'go()'], ['/county/2023/pictures/gdp-9a1b.png', FOREVER, 'a picture'],
  ])('has %s as at the root of a host', async (path, caching, word) => {
    const { status, headers, body } = await below.get(path)
    expect([status, headers['cache-control']]).toEqual([200, caching])
    expect(String(body)).toContain(word)
    if (headers['content-type']?.startsWith('text/html')) expect(headers).toMatchObject(headersForHosts(built))
  })

  it('finds folders without their slash, and files of an earlier release', async () => {
    const { status, headers } = await below.get('/county/2023/targets/gdp?a=1')
    expect([status, headers.location]).toEqual([301, '/county/2023/targets/gdp/?a=1'])
    mkdirSync(join(below.site, 'kept/county/2023/assets'), { recursive: true })
    writeFileSync(join(below.site, 'kept/county/2023/assets/app-0ld1.js'), 'old()')
    const old = await below.get('/county/2023/assets/app-0ld1.js')
    expect([old.status, old.headers['cache-control'], String(old.body)]).toEqual([200, FOREVER, 'old()'])
  })

  it.each(['/county/2023/nowhere/', '/county/2023/assets/none.js', '/county/2023/_headers', '/county/2023/404.html', '/county/2023/.nginx/csp.conf'])(
    'has its own page for unknown addresses such as %s', async (path) => {
      const { status, headers, body } = await below.get(path, { 'accept-encoding': '' })
      expect([status, headers['cache-control'] ?? 'no-cache', String(body).includes('nothing here')]).toEqual([404, 'no-cache', true])
    })

  it.each(['/', '/targets/gdp/', '/assets/app-Dx3f.js', '/.nginx/csp.conf'])('leaves %s to the host', async (path) => {
    const { status, body } = await below.get(path)
    expect([status >= 400, String(body).includes('nothing here')]).toEqual([true, false])
  })
})

describe('the signature service', () => {
  it('is asked under /api/wechat/ with the reader\'s address behind those that the reader claims', async () => {
    const { status, headers, body } = await nginx.get('/api/wechat/signature?url=https%3A%2F%2Fa%2F%3Fb', { 'x-forwarded-for': '203.0.113.9' })
    expect(status).toBe(200)
    expect(JSON.parse(String(body))).toEqual({ url: '/api/wechat/signature?url=https%3A%2F%2Fa%2F%3Fb', host: 'www.example.cn', forwarded: '203.0.113.9, 127.0.0.1' })
    expect([headers['cache-control'], headers['content-security-policy']]).toEqual(['no-store', undefined])
  })

  it('refuses in its own words', async () => {
    const { status, body } = await nginx.get('/api/wechat/signature?url=none')
    expect([status, JSON.parse(String(body))]).toMatchObject([404, { host: 'www.example.cn' }])
  })

  it('that does not run takes nothing else with it', async () => {
    expect((await plain.get('/api/wechat/signature')).status).toBe(502)
    expect((await plain.get('/')).status).toBe(200)
  })
})

const REAL = fileURLToPath(new URL('../../dist/', import.meta.url))

describe.runIf(existsSync(join(REAL, '.nginx/csp.conf')))('the built site', () => {
  let real: TestNginx
  beforeAll(async () => {
    real = new TestNginx(REAL, { brotli: true })
    await real.start()
  })
  afterAll(() => real?.stop())

  it('has every page at its address, compressed and with its policy, and every file of its own', async () => {
    const files = readdirSync(REAL, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map((entry) => relative(REAL, join(entry.parentPath, entry.name)))
      .filter((path) => !/(^|\/)\.|\.(br|gz)$|^_headers$|^404\.html$/.test(path))
    expect(files.length).toBeGreaterThan(10)
    const wanted = headersForHosts(REAL)
    for (const path of files) {
      const { status, headers } = await real.get(`/${encodeURI(path.replace(/(^|\/)index\.html$/, '$1'))}`, { 'accept-encoding': 'br' })
      expect([path, status]).toEqual([path, 200])
      if (path.endsWith('.html')) expect([path, headers]).toMatchObject([path, { ...wanted, 'content-encoding': 'br', 'cache-control': 'no-cache' }])
    }
  })
})
