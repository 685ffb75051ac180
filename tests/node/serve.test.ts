/** The server of the built site. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { networkAddresses, readHeaders, siteServer } from '../../src/node/serve'

vi.mock('node:os', { spy: true })

const HEADERS = '/*\n  Content-Security-Policy: default-src \'none\'; img-src data:\n  X-Content-Type-Options: nosniff\n/assets/*\n  Cache-Control: public, max-age=9, immutable\n'
const servers: Server[] = []
let dist: string

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true })
  writeFileSync(join(dist, path), content)
}

async function listening(base: string): Promise<number> {
  const server = siteServer(dist, base)
  servers.push(server)
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready) })
  return (server.address() as AddressInfo).port
}

interface Answer { status: number, headers: IncomingHttpHeaders, body: Buffer }

/** Asks without tidying the address up, as any client may. */
function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }))
    }).on('error', reject).end()
  })
}

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'serve-'))
  write('index.html', 'home')
  write('404.html', 'not here')
  write('targets/gdp/index.html', 'gdp')
  write('targets/gdp/index.html.br', brotliCompressSync('gdp'))
  write('assets/app-1.js', 'app')
  write('.nginx/csp.conf', 'secret')
  write('_headers', HEADERS)
})
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(dist, { recursive: true })
})

describe('siteServer', () => {
  it.each([
    ['/', 200, 'home'], ['/targets/gdp/', 200, 'gdp'], ['/targets/gdp/?from=chat', 200, 'gdp'], ['/assets/app-1.js', 200, 'app'],
    ['/targets/nothing/', 404, 'not here'], ['/assets/app-2.js', 404, 'not here'], ['/.nginx/csp.conf', 404, 'not here'],
    ['/../../etc/passwd.txt', 404, 'not here'], ['/%2e%2e/%2e%2e/etc/hosts.txt', 404, 'not here'], ['/%E0%A4%A/', 404, 'not here'], ['/%00/', 404, 'not here'],
  ])('answers %s with %i', async (path, status, body) => {
    const answer = await ask(await listening('/'), path)
    expect([answer.status, answer.body.toString()]).toEqual([status, body])
  })

  it('sends a folder’s address without its slash to the one with it, the query kept', async () => {
    const { status, headers } = await ask(await listening('/'), '/targets/gdp?view=elder')
    expect([status, headers.location]).toEqual([301, '/targets/gdp/?view=elder'])
  })

  it('sends nobody to another host', async () => {
    const port = await listening('/')
    const answers = await Promise.all(['//evil.example/deck', '/\\evil.example/deck'].map((path) => ask(port, path)))
    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([[404, undefined], [404, undefined]])
  })

  it('sends a file whole, whatever part of it is asked for', async () => {
    const port = await listening('/')
    const answers = await Promise.all(['bytes=5-2', 'bytes=-1', 'bytes=0-0'].map((range) => ask(port, '/targets/gdp/', { range })))
    expect(answers.map(({ status, body }) => [status, body.toString()])).toEqual(answers.map(() => [200, 'gdp']))
  })

  it('sends what the build packed, to those who can unpack it', async () => {
    const port = await listening('/')
    const packed = await ask(port, '/targets/gdp/', { 'accept-encoding': 'gzip, br' })
    expect([packed.headers['content-encoding'], brotliDecompressSync(packed.body).toString()]).toEqual(['br', 'gdp'])
    expect((await ask(port, '/targets/gdp/')).headers['content-encoding']).toBeUndefined()
  })

  it('sends the headers of _headers, with pages that are not there too, and the policy with pages alone', async () => {
    const port = await listening('/')
    const answers = await Promise.all(['/', '/index.html', '/nothing/', '/nothing.js', '/assets/app-1.js'].map((path) => ask(port, path)))
    const policy = 'default-src \'none\'; img-src data:'
    expect(answers.map(({ headers }) => headers['content-security-policy'])).toEqual([policy, policy, policy, policy, undefined])
    expect(answers.map(({ headers }) => headers['x-content-type-options'])).toEqual(answers.map(() => 'nosniff'))
    const [page, asset, lost] = [answers[0], answers[4], answers[2]]
    expect([page, asset, lost].map((answer) => answer?.headers['cache-control'])).toEqual(['no-cache', 'public, max-age=9, immutable', 'no-cache'])
  })

  it('goes on where a build has taken a file away or brought one', async () => {
    const port = await listening('/')
    expect((await ask(port, '/passing.txt')).status).toBe(404)
    write('passing.txt', 'here')
    expect((await ask(port, '/passing.txt')).body.toString()).toBe('here')
    rmSync(join(dist, 'passing.txt'))
    expect((await ask(port, '/passing.txt')).status).toBe(404)
  })

  it('sends no hidden file, however it is asked for', async () => {
    const port = await listening('/')
    write('.hidden/base', 'base')
    for (const path of ['/.hidden/base', '/%2Ehidden/base', '/%2ehidden/base', '/x/../.hidden/base']) expect((await ask(port, path)).status, path).toBe(404)
    // What a query says names no file.
    expect((await ask(port, '/?from=/.hidden/base')).status).toBe(200)
  })

  it('spares an unchanged page', async () => {
    const port = await listening('/')
    const { headers } = await ask(port, '/')
    expect((await ask(port, '/', { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
  })

  it('reads the headers of a site with a path', async () => {
    write('_headers', HEADERS.replaceAll(/^\//gm, '/2023/'))
    const port = await listening('/2023/')
    write('_headers', HEADERS)
    const { headers } = await ask(port, '/2023/assets/app-1.js')
    expect([headers['cache-control'], headers['x-content-type-options']]).toEqual(['public, max-age=9, immutable', 'nosniff'])
  })

  it('serves below a path, and nothing beside it', async () => {
    const port = await listening('/2023/')
    const statuses = await Promise.all(['/2023/', '/2023/targets/gdp/', '/', '/targets/gdp/', '/2023x/'].map(async (path) => (await ask(port, path)).status))
    expect(statuses).toEqual([200, 200, 404, 404, 404])
    expect((await ask(port, '/2023/targets/gdp')).headers.location).toBe('/2023/targets/gdp/')
  })
})

it('readHeaders reads what the build writes', () => {
  expect(readHeaders(HEADERS)).toEqual([
    { path: '/', headers: [['Content-Security-Policy', 'default-src \'none\'; img-src data:'], ['X-Content-Type-Options', 'nosniff']] },
    { path: '/assets/', headers: [['Cache-Control', 'public, max-age=9, immutable']] },
  ])
  expect(readHeaders('')).toEqual([])
})

it('networkAddresses are those of this machine for others', () => {
  const place = { netmask: '', mac: '', cidr: null }
  vi.mocked(networkInterfaces).mockReturnValueOnce({
    lo: [{ ...place, address: '127.0.0.1', family: 'IPv4', internal: true }],
    eth0: [{ ...place, address: 'fe80::1', family: 'IPv6', internal: false, scopeid: 2 }, { ...place, address: '192.168.1.7', family: 'IPv4', internal: false }],
  })
  expect(networkAddresses(4173, '/2023/')).toEqual(['http://192.168.1.7:4173/2023/'])
})
