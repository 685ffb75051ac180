/** The form of an edition: what is odd is named. */
import { describe, expect, it } from 'vitest'
import { isEdition, invalidKeys } from '../../src/content/edition-form'
import { loadEdition } from '../../src/content/load'
import { fakeEdition } from '../fakes/edition'

describe('invalidKeys', () => {
  it('finds nothing odd in an edition', () => {
    expect(invalidKeys(fakeEdition())).toEqual([])
    expect(isEdition(fakeEdition())).toBe(true)
  })

  it.each<[string, unknown]>([
    ['edition', null],
    ['edition', []],
    ['year', { ...fakeEdition(), year: '2031' }],
    ['names', { ...fakeEdition(), names: { 'zh-CN': [] } }],
    ['parts', { ...fakeEdition(), parts: { opening: 'a' } }],
    ['knowledge', { ...fakeEdition(), knowledge: 'all' }],
    ['groups', { ...fakeEdition(), groups: {} }],
    ['groups.0.id', { ...fakeEdition(), groups: [{ id: 'prologue', cards: [] }] }],
    ['groups.0.cards.0 (a).kind', { ...fakeEdition(), groups: [{ id: 'opening', cards: [{ id: 'a', kind: 'poster' }] }] }],
    ['groups.0.cards.0 (a).pair', { ...fakeEdition(), groups: [{ id: 'targets', cards: [{ id: 'a', kind: 'glance', pair: [] }] }] }],
    ['figure', { ...fakeEdition(), figure: {} }],
    ['figures.a.digit', { ...fakeEdition(), figures: { a: { ...fakeEdition().figures['harvest'], digit: 3 } } }],
    ['figures', { ...fakeEdition(), figures: [] }],
    ['figures.a', { ...fakeEdition(), figures: { a: 5 } }],
    ['figures.a.kind', { ...fakeEdition(), figures: { a: { kind: 'guess', size: 3 } } }],
    ['figures.a.kind', { ...fakeEdition(), figures: { a: {} } }],
    ['groups.0', { ...fakeEdition(), groups: [5] }],
    ['groups.0.cards', { ...fakeEdition(), groups: [{ id: 'opening' }] }],
    ['groups.0.cards.1', { ...fakeEdition(), groups: [{ id: 'opening', cards: [{ id: 'a', kind: 'cover' }, 'b'] }] }],
    ['figures.a.unit', { ...fakeEdition(), figures: { a: { ...fakeEdition().figures['harvest'], unit: 'tonnes' } } }],
    ['figures.a.receipt', { ...fakeEdition(), figures: { a: { ...fakeEdition().figures['harvest'], receipt: '5.5万吨' } } }],
    ['figures.a.relation', { ...fakeEdition(), figures: { a: { ...fakeEdition().figures['wages'], relation: 'slower' } } }],
  ])('names %s', (key, edition) => {
    expect(invalidKeys(edition)).toEqual([key])
    expect(isEdition(edition)).toBe(false)
  })
})

describe('loadEdition', () => {
  it('gives the edition of the site, of the form it should have', () => {
    expect(loadEdition().groups.map(({ id }) => id)).toEqual(['opening', 'achievements', 'targets', 'tasks', 'pledges', 'closing'])
  })
})
