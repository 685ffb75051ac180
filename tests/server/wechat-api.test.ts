import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createWeChatApi, hintFor, isTokenRejected } from '../../server/wechat-api.ts'
import { APP_ID, APP_SECRET, FakeWeChat, isLate, type Mood } from '../fakes/wechat-api.ts'
import { TestClock } from './rig.ts'

const wechat = new FakeWeChat(new TestClock().read)
const createApi = (change = {}) =>
  createWeChatApi({ base: wechat.base, appId: APP_ID, appSecret: APP_SECRET, fetch, timeout: 30_000, ...change })

beforeAll(() => wechat.start())
afterAll(() => wechat.stop())
beforeEach(() => Object.assign(wechat.moods, { token: 'well', ticket: 'well' }))

describe('the WeChat API', () => {
  it('gives a token, the same again, and a ticket for it', async () => {
    const token = await createApi().token()
    expect(token).toEqual({ ok: true, value: wechat.given.tokens[0], expiresIn: 7200 })
    expect(await createApi().token()).toMatchObject({ value: wechat.given.tokens[0] })
    expect(await createApi().ticket(token.ok ? token.value : '')).toEqual({ ok: true, value: wechat.ticket, expiresIn: 7200 })
  })

  it.each<[string, Mood, object]>([
    ['an unknown IP', { errcode: 40164 }, { kind: 'refused', code: 40164, ip: '203.0.113.7' }],
    ['a used-up quota', { errcode: 45009 }, { kind: 'refused', code: 45009 }],
    ['a busy system', { errcode: -1 }, { kind: 'refused', code: -1 }],
    ['a dead token', { errcode: 40001 }, { kind: 'refused', code: 40001 }],
    ['an expired token', { errcode: 42001 }, { kind: 'refused', code: 42001 }],
    ['a success without a value', { errcode: 0 }, { kind: 'garbled', status: 200 }],
    ['broken JSON', 'broken-json', { kind: 'garbled', status: 200 }],
    ['JSON of another shape', 'wrong-json', { kind: 'garbled', status: 200 }],
    ['a gateway\'s page', 'bad-gateway', { kind: 'garbled', status: 502 }],
    ['an answer that is late', { delay: 60_000 }, { kind: 'timeout' }],
    ['a line that breaks', 'hangs-up', { kind: 'unreachable', code: 'UND_ERR_SOCKET' }],
  ])('makes a value of %s', async (_, mood, fault) => {
    Object.assign(wechat.moods, { token: mood, ticket: mood })
    const api = createApi(isLate(mood) ? { timeout: 100 } : {})
    expect(await api.token()).toEqual({ ok: false, fault })
    expect(await api.ticket('a-token')).toEqual({ ok: false, fault })
  })

  it.each([
    ['a wrong secret', { appSecret: 'wrong' }, { kind: 'refused', code: 40125 }],
    ['a wrong app id', { appId: 'wrong' }, { kind: 'refused', code: 40013 }],
    ['nobody there', { base: 'http://127.0.0.1:1' }, { kind: 'unreachable', code: expect.any(String) }],
  ])('makes a value of %s', async (_, change, fault) => {
    expect(await createApi(change).token()).toEqual({ ok: false, fault })
  })

  it('never follows a redirect with the secret', async () => {
    const seen: RequestInit[] = []
    const spy: typeof fetch = async (_, init) => {
      seen.push(init ?? {})
      return new Response('{}')
    }
    await createApi({ fetch: spy }).token()
    expect(seen).toMatchObject([{ redirect: 'error', body: expect.stringContaining('"force_refresh":false') }])
  })

  it('knows the codes that mean a dead token from the others', () => {
    const codes = [-1, 40001, 40013, 40014, 40125, 40164, 42001, 45009]
    expect(codes.filter((code) => isTokenRejected({ kind: 'refused', code }))).toEqual([40001, 40014, 42001])
    expect(isTokenRejected({ kind: 'timeout' })).toBe(false)
  })

  it('has a hint of its own for the codes that an operator can mend', () => {
    const hints = [-1, 40001, 40013, 40125, 40164, 45009, 45011, 48001, 99999].map(hintFor)
    expect(new Set(hints).size).toBe(hints.length)
  })
})
