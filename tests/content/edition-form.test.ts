/** The form of an edition: what is odd is named. */
import { describe, expect, it } from 'vitest'
import { formFaults, isEdition, type FormFault } from '../../src/content/edition-form'
import { loadEdition } from '../../src/content/load'
import { fakeEdition } from '../fakes/edition'

describe('formFaults', () => {
  it('finds nothing odd in an edition', () => {
    expect(formFaults(fakeEdition())).toEqual([])
    expect(isEdition(fakeEdition())).toBe(true)
  })

  it.each<[string, FormFault['fault'], unknown]>([
    ['edition', 'odd', null],
    ['edition', 'odd', []],
    ['year', 'odd', { ...fakeEdition(), year: '2031' }],
    ['names.en', 'missing', { ...fakeEdition(), names: { 'zh-CN': [] } }],
    ['parts.targets', 'odd', { ...fakeEdition(), parts: { ...fakeEdition().parts, targets: 5 } }],
    ['knowledge', 'odd', { ...fakeEdition(), knowledge: 'all' }],
    ['groups', 'odd', { ...fakeEdition(), groups: {} }],
    ['groups.0.id', 'odd', { ...fakeEdition(), groups: [{ id: 'prologue', cards: [] }] }],
    ['groups.0.cards.0 (a).kind', 'odd', { ...fakeEdition(), groups: [{ id: 'opening', cards: [{ id: 'a', kind: 'poster' }] }] }],
    ['groups.0.cards.0 (a).pair', 'unknown', { ...fakeEdition(), groups: [{ id: 'targets', cards: [{ id: 'a', kind: 'glance', pair: [] }] }] }],
    ['figure', 'unknown', { ...fakeEdition(), figure: {} }],
    ['figures.a.digit', 'unknown', { ...fakeEdition(), figures: { a: { ...fakeEdition().figures['harvest'], digit: 3 } } }],
    ['figures', 'odd', { ...fakeEdition(), figures: [] }],
    ['figures.a', 'odd', { ...fakeEdition(), figures: { a: 5 } }],
    ['figures.a.kind', 'odd', { ...fakeEdition(), figures: { a: { kind: 'guess', size: 3 } } }],
    ['figures.a.kind', 'missing', { ...fakeEdition(), figures: { a: {} } }],
    ['groups.0', 'odd', { ...fakeEdition(), groups: [5] }],
    ['groups.0.cards', 'missing', { ...fakeEdition(), groups: [{ id: 'opening' }] }],
    ['groups.0.cards.1', 'odd', { ...fakeEdition(), groups: [{ id: 'opening', cards: [{ id: 'a', kind: 'cover' }, 'b'] }] }],
    ['figures.a.unit', 'odd', { ...fakeEdition(), figures: { a: { ...fakeEdition().figures['harvest'], unit: 'tonnes' } } }],
    ['figures.a.receipt', 'odd', { ...fakeEdition(), figures: { a: { ...fakeEdition().figures['harvest'], receipt: '5.5万吨' } } }],
    ['figures.a.receipt.quote', 'missing', { ...fakeEdition(), figures: { a: { ...fakeEdition().figures['harvest'], receipt: { part: 'targets' } } } }],
    ...['2031-3-2', '12031-03-02', '2031-03-021'].map((date): [string, FormFault['fault'], unknown] => ['figures.a.date', 'odd', { ...fakeEdition(), figures: { a: { ...fakeEdition().figures['assembly-day'], date } } }]),
    ['figures.a.relation', 'odd', { ...fakeEdition(), figures: { a: { ...fakeEdition().figures['wages'], relation: 'slower' } } }],
  ])('names %s, which is %s', (key, fault, edition) => {
    expect(formFaults(edition)).toEqual([{ key, fault }])
    expect(isEdition(edition)).toBe(false)
  })
})

describe('loadEdition', () => {
  it('gives the edition of the site, of the form it should have', () => {
    expect(loadEdition().groups.map(({ id }) => id)).toEqual(['opening', 'achievements', 'targets', 'tasks', 'pledges', 'closing'])
  })
})
