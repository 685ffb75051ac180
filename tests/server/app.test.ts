import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { signUrl } from '../../server/signature.ts'
import { createSigner } from '../../src/host/signer'
import { APP_ID, FakeWeChat, isLate, type Mood } from '../fakes/wechat-api.ts'
import { createRig, HOST, isSignedWith, PAGE, pageQuery, readAnswer, type Rig, type RigOptions, secretsOf, TestClock } from './rig.ts'

let clock: TestClock
let wechat: FakeWeChat

beforeEach(async () => {
  clock = new TestClock()
  wechat = new FakeWeChat(clock.read)
  await wechat.start()
})
afterEach(() => wechat.stop())

const open = (options: Partial<RigOptions> = {}): Rig => createRig({ wechat, clock, ...options })

describe('GET /api/wechat/signature', () => {
  it('answers with what wx.config needs and nothing else', async () => {
    const response = await open().ask()
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      appId: APP_ID,
      timestamp: clock.read() / 1000,
      nonceStr: expect.stringMatching(/^[\da-f]{16}$/),
      signature: expect.stringMatching(/^[\da-f]{40}$/),
    })
  })

  it('signs the page without its fragment and otherwise as it came', async () => {
    const { ask } = open()
    const url = `https://${HOST}/?q=%e4%ba%a4&r=a+b&s=1&from=timeline`
    const response = await ask(pageQuery(`${url}#top`))
    expect(await isSignedWith(wechat.ticket, response, url)).toBe(true)
    expect(await isSignedWith(wechat.ticket, response, PAGE)).toBe(false)
  })

  it('is understood by the page that asks', async () => {
    const { ask } = open()
    const sign = createSigner({ base: '', fetch: async (input) => ask(new URL(String(input), PAGE).search) })
    const signed = await sign(`${PAGE}#top`)
    expect(signed).toMatchObject({ appId: APP_ID, signature: signUrl({ ticket: wechat.ticket, url: PAGE, nonceStr: signed?.nonceStr ?? '', timestamp: signed?.timestamp ?? 0 }) })
    expect(await sign('https://other.example/')).toBeNull()
  })

  it('uses a new nonce each time and forbids keeping the answer', async () => {
    const { ask } = open()
    const responses = await Promise.all(Array.from({ length: 50 }, () => ask()))
    const answers = await Promise.all(responses.map(readAnswer))
    expect(new Set(answers.map((answer) => answer.nonceStr)).size).toBe(50)
    expect(new Set(responses.map((response) => response.headers.get('cache-control')))).toEqual(new Set(['no-store']))
  })

  it.each([
    ['', 400, 'url-missing'],
    ['?url=', 400, 'url-missing'],
    [pageQuery('not an address'), 400, 'url-malformed'],
    [pageQuery('http://www.jiaocheng.example/'), 400, 'url-not-https'],
    [pageQuery('https://a:b@www.jiaocheng.example/'), 400, 'url-has-credentials'],
    [pageQuery('https://other.example/'), 403, 'host-not-allowed'],
    [pageQuery(PAGE.padEnd(2049, 'a')), 414, 'url-too-long'],
    [`?url=${PAGE}`, 400, 'unexpected-parameter'],
    [`${pageQuery(PAGE)}&${pageQuery(PAGE).slice(1)}`, 400, 'unexpected-parameter'],
    [`${pageQuery(PAGE)}&__proto__=1`, 400, 'unexpected-parameter'],
  ])('refuses %s with %i and a reason', async (query, status, error) => {
    const response = await open().ask(query)
    expect([response.status, await response.json()]).toEqual([status, { error }])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(wechat.calls).toEqual({ token: 0, ticket: 0 })
  })

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s and names what it allows', async (method) => {
    const response = await open().ask(undefined, {}, { method })
    expect([response.status, await response.json()]).toEqual([405, { error: 'method-not-allowed' }])
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  })

  it.each<[string, Mood]>([
    ['down', 'hangs-up'],
    ['late', { delay: 60_000 }],
    ['broken', 'broken-json'],
    ['closed to this IP', { errcode: 40164 }],
    ['out of quota', { errcode: 45009 }],
    ['refusing every token', { errcode: 40001 }],
  ])('answers 503 and when to come back while WeChat is %s', async (_, mood) => {
    wechat.moods.ticket = mood
    const response = await open(isLate(mood) ? { callTimeout: 100 } : {}).ask()
    expect([response.status, await response.json()]).toEqual([503, { error: 'wechat-unavailable' }])
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
  })

  it('tells the operator, and only the operator, what WeChat said', async () => {
    wechat.moods.token = { errcode: 40164 }
    const { ask, lines } = open()
    expect(await (await ask()).text()).toBe('{"error":"wechat-unavailable"}')
    expect(lines.join('')).toMatch(/"event":"wechat-fault","call":"token","kind":"refused","code":40164,"ip":"203\.0\.113\.7","hint":/)
  })

  it('lets pages on its own hosts read the answer, and no others', async () => {
    const { ask } = open()
    const allowed = async (origin: string, method = 'GET') => (await ask(undefined, { origin }, { method })).headers.get('access-control-allow-origin')
    expect(await allowed(`https://${HOST}`)).toBe(`https://${HOST}`)
    expect(await allowed(`https://${HOST}`, 'OPTIONS')).toBe(`https://${HOST}`)
    for (const origin of [`http://${HOST}`, `https://${HOST}:8443`, `https://a.${HOST}`, 'https://other.example', 'null'])
      expect(await allowed(origin)).toBeNull()
    expect((await ask()).headers.get('vary')).toContain('Origin')
  })

  it('answers 429 and when to come back to an address that asks too often', async () => {
    const { ask } = open({ rates: { perClient: 2, total: 100 } })
    expect((await Promise.all([ask(), ask('?url=bad')])).map((response) => response.status)).toEqual([200, 400])
    const response = await ask(undefined, { origin: `https://${HOST}` })
    expect([response.status, await response.json()]).toEqual([429, { error: 'too-many-requests' }])
    expect(response.headers.get('retry-after')).toBe('30')
    expect(response.headers.get('access-control-allow-origin')).toBe(`https://${HOST}`)
    clock.forward(30)
    expect((await ask()).status).toBe(200)
  })

  it('believes the proxy\'s header only if it is told to', async () => {
    const statuses = async (rig: Rig) => Promise.all(['203.0.113.1', '203.0.113.2'].map(async (ip) => (await rig.ask(undefined, { 'x-forwarded-for': ip })).status))
    const rates = { perClient: 1, total: 100 }
    expect(await statuses(open({ rates, proxies: 0 }))).toEqual([200, 429])
    expect(await statuses(open({ rates, proxies: 1 }))).toEqual([200, 200])
  })

  it('has the secret, a token or a ticket in no answer and in no log', async () => {
    const moods: Mood[] = ['well', 'broken-json', 'wrong-json', 'bad-gateway', 'hangs-up', { delay: 60_000 }, ...[-1, 40001, 40125, 40164, 42001, 45009].map((errcode) => ({ errcode }))]
    const seen: string[] = []
    for (const call of ['token', 'ticket'] as const) {
      for (const mood of moods) {
        Object.assign(wechat.moods, { token: 'well', ticket: 'well', [call]: mood })
        const { ask, lines } = open(isLate(mood) ? { callTimeout: 100 } : {})
        const response = await ask()
        seen.push(await response.text(), JSON.stringify([...response.headers]), ...lines)
      }
    }
    const secrets = secretsOf(wechat)
    expect(secrets.length).toBeGreaterThan(2)
    expect(secrets.filter((secret) => seen.join('').includes(secret))).toEqual([])
  })
})

describe('the rest of the service', () => {
  const app = (change = {}) => createApp({
    appId: APP_ID,
    allowedHosts: new Set([HOST]),
    tickets: { current: async () => ({ ok: true, ticket: 'a-ticket' }) },
    limiter: { admit: () => ({ ok: true }) },
    clock: clock.read,
    createNonce: () => 'nonce',
    peerOf: () => undefined,
    proxies: 0,
    log: () => undefined,
    ...change,
  })

  it('says that it is alive, whatever the limits', async () => {
    const response = await app({ limiter: { admit: () => ({ ok: false, retryAfter: 9 }) } }).request('/healthz')
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
  })

  it.each(['/', '/api/wechat/', '/api/wechat/signature/', '/.env'])('knows nothing at %s', async (path) => {
    const response = await app().request(path)
    expect([response.status, await response.json()]).toEqual([404, { error: 'not-found' }])
  })

  it('keeps the words of an unforeseen error to itself', async () => {
    const lines: unknown[] = []
    const broken = app({ tickets: { current: async () => Promise.reject(new TypeError('a-secret')) }, log: (...line: unknown[]) => lines.push(line) })
    const response = await broken.request(`/api/wechat/signature${pageQuery(PAGE)}`)
    expect([response.status, await response.json()]).toEqual([500, { error: 'internal-error' }])
    expect(lines).toEqual([['error', 'internal-error', { code: 'TypeError' }]])
  })
})
