import { expect, it, vi } from 'vitest'
import { pageAnswers } from '../../src/host/page-answers'

/** @param kept What the worker has copies of; undefined where there is none */
const phone = (fetch: () => Promise<Response>, kept?: string[]) => ({
  fetch, navigator: { serviceWorker: { controller: kept ? { scriptURL: 'https://county.test/2023/sw.js' } : null } },
  caches: { match: async (address: string) => kept?.includes(address) ? new Response() : undefined },
}) as unknown as Parameters<typeof pageAnswers>[1]

it.each([
  ['is there', () => Promise.resolve(new Response(null)), true],
  ['is gone', () => Promise.resolve(new Response(null, { status: 404 })), false],
  ['is refused', () => Promise.resolve(new Response(null, { status: 500 })), false],
  ['is beyond a dead network', () => Promise.reject(new TypeError('Failed to fetch')), false],
])('a page that %s', async (_, answer, there) => {
  expect(await pageAnswers('/en/', phone(answer)).catch(() => false)).toBe(there)
})

it.each([
  ['there is no worker', undefined, 1], ['the worker has only begun to keep the edition', ['/2023/'], 1],
  ['the worker has that page', ['/2023/en/'], 0], ['the worker can make every card’s page', ['https://county.test/2023/cards.json'], 0],
])('asks for no more than whether it is there, and nobody where it is kept: %s', async (_, kept, times) => {
  const fetch = vi.fn(() => Promise.resolve(new Response(null)))
  await pageAnswers('/2023/en/', phone(fetch, kept))
  expect(fetch).toHaveBeenCalledTimes(times)
  if (times) expect(fetch).toHaveBeenCalledWith('/2023/en/', expect.objectContaining({ method: 'HEAD' }))
})

it('asks the server where the phone refuses to look into its copies', async () => {
  const fetch = vi.fn(() => Promise.resolve(new Response(null)))
  const refused = new DOMException('Refused', 'SecurityError')
  await pageAnswers('/2023/en/', { ...phone(fetch, []), caches: { match: () => Promise.reject(refused) } as unknown as CacheStorage })
  expect(fetch).toHaveBeenCalledTimes(1)
  await pageAnswers('/2023/en/', Object.defineProperty(phone(fetch, []), 'caches', { get: () => { throw refused } }))
  expect(fetch).toHaveBeenCalledTimes(2)
})

it('gives up where nothing answers', async () => {
  vi.useFakeTimers()
  try {
    const never = vi.fn((_: string, { signal }: RequestInit) => new Promise<Response>((_resolve, reject) => { signal?.addEventListener('abort', () => reject(new Error('aborted'))) }))
    const asked = pageAnswers('/en/', phone(never as unknown as () => Promise<Response>)).catch(() => false)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await asked).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})
