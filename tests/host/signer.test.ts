import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSigner } from '../../src/host/signer'

const SIGNED = { appId: 'wx0123456789abcdef', timestamp: 1680000000, nonceStr: 'nonce', signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed' }
const PAGE = 'https://www.jiaocheng.example/?q=%e4%ba%a4&from=timeline'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What is signed of an answer. */
async function signedOf(body: unknown, status = 200): Promise<unknown> {
  return createSigner({ base: '', fetch: async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }) })(PAGE)
}

describe('createSigner', () => {
  it.each([
    ['the site\'s own host', '', '/api/wechat/signature?url='],
    ['another one', 'https://signer.example', 'https://signer.example/api/wechat/signature?url='],
  ])('asks %s for the address as the browser shows it, without its fragment', async (_, base, start) => {
    const fetch = vi.fn(async () => Response.json(SIGNED))
    expect(await createSigner({ base, fetch })(`${PAGE}#top`)).toEqual(SIGNED)
    expect(fetch).toHaveBeenCalledExactlyOnceWith(start + encodeURIComponent(PAGE), expect.objectContaining({ credentials: 'omit', cache: 'no-store' }))
  })

  it.each([
    ['a refusal', { error: 'host-not-allowed' }, 403],
    ['a failure that looks like an answer', SIGNED, 503],
    ['the page of a host without a service', '<!doctype html>', 200],
    ['nothing', '', 200],
    ['null', null, 200],
    ['an answer without an app', { ...SIGNED, appId: undefined }, 200],
    ['an answer without a nonce', { ...SIGNED, nonceStr: undefined }, 200],
    ['a time as text', { ...SIGNED, timestamp: '1680000000' }, 200],
    ['a time that is no whole second', { ...SIGNED, timestamp: 1.5 }, 200],
    ['a signature that is none', { ...SIGNED, signature: 'none' }, 200],
  ])('takes %s for no signature', async (_, body, status) => {
    expect(await signedOf(body, status)).toBeNull()
  })

  it('takes a service out of reach for no signature', async () => {
    expect(await createSigner({ base: '', fetch: async () => Promise.reject(new TypeError('Failed to fetch')) })(PAGE)).toBeNull()
  })

  it.each<[string, (signal: AbortSignal) => Promise<Response>]>([
    ['an answer', (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))],
    ['the rest of an answer', async (signal) => new Response(new ReadableStream({
      start: (controller) => signal.addEventListener('abort', () => controller.error(new Error('aborted'))),
    }))],
  ])('does not wait for %s beyond its limit', async (_, answer) => {
    const fetch: typeof globalThis.fetch = async (_input, init) => answer(init?.signal ?? new AbortController().signal)
    const signed = createSigner({ base: '', fetch, limit: 5000 })(PAGE)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await signed).toBeNull()
  })

  it('leaves no clock running behind an answer', async () => {
    await signedOf(SIGNED)
    expect(vi.getTimerCount()).toBe(0)
  })
})
