/** A reader's own choice of cards. */
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { useChosen } from '../../../src/app/stores/chosen'

beforeEach(() => setActivePinia(createPinia()))

it('keeps the order of choosing, and a second tap takes a card out', () => {
  const chosen = useChosen()
  for (const id of ['town', 'gdp', 'cover', 'gdp']) expect(chosen.toggle(id)).toBe(true)
  expect(chosen.ids).toEqual(['town', 'cover'])
})

it('has no room for a fourth, but lets each of the three go', () => {
  const chosen = useChosen()
  for (const id of ['a', 'b', 'c']) chosen.toggle(id)
  expect(chosen.toggle('d')).toBe(false)
  expect(chosen.ids).toEqual(['a', 'b', 'c'])
  expect(chosen.toggle('b')).toBe(true)
  expect(chosen.toggle('d')).toBe(true)
  expect(chosen.ids).toEqual(['a', 'c', 'd'])
  chosen.clear()
  expect(chosen.ids).toEqual([])
})
