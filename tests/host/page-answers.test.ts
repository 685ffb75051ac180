import { expect, it, vi } from 'vitest'
import { pageAnswers } from '../../src/host/page-answers'

const phone = (fetch: () => Promise<Response>, worker: boolean) => ({ fetch, navigator: { serviceWorker: { controller: worker ? {} : null } } }) as unknown as Parameters<typeof pageAnswers>[1]

it.each([
  ['is there', () => Promise.resolve(new Response(null)), true],
  ['is gone', () => Promise.resolve(new Response(null, { status: 404 })), false],
  ['is refused', () => Promise.resolve(new Response(null, { status: 500 })), false],
  ['is beyond a dead network', () => Promise.reject(new TypeError('Failed to fetch')), false],
])('a page that %s', async (_, answer, there) => {
  expect(await pageAnswers('/en/', phone(answer, false)).catch(() => false)).toBe(there)
})

it('asks for no more than whether it is there, and nobody where the worker answers', async () => {
  const fetch = vi.fn(() => Promise.resolve(new Response(null)))
  await pageAnswers('/en/', phone(fetch, false))
  expect(fetch).toHaveBeenCalledWith('/en/', expect.objectContaining({ method: 'HEAD' }))
  await pageAnswers('/en/', phone(fetch, true))
  expect(fetch).toHaveBeenCalledOnce()
})

it('gives up where nothing answers', async () => {
  vi.useFakeTimers()
  try {
    const never = vi.fn((_: string, { signal }: RequestInit) => new Promise<Response>((_resolve, reject) => { signal?.addEventListener('abort', () => reject(new Error('aborted'))) }))
    const asked = pageAnswers('/en/', phone(never as unknown as () => Promise<Response>, false)).catch(() => false)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await asked).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})
