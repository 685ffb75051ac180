/** The deck's files over a network that does what it likes. */
import { describe, expect, it, vi } from 'vitest'
import { chunksOf } from '../../src/content/chunks'
import { contentsOf } from '../../src/content/contents'
import { viewDeck } from '../../src/content/view'
import { contentsFile, fetchContents } from '../../src/host/contents-file'
import { chunkFile, fetchChunk } from '../../src/host/deck-files'
import { fakeEdition, fakeWords } from '../fakes/edition'

const deck = viewDeck(fakeEdition(), fakeWords('en'), 'en')
const [chunk] = chunksOf(deck)
const contents = contentsOf(deck)

type Answer = () => Promise<Response>
const json = (data: unknown, init?: ResponseInit): Answer => async () => new Response(JSON.stringify(data), init)
const html: Answer = async () => new Response('<!DOCTYPE html><title>Log in</title>', { headers: { 'Content-Type': 'text/html' } })
const offline: Answer = () => Promise.reject(new TypeError('Failed to fetch'))
const cut: Answer = async () => new Response(JSON.stringify(chunk).slice(0, 900))

const answering = (...answers: Answer[]) => vi.fn<typeof fetch>(() => answers.length > 1 ? answers.shift()?.() ?? offline() : answers[0]?.() ?? offline())

describe('a chunk', () => {
  it('is fetched from its address and given as it was sent', async () => {
    const fetch = answering(json(chunk))
    expect(await fetchChunk('/assets/deck-1/en-0.json', fetch)).toEqual(chunk)
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(['/assets/deck-1/en-0.json'])
  })

  it.each<[string, Answer]>([
    ['no network', offline], ['a page instead of it', html], ['half of it', cut], ['other data', json({ cards: [] })],
    ['an error with the right body', json(chunk, { status: 500 })], ['a missing file', json(chunk, { status: 404 })],
  ])('is null with %s, after a second try', async (_, answer) => {
    const fetch = answering(answer)
    expect(await fetchChunk('/x.json', fetch)).toBeNull()
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it.each<[string, Answer]>([['no network', offline], ['half of it', cut]])('is there after %s and a second try that works', async (_, answer) => {
    const fetch = answering(answer, json(chunk))
    expect(await fetchChunk('/x.json', fetch)).toEqual(chunk)
    // The browser's own copy may be what is cut off.
    expect(fetch.mock.calls.map(([, init]) => init?.cache)).toEqual([undefined, 'reload'])
  })
})

describe('a chunk that never comes', () => {
  it('is given up after a while, and after the second try for good', async () => {
    vi.useFakeTimers()
    const signals: AbortSignal[] = []
    const fetch = vi.fn<typeof globalThis.fetch>((_, init) => new Promise((_resolve, reject) => {
      if (init?.signal) signals.push(init.signal)
      init?.signal?.addEventListener('abort', () => reject(new Error('AbortError')))
    }))
    const chunk = fetchChunk('/x.json', fetch)
    await vi.advanceTimersByTimeAsync(75_000)
    expect(await chunk).toBeNull()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
    vi.useRealTimers()
  })
})

describe('the contents', () => {
  it('are fetched and known for contents', async () => {
    expect(await fetchContents('/x.json', answering(json(contents)))).toEqual(contents)
    expect(await fetchContents('/x.json', answering(json(chunk), html))).toBeNull()
  })
})

it('the files have plain names', () => {
  expect(chunkFile('zh-CN', 12)).toBe('zh-CN-12.json')
  expect(contentsFile('en')).toBe('en-contents.json')
})
