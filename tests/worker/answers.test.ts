import { describe, expect, it } from 'vitest'
import { answerPage, answerPart, type AnswerEnv } from '../../src/worker/answers'
import { createShelf } from '../../src/worker/shelf'
import { FakeCaches } from '../fakes/caches'
import { cutOff, hostOf, release } from '../fakes/release'

const kept = release('one')
const never = () => new Promise<never>(() => undefined)
const ask = (path: string, init?: RequestInit): Request => new Request(`https://county.test/2023/${path}`, init)

/** A phone that has kept the release, and then this network. */
async function phoneWith(fetch: typeof globalThis.fetch, { filled = true, patience = never as AnswerEnv['patience'] } = {}): Promise<AnswerEnv & { caches: CacheStorage }> {
  const caches = new FakeCaches().storage()
  if (filled) await createShelf(kept, caches, hostOf(kept)).fill('/2023/')
  return { kept, caches, shelf: createShelf(kept, caches, fetch), fetch, patience }
}
const said = (status: number) => () => new Response('from the server', { status })

describe('a page', () => {
  it('is the kept one, without asking, whatever a chat has added to its address', async () => {
    const host = hostOf(kept)
    expect(await (await answerPage(ask('about?from=timeline'), await phoneWith(host))).text()).toContain('<title>/2023/about/</title>')
    expect(host).not.toHaveBeenCalled()
  })
  it.each<RequestCache>(['no-cache', 'reload'])('is the server’s for who reloads (%s), and the kept one where there is none', async (cache) => {
    const reload = ask('about/', { cache })
    expect(await (await answerPage(reload, await phoneWith(hostOf(kept, { '/2023/about/': said(200) })))).text()).toBe('from the server')
    expect(await (await answerPage(reload, await phoneWith(cutOff))).text()).toContain('<title>/2023/about/</title>')
  })
  it.each<[string, typeof fetch, AnswerEnv['patience']]>([
    ['fails', cutOff, never], ['hangs', never, () => Promise.resolve()], ['answers with an error', hostOf(kept, { '/2023/targets/gdp/': said(500) }), never],
  ])('of a card that was never visited is made on the phone where the network %s', async (_, fetch, patience) => {
    const page = await answerPage(ask('targets/gdp/'), await phoneWith(fetch, { patience }))
    expect(await page.text()).toContain('data-at="1"')
  })
  it('that is none is answered so: by the server, else by the kept page with its status', async () => {
    const asked = ask('targets/nothing/')
    expect(await (await answerPage(asked, await phoneWith(hostOf(kept, { '/2023/targets/nothing/': said(404) })))).text()).toBe('from the server')
    expect(await answerPage(asked, await phoneWith(cutOff))).toMatchObject({ status: 404 })
  })
  it('that is slow is waited for where nothing can stand in, and an error of the server is passed on', async () => {
    const patience = () => Promise.resolve()
    expect(await (await answerPage(ask('about/'), await phoneWith(hostOf(kept), { filled: false, patience }))).text()).toContain('/about/')
    expect(await answerPage(ask('about/'), await phoneWith(hostOf(kept, { '/2023/about/': said(502) }), { filled: false, patience }))).toMatchObject({ status: 502 })
  })
  it('that exists but is out of reach is not called unknown', async () => {
    expect(await answerPage(ask('about/'), await phoneWith(cutOff, { filled: false }))).toMatchObject({ type: 'error' })
    // Also where the page for unknown addresses is kept, and this one could not be.
    const caches = new FakeCaches().storage()
    await createShelf(kept, caches, hostOf(kept, { '/2023/about/': said(404) })).fill('/2023/')
    const shelf = createShelf(kept, caches, cutOff)
    expect(await answerPage(ask('about/'), { kept, shelf, fetch: cutOff, patience: never })).toMatchObject({ type: 'error' })
  })
})

describe('a part', () => {
  it('is the kept one, else the network’s', async () => {
    expect(await (await answerPart(ask('assets/deck.json'), await phoneWith(cutOff))).text()).toBe('/2023/assets/deck.json')
    expect(await (await answerPart(ask('assets/new.js'), await phoneWith(hostOf(kept)))).text()).toBe('/2023/assets/new.js')
  })

  it('that the page asks for past all copies comes from the network, and takes the place of the kept one', async () => {
    const again = (path: string): Promise<Response> => answerPart(ask(path, { cache: 'reload' }), phone)
    const odd = { '/2023/assets/deck.json': () => new Response('whole', { headers: { 'content-type': 'application/json' } }) }
    let phone = await phoneWith(hostOf(kept, odd))
    expect(await (await again('assets/deck.json')).text()).toBe('whole')
    expect(await (await answerPart(ask('assets/deck.json'), phone)).text()).toBe('whole')
    // Also where the release before left it.
    const next = createShelf(release('two'), phone.caches, cutOff)
    await next.replace('/2023/assets/deck.json', new Response('whole again'))
    expect(await (await next.any('/2023/assets/deck.json'))?.text()).toBe('whole again')
    // What is not kept yet is for the shelf to fetch, in its turn.
    await again('assets/new.js')
    expect(await phone.shelf.own('/2023/assets/new.js')).toBeUndefined()
    phone = await phoneWith(hostOf(kept, { '/2023/assets/deck.json': () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }) }))
    await again('assets/deck.json')
    expect(await (await answerPart(ask('assets/deck.json'), phone)).text()).toBe('/2023/assets/deck.json')
  })
})
