/** The pictures that the build drew, over a network that does what it likes. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { chunkOf } from '../../src/content/chunks'
import { BUILT_SIZE, fetchPicture, fetchPictureFiles, isOrdinary } from '../../src/host/picture-files'
import type { PictureChoice } from '../../src/host/preferences'
import { PREBUILT } from '../../src/node/pictures'
import { layoutScene } from '../../src/share-card/layout'
import { fakeMeasure } from '../fakes/measure'
import { fakeScene, ORDINARY } from '../fakes/scenes'

const card = { id: 'gdp', index: 17 }
const answering = (body: unknown, init?: ResponseInit) => vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body), init))
const offline = () => Promise.reject(new TypeError('Failed to fetch'))

describe('a card’s files', () => {
  it('are looked up in the list of its chunk', async () => {
    const fetch = answering({ gdp: { thumb: 'pictures/t.jpg', portrait: 'pictures/p.jpg' } })
    expect(await fetchPictureFiles('/2023/', 'en', card, fetch)).toEqual({ thumb: 'pictures/t.jpg', portrait: 'pictures/p.jpg' })
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([`/2023/lists/en-${chunkOf(card.index)}.json`])
  })

  it('are without a portrait where the build did not know the address for its code', async () => {
    expect(await fetchPictureFiles('/', 'en', card, answering({ gdp: { thumb: 't.jpg' } }))).toEqual({ thumb: 't.jpg', portrait: null })
  })

  it.each([
    ['no list', answering({}, { status: 404 })], ['a list without the card', answering({ town: { thumb: 't.jpg' } })],
    ['something else', answering(['gdp'])], ['no network', offline],
  ])('are none with %s', async (_what, fetch) => {
    expect(await fetchPictureFiles('/', 'en', card, fetch)).toBeNull()
  })

  it('are addresses or none, whatever the list holds', async () => {
    const list = fc.oneof(fc.jsonValue(), fc.record({ gdp: fc.oneof(fc.jsonValue(), fc.record({ thumb: fc.jsonValue(), portrait: fc.jsonValue() })) }))
    await fc.assert(fc.asyncProperty(list, async (body) => {
      const files = await fetchPictureFiles('/', 'en', card, answering(body))
      expect(files === null || (typeof files.thumb === 'string' && (files.portrait === null || typeof files.portrait === 'string'))).toBe(true)
    }))
  })

  it('are none where no answer comes', async () => {
    vi.useFakeTimers()
    const files = fetchPictureFiles('/', 'en', card, silent)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await files).toBeNull()
    vi.useRealTimers()
  })
})

/** A line that says nothing until it is given up. */
const silent: typeof fetch = (_, init) => new Promise((_resolve, reject) => {
  init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))
})

describe('a picture file', () => {
  const image = (decode: () => Promise<void> = () => Promise.resolve()) => ({ src: '', decode: vi.fn(decode) })
  const jpeg = async () => new Response(new Blob(['jpeg'], { type: 'image/jpeg' }))

  it('is there once its bytes are and an image has decoded it', async () => {
    const shown = image()
    expect((await fetchPicture('/p.jpg', jpeg, shown))?.size).toBe(4)
    expect([shown.src, shown.decode.mock.calls.length]).toEqual(['/p.jpg', 1])
  })

  it.each<[string, typeof fetch, ReturnType<typeof image>]>([
    ['no network', offline, image()],
    ['an answer that is none', async () => new Response('', { status: 404 }), image()],
    ['a log-in page in its place', async () => new Response('<!DOCTYPE html>'), image(() => Promise.reject(new Error('EncodingError')))],
  ])('is none with %s', async (_what, fetch, shown) => {
    expect(await fetchPicture('/p.jpg', fetch, shown)).toBeNull()
  })

  it('is none where no answer comes', async () => {
    expect(await fetchPicture('/p.jpg', silent, image(), 1)).toBeNull()
  })

  it('is none where the image that is to decode it waits for ever', async () => {
    expect(await fetchPicture('/p.jpg', jpeg, image(() => new Promise(() => undefined)), 1)).toBeNull()
  })
})

describe('the ordinary picture', () => {
  const ordinary: PictureChoice = { shape: 'portrait', theme: 'light', print: 'ordinary', languages: 'own' }

  it('is the one that the build draws, in its size', () => {
    expect(isOrdinary(ordinary)).toBe(true)
    expect(Object.keys(PREBUILT)).toContain(ordinary.shape)
    const { width, height } = layoutScene(fakeScene('gdp', 'zh-CN', ORDINARY), fakeMeasure)
    expect(BUILT_SIZE).toEqual({ width, height })
  })

  it.each<Partial<PictureChoice>>([{ shape: 'square' }, { theme: 'night' }, { print: 'big' }, { languages: 'both' }, { languages: 'other' }])('is not one with %j', (other) => {
    expect(isOrdinary({ ...ordinary, ...other })).toBe(false)
  })
})
