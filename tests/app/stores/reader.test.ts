// @vitest-environment happy-dom
/** What outlives a page, where two pages have a hand in it. */
import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useReader } from '../../../src/app/stores/reader'
import { STORAGE_KEY } from '../../../src/host/preferences'

const kept = (): Record<string, unknown> => JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Record<string, unknown>
const keepElsewhere = (change: object): void => localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...kept(), ...change }))

afterEach(() => { vi.unstubAllGlobals() })
beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})

it('follows what was chosen on another page, and writes none of it anew', async () => {
  const reader = useReader()
  keepElsewhere({ view: 'elder', size: 130, seen: [], later: 'kept' })
  reader.readAgain()
  expect(reader.preferences).toMatchObject({ view: 'elder', size: 130, seen: [] })
  reader.see('gdp')
  await nextTick()
  keepElsewhere({ view: 'ordinary' })
  reader.see('town')
  await nextTick()
  expect(kept()).toMatchObject({ view: 'ordinary', size: 130, seen: ['gdp', 'town'], later: 'kept' })
})

it('keeps of the cards that were seen as many as tell that someone was here', async () => {
  const reader = useReader()
  for (const id of ['cover', 'cover', 'gdp', 'town']) reader.see(id)
  await nextTick()
  expect(kept()['seen']).toEqual(['cover', 'gdp'])
})

it('keeps of a picture what was chosen here beside what was chosen on another page', async () => {
  const reader = useReader()
  keepElsewhere({ picture: { shape: 'square' } })
  reader.preferences.picture.theme = 'night'
  await nextTick()
  expect(kept()['picture']).toEqual({ shape: 'square', theme: 'night' })
})

it('keeps what the phone refused once together with the next that is set', async () => {
  const reader = useReader()
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => { throw new Error('QuotaExceededError') } })
  reader.switchView()
  await nextTick()
  vi.unstubAllGlobals()
  reader.preferences.theme = 'night'
  await nextTick()
  expect(kept()).toMatchObject({ view: 'elder', theme: 'night' })
})

it('forgets nothing where the phone keeps nothing', async () => {
  const reader = useReader()
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => { throw new Error('QuotaExceededError') } })
  reader.switchView()
  await nextTick()
  expect(reader.kept).toBe(false)
  reader.readAgain()
  expect(reader.preferences.view).toBe('elder')
})
