import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OpenStorage } from '../../src/host/preferences'
import { createReleaseGuard, hasNewRelease, releaseOf, watchMissingParts } from '../../src/host/reload'

afterEach(() => void vi.useRealTimers())

const entry = (release: string): string => `/assets/app-${release}.js`
const pageOf = (release: string): string => `<!doctype html><script>import("${entry(release)}")</script>`

function workingStorage(): OpenStorage {
  const held = new Map<string, string>()
  return () => ({ getItem: (key) => held.get(key) ?? null, setItem: (key, text) => void held.set(key, text) })
}

const refused: OpenStorage = () => { throw new Error('SecurityError') }
const forgetful: OpenStorage = () => ({ getItem: () => null, setItem: () => undefined })
const full: OpenStorage = () => ({ getItem: () => null, setItem: () => { throw new Error('QuotaExceededError') } })

/**
 * A tab in which the app always misses a part. `releases` is what the server shows, one page load after the
 * other, the last for ever; the number of reloads comes back.
 */
async function reloadsOf(releases: string[], openStorage: OpenStorage, window = { name: '' }): Promise<number> {
  const shown = (load: number): string => releases[Math.min(load, releases.length - 1)] ?? ''
  for (let load = 0; load < 20; load += 1) {
    const reload = vi.fn()
    const recover = createReleaseGuard({ build: entry(shown(load)), fetchPage: async () => pageOf(shown(load + 1)), openStorage, window, reload })
    await recover()
    if (reload.mock.calls.length === 0) return load
    expect(reload).toHaveBeenCalledOnce()
  }
  return Infinity
}

describe('a missing part of the app', () => {
  it.each<[string, string[], number]>([
    ['after a release', ['one', 'two'], 1],
    ['after each of two releases', ['one', 'two', 'three'], 2],
    ['without a release', ['one'], 0],
  ])('%s (%j) leads to %i reloads', async (_, releases, reloads) => {
    expect(await reloadsOf(releases, workingStorage())).toBe(reloads)
  })

  it.each<[string, OpenStorage]>([['works', workingStorage()], ['is refused', refused], ['is full', full], ['forgets', forgetful]])(
    'leads to no loop between two machines with two releases, where the storage %s', async (_, openStorage) => {
      const turns = Array.from({ length: 30 }, (_turn, index) => index % 2 ? 'two' : 'one')
      expect(await reloadsOf(turns, openStorage)).toBe(2)
    })

  it('leads to no reload where nothing would remember it', async () => {
    const window = { get name() { return '' }, set name(_) { /* refused */ } }
    expect(await reloadsOf(['one', 'two'], refused, window)).toBe(0)
  })

  it('is remembered by the tab\'s storage where that works, and the window keeps its name', async () => {
    const window = { name: '' }
    expect(await reloadsOf(['one', 'two'], workingStorage(), window)).toBe(1)
    expect(window.name).toBe('')
  })

  it('leaves a window\'s name alone that someone else gave it', async () => {
    const window = { name: 'opener' }
    expect(await reloadsOf(['one', 'two'], refused, window)).toBe(0)
    expect(window.name).toBe('opener')
  })

  it('leaves the page open while the network is gone, and reloads when it is back', async () => {
    const reload = vi.fn()
    const fetchPage = vi.fn(async () => pageOf('two')).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const recover = createReleaseGuard({ build: entry('one'), fetchPage, openStorage: workingStorage(), window: { name: '' }, reload })
    await recover()
    expect(reload).not.toHaveBeenCalled()
    await recover()
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('among many at once leads to one reload', async () => {
    const reload = vi.fn()
    const recover = createReleaseGuard({ build: entry('one'), fetchPage: async () => pageOf('two'), openStorage: workingStorage(), window: { name: '' }, reload })
    await Promise.all([recover(), recover(), recover()])
    await recover()
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('is heard of from Vite\'s loader, which still tells the caller', () => {
    const target = new EventTarget()
    const recover = vi.fn(() => Promise.resolve())
    watchMissingParts(target, recover)
    expect(target.dispatchEvent(new Event('vite:preloadError', { cancelable: true }))).toBe(true)
    expect(recover).toHaveBeenCalledTimes(1)
  })
})

describe('whether there is a newer release', () => {
  const location = { href: 'https://a.example/targets/gdp/' } as Location
  const body = (release: string): string => `${pageOf(release)}<div id="app">`
  it.each<[string, () => Promise<Response>, boolean]>([
    ['another build\u2019s page', async () => new Response(body('two')), true],
    ['the same page', async () => new Response(body('one')), false],
    ['an error of the server', async () => new Response('502 Bad Gateway', { status: 502 }), false],
    ['an error that looks like a page of ours', async () => new Response(body('two'), { status: 503 }), false],
    ['a log-in page', async () => new Response('<!DOCTYPE html><title>Log in</title>'), false],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), false],
  ])('is told by the page: %s', async (_, answer, newer) => {
    expect(await hasNewRelease(releaseOf(`https://a.example${entry('one')}`, { fetch: answer, location }))).toBe(newer)
  })

  it('is asked of the server, not of the browser\'s copies', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(body('one')))
    await releaseOf(`https://a.example${entry('one')}`, { fetch, location }).fetchPage()
    expect(fetch).toHaveBeenCalledWith(location.href, expect.objectContaining({ cache: 'no-cache' }))
  })

  it.each<[string, (signal: AbortSignal) => Promise<Response>]>([
    ['a page', (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))],
    ['the rest of a page', async (signal) => new Response(new ReadableStream({
      start: (controller) => signal.addEventListener('abort', () => controller.error(new Error('aborted'))),
    }))],
  ])('is given up after 15 seconds where %s never comes', async (_, answer) => {
    vi.useFakeTimers()
    const fetch: typeof globalThis.fetch = async (_input, init) => answer(init?.signal ?? new AbortController().signal)
    const told = vi.fn()
    void hasNewRelease(releaseOf(`https://a.example${entry('one')}`, { fetch, location })).then(told)
    await vi.advanceTimersByTimeAsync(14_999)
    expect(told).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(told.mock.calls).toEqual([[false]])
  })
})
