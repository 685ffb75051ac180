// @vitest-environment happy-dom
/** How a lazy part comes, over a network that does what it likes. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { partFetcher, WHOLE_SCRIPT, type FetchPart } from '../../src/host/part'

const script = async () => new Response('export {}', { headers: { 'Content-Type': 'text/javascript' } })
const page = async () => new Response('<!DOCTYPE html><title>Log in</title>', { headers: { 'Content-Type': 'text/html' } })
const lost = () => Promise.reject(new TypeError('Failed to fetch'))
const broken = async () => new Response('export {}', { status: 500, headers: { 'Content-Type': 'text/javascript' } })

const fetch = vi.fn<typeof globalThis.fetch>()
const take = vi.fn(async () => 'the part')
let told: number
let fetchPart: FetchPart
/** The links to styles that stand in the page, and whether the next one comes. */
let styles: HTMLLinkElement[]
let stylesCome: boolean

beforeEach(() => {
  fetch.mockReset().mockImplementation(script)
  take.mockClear()
  told = 0
  styles = []
  stylesCome = true
  const head = {
    append: (link: HTMLLinkElement) => {
      styles.push(link)
      link.remove = () => { styles = styles.filter((one) => one !== link) }
      queueMicrotask(() => void (stylesCome ? link.onload : link.onerror)?.call(link, new Event('done') as never))
    },
  }
  fetchPart = partFetcher('/2023/', {
    fetch, document: { createElement: (name: string) => document.createElement(name), head } as unknown as Document,
    dispatchEvent: ({ type }) => { told += type === 'vite:preloadError' ? 1 : 0; return true },
  })
})

describe('a part', () => {
  it('is taken once its files are there, each asked for once', async () => {
    expect(await fetchPart(take, ['assets/a.js', 'assets/b.js', 'assets/a.css'])).toBe('the part')
    expect(await fetchPart(take, ['assets/b.js', 'assets/a.css'])).toBe('the part')
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(['/2023/assets/a.js', '/2023/assets/b.js'])
    expect(styles.map(({ rel, href }) => [rel, new URL(href, 'http://a.example').pathname])).toEqual([['stylesheet', '/2023/assets/a.css']])
    expect(told).toBe(0)
  })

  it.each([['no network', lost], ['an error of the server', broken], ['a log-in page', page]])('is not taken for a part with %s, and asked for again the next time', async (_, answer) => {
    fetch.mockImplementationOnce(answer)
    await expect(fetchPart(take, ['assets/a.js'])).rejects.toThrow()
    expect(take).not.toHaveBeenCalled()
    expect(told).toBe(1)
    expect(await fetchPart(take, ['assets/a.js'])).toBe('the part')
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('that comes cut off is not imported, which browsers would keep for good, and asked for again past the copy that they have', async () => {
    fetch.mockImplementationOnce(async () => new Response('export {\nconst a = 1;export', { headers: { 'Content-Type': 'text/javascript' } }))
    await expect(fetchPart(take, ['assets/a.js'])).rejects.toThrow('Not all')
    expect(take).not.toHaveBeenCalled()
    expect(await fetchPart(take, ['assets/a.js', 'assets/b.js'])).toBe('the part')
    expect(fetch.mock.calls.map(([url, init]) => [url, init?.cache])).toEqual([['/2023/assets/a.js', undefined], ['/2023/assets/a.js', 'reload'], ['/2023/assets/b.js', undefined]])
  })

  it('is not whole where its end stands in the middle', () => {
    expect(WHOLE_SCRIPT.test('export{a};\nconst b = {')).toBe(false)
  })

  it.each(['export{a as b,c as default};', 'export { a };\n', 'export default i();', 'export default require_sdk()'])('is whole where it ends in %s', (end) => {
    const code = `const a=1;${end}`
    expect(WHOLE_SCRIPT.test(code)).toBe(true)
    for (const added of ['\n// from a cache\n', '/* from a cache */']) expect(WHOLE_SCRIPT.test(code + added)).toBe(true)
    for (let length = code.trimEnd().length - 2; length > 0; length--) expect([length, WHOLE_SCRIPT.test(code.slice(0, length))]).toEqual([length, false])
  })

  it('asks for its styles again, too, and leaves no link of those that failed', async () => {
    stylesCome = false
    await expect(fetchPart(take, ['assets/a.js', 'assets/a.css'])).rejects.toThrow('/2023/assets/a.css')
    expect(styles).toEqual([])
    stylesCome = true
    expect(await fetchPart(take, ['assets/a.js', 'assets/a.css'])).toBe('the part')
    expect(styles).toHaveLength(1)
    expect(told).toBe(1)
  })

  it('is given up where its line is dead, and asked for again the next time', async () => {
    vi.useFakeTimers()
    fetch.mockImplementationOnce((_, init) => new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('AbortError')))
    }))
    const first = expect(fetchPart(take, ['assets/a.js'])).rejects.toThrow('took too long')
    const second = expect(fetchPart(take, ['assets/a.js'])).rejects.toThrow('took too long')
    await vi.advanceTimersByTimeAsync(30_000)
    await Promise.all([first, second])
    vi.useRealTimers()
    expect(await fetchPart(take, ['assets/a.js'])).toBe('the part')
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('keeps styles that have come for good', async () => {
    vi.useFakeTimers()
    await fetchPart(take, ['assets/a.css'])
    await vi.advanceTimersByTimeAsync(30_000)
    vi.useRealTimers()
    expect(styles).toHaveLength(1)
  })

  it('that cannot be imported is told of as well', async () => {
    await expect(fetchPart(() => Promise.reject(new Error('broken')), [])).rejects.toThrow('broken')
    expect(told).toBe(1)
  })
})
