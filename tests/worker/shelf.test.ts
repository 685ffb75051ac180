import { beforeEach, describe, expect, it } from 'vitest'
import { createShelf } from '../../src/worker/shelf'
import { FakeCaches } from '../fakes/caches'
import { cutOff, hostOf, pageOf, release } from '../fakes/release'

const one = release('one')
const GDP = '/2023/targets/gdp/'
const html = (status = 200): Response => new Response('<!doctype html>Log in', { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
/** A body that breaks off. */
const cut = (): Response => new Response(new ReadableStream({
  pull(controller) {
    controller.enqueue(new TextEncoder().encode(pageOf(one, 'cut').slice(0, 300)))
    controller.error(new TypeError('network error'))
  },
}), { headers: { 'content-type': 'text/html' } })

let phone = new FakeCaches()
beforeEach(() => { phone = new FakeCaches() })
const shelfOf = (kept = one, fetch: typeof globalThis.fetch = hostOf(kept)) => createShelf(kept, phone.storage(), fetch)
const NAME = 'two-sessions /2023/ one'

describe('filling', () => {
  it('keeps the page that is read, then what a release needs, then the rest, and fetches nothing twice', async () => {
    const host = hostOf(one)
    const shelf = shelfOf(one, host)
    await Promise.all([shelf.fill(GDP), shelf.fill(GDP)])
    await shelf.fill(GDP)
    expect(host.mock.calls.map(([path]) => path)).toEqual([GDP, ...one.needed, ...one.more])
    // Behind all that is read; pages from the server itself.
    for (const [path, init] of host.mock.calls) expect(init).toEqual({ priority: 'low', ...String(path).endsWith('/') ? { cache: 'no-cache' } : {} })
    expect(await shelf.own('/2023/about/')).toMatchObject({ status: 200 })
  })
  it('goes on from where it stopped when it is asked again', async () => {
    const host = hostOf(one)
    const shelf = shelfOf(one, host)
    host.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await shelf.fill(GDP)
    expect(phone.paths(NAME)).toEqual([])
    await shelf.fill(GDP)
    expect(await shelf.own('/2023/about/')).toBeDefined()
  })
  it('leaves other sites of the host alone', async () => {
    const others = ['another site', 'two-sessions /2022/ one']
    for (const name of others) await (await phone.storage().open(name)).put('/2023/assets/strange.js', new Response('strange'))
    for (const name of ['one', 'two', 'three']) await shelfOf(release(name)).fill(GDP)
    expect(await phone.storage().keys()).toEqual([...others, 'two-sessions /2023/ two', 'two-sessions /2023/ three'])
    expect(await shelfOf(release('three')).any('/2023/assets/strange.js')).toBeUndefined()
  })
  it.each<[string, Record<string, () => Response>]>([
    ['breaks off', { '/2023/': cut }], ['is a log-in page', { '/2023/': html }], ['is an error', { '/2023/assets/deck.json': () => new Response('', { status: 503 }) }],
    ['is a page in place of a file', { '/2023/assets/deck.json': html }],
    ['is of the next release', { '/2023/': () => new Response(pageOf(release('two'), ''), { headers: { 'content-type': 'text/html' } }) }],
  ])('stops where what is needed %s, shows no card of it, and goes on from there', async (_, odd) => {
    const broken = shelfOf(one, hostOf(one, odd))
    await broken.fill('/2023/all/')
    const [at = ''] = Object.keys(odd)
    expect(phone.paths(NAME)).toEqual(one.needed.slice(0, one.needed.indexOf(at)))
    expect(await broken.standIn(GDP)).toBeUndefined()
    const host = hostOf(one)
    await shelfOf(one, host).fill('/2023/all/')
    expect(host.mock.calls.map(([path]) => path)).toEqual([...one.needed.slice(one.needed.indexOf(at)), ...one.more])
  })
  it('does without a file that is not needed', async () => {
    const shelf = shelfOf(one, hostOf(one, { '/2023/assets/font.woff2': html }))
    await shelf.fill(GDP)
    expect(await shelf.own('/2023/assets/font.woff2')).toBeUndefined()
    expect(await shelf.own('/2023/404/')).toMatchObject({ status: 404 })
  })
  it('gives up quietly where the phone has no room', async () => {
    phone.full = true
    await shelfOf().fill(GDP)
    expect(phone.paths(NAME)).toEqual([])
  })
  it('takes a file that an earlier release has, and lets go of all but the one before', async () => {
    for (const name of ['zero', 'one']) await shelfOf(release(name)).fill(GDP)
    const two = release('two')
    const host = hostOf(two)
    await shelfOf(two, host).fill(GDP)
    expect(host.mock.calls.map(([path]) => path)).not.toContain('/2023/assets/deck.json')
    expect(await phone.storage().keys()).toEqual([NAME, 'two-sessions /2023/ two'])
  })
  it('forgets a release that was withdrawn for the one before it, which then stands in for the next', async () => {
    for (const name of ['one', 'two', 'one']) await shelfOf(release(name)).fill(GDP)
    expect(await phone.storage().keys()).toEqual([NAME])
    const three = shelfOf(release('three'), cutOff)
    await three.fill(GDP)
    expect(await (await three.standIn(GDP))?.text()).toContain(one.entry)
  })
})

describe('standing in', () => {
  it('shows a card that was never visited as the cover without its words, under its own title and the page’s policy', async () => {
    await shelfOf().fill('/2023/')
    const page = await shelfOf(one, cutOff).standIn(GDP)
    expect(page?.headers.get('content-security-policy')).toBe('default-src none')
    expect(page?.headers.get('content-encoding')).toBeNull()
    expect(await page?.text()).toBe('<!doctype html><html lang="en"><head><title>GDP &lt;5% &amp; more, one</title></head>'
      + `<body><div id="app" data-at="1"></div><script>import("${one.entry}")</script></body></html>`)
  })
  it('shows the release before while the new one is not whole', async () => {
    await shelfOf().fill('/2023/')
    const two = release('two')
    const shelf = shelfOf(two, hostOf(two, { '/2023/': cut }))
    await shelf.fill(GDP)
    for (const page of ['/2023/', GDP]) expect(await (await shelf.standIn(page))?.text()).toContain(one.entry)
    expect(await shelf.own(GDP)).toBeUndefined()
    expect(await (await shelf.any(one.entry))?.text()).toBe(one.entry)
  })
  it('makes no cache by looking for a copy, and so pushes none out', async () => {
    for (const name of ['zero', 'one']) await shelfOf(release(name)).fill(GDP)
    await shelfOf(release('two'), cutOff).standIn(GDP)
    await shelfOf(release('three')).fill(GDP)
    expect(await phone.storage().keys()).toEqual([NAME, 'two-sessions /2023/ three'])
  })
  it('shows the copy of an earlier release where the phone cannot read its own', async () => {
    for (const name of ['zero', 'one']) await shelfOf(release(name)).fill(GDP)
    const storage = phone.storage()
    const broken = (name: string) => name === NAME ? Promise.reject(new DOMException('Broken', 'UnknownError')) : storage.open(name)
    const shelf = createShelf(one, { ...storage, open: broken }, cutOff)
    expect(await (await shelf.standIn(GDP))?.text()).toContain(release('zero').entry)
  })
  it('has nothing where the phone refuses to look', async () => {
    const refused = () => Promise.reject(new DOMException('Refused', 'SecurityError'))
    const shelf = createShelf(one, { keys: refused, has: refused, open: refused, match: refused } as unknown as CacheStorage, cutOff)
    expect(await Promise.all([shelf.own(GDP), shelf.any(GDP), shelf.standIn(GDP), shelf.fill(GDP)])).toEqual([undefined, undefined, undefined, undefined])
  })
})
