/** The contents in the app. */
import { effect } from 'vue'
import { expect, it, vi } from 'vitest'
import { createContents } from '../../src/app/contents'
import { contentsOf } from '../../src/content/contents'
import { viewDeck } from '../../src/content/view'
import { fakeEdition, fakeWords } from '../fakes/edition'

const list = contentsOf(viewDeck(fakeEdition(), fakeWords('en'), 'en'))

it('contents are fetched when they are asked for, once', async () => {
  const fetch = vi.fn(async () => list)
  const contents = createContents(fetch)
  expect([contents.list, fetch.mock.calls.length]).toEqual([null, 0])
  // Two that ask at once, and one later.
  expect([...await Promise.all([contents.load(), contents.load()]), await contents.load()]).toEqual([true, true, true])
  expect([contents.list, fetch.mock.calls.length]).toEqual([list, 1])
})

it('contents that could not be had are asked for again', async () => {
  const contents = createContents(vi.fn(async () => list).mockResolvedValueOnce(null as never))
  expect([await contents.load(), contents.list]).toEqual([false, null])
  expect([await contents.load(), contents.list]).toEqual([true, list])
})

it('those who look at the contents are told when they are there', async () => {
  const contents = createContents(async () => list)
  const seen: unknown[] = []
  effect(() => { seen.push(contents.list) })
  await contents.load()
  expect(seen).toEqual([null, list])
})
