/** Mistakes in the facts, one by one. */
import { describe, expect, it } from 'vitest'
import type { CardFacts, Edition, Figure, Quantity } from '../../../src/content/edition'
import { complaints, type Spoil } from './rig'

/** The cards of a group by its place; an unknown place is a mistake in the test. */
function cards(edition: Edition, group: number): CardFacts[] {
  const found = edition.groups[group]?.cards
  if (!found) throw new Error(`There is no group ${group}.`)
  return found
}

/** Changes a quantity of the fake edition. */
function spoilFigure(id: string, change: Partial<Quantity>): Spoil {
  return ({ edition }) => { edition.figures[id] = { ...edition.figures[id], ...change } as Figure }
}

const TABLE: [string, Spoil, string][] = [
  ['groups out of order', ({ edition }) => { edition.groups.reverse() }, 'src/content/edition.json groups: The six groups'],
  ['a group missing', ({ edition }) => { edition.groups.pop() }, 'src/content/edition.json groups: The six groups'],
  ['a group without cards', ({ edition }) => { cards(edition, 4).length = 0 }, 'src/content/edition.json groups.pledges: This group has no cards'],
  ['a group without a kind of card that it needs', ({ edition }) => { edition.groups[1]?.cards.shift() }, 'src/content/edition.json groups.achievements: This group needs at least one card of the kind "headline"'],
  ['no card of all targets', ({ edition }) => { cards(edition, 2).shift() }, 'src/content/edition.json groups.targets: This group needs at least one card of the kind "glance"'],
  ['a card of all targets behind others', ({ edition }) => { cards(edition, 2).reverse() }, 'src/content/edition.json groups.targets: The card of all targets (kind "glance") must be the first of its group'],
  ['a bad id', ({ edition }) => { cards(edition, 3).push({ id: 'Big_Bridge', kind: 'task' }) }, 'src/content/edition.json Big_Bridge: An id may have'],
  ['a long id', ({ edition }) => { cards(edition, 3).push({ id: 'a-very-long-id-indeed', kind: 'task' }) }, 'src/content/edition.json a-very-long-id-indeed: This card\'s id is too long'],
  ['an id twice', ({ edition }) => { cards(edition, 3).push({ id: 'cover', kind: 'task' }) }, 'src/content/edition.json cover: Two cards have this id'],
  ['a figure called year', ({ edition }) => { edition.figures['year'] = { kind: 'day', date: '2031-03-02', receipt: { part: 'opening', quote: '3月2日' } } }, 'src/content/edition.json year: An id may have'],
  ['an unknown figure on a card', ({ edition }) => { cards(edition, 2).push({ id: 'roads', kind: 'target', figures: ['roads'] }) }, 'src/content/edition.json cards.roads: The card names a figure "roads"'],
  ['figures on a card that shows none', ({ edition }) => { cards(edition, 3).push({ id: 'roads', kind: 'task', figures: ['harvest'] }) }, 'src/content/edition.json cards.roads: A card of this kind shows no "figures"'],
  ['a fall beside a target', spoilFigure('harvest-growth', { value: -4.2 }), 'src/content/edition.json cards.glance: "harvest-growth" and "harvest-target" may not be compared'],
  ['a card in another group', ({ edition }) => { cards(edition, 3).push({ id: 'roads', kind: 'pledge' }) }, 'src/content/edition.json cards.roads: A card of this kind (pledge) belongs to the group "pledges", not "tasks"'],
  ['a target of another year', spoilFigure('harvest-target', { year: 2030 }), 'src/content/edition.json cards.harvest-target: "harvest-target" is of 2030, and this card wants figures of 2031'],
  ['a meeting in another year', ({ edition }) => { edition.figures['assembly-day'] = { kind: 'day', date: '2030-03-02', receipt: { part: 'opening', quote: '3月2日' } } }, 'src/content/edition.json cards.meetings: "assembly-day" is of 2030'],
  ['a growth beside a level', spoilFigure('harvest-target', { measure: 'level' }), 'src/content/edition.json cards.glance: "harvest-growth" and "harvest-target" may not be compared'],
  ['a pair in another unit', ({ edition }) => { for (const id of ['harvest-growth', 'harvest-target']) edition.figures[id] = { ...edition.figures[id], unit: 'tonne' } as Quantity }, 'src/content/edition.json cards.glance: "harvest-growth" and "harvest-target" may not be compared'],
  ['an id that is a folder of the site', ({ edition }) => { cards(edition, 3).push({ id: 'assets', kind: 'task' }) }, 'src/content/edition.json assets: An id may have'],
  ['no cover', ({ edition }) => { cards(edition, 0).shift() }, 'src/content/edition.json groups.opening: The first card must be the cover'],
  ['a second cover', ({ edition }) => { cards(edition, 3).push({ id: 'roads', kind: 'cover' }) }, 'src/content/edition.json groups.opening: The first card must be the cover'],
  ['a target without figures', ({ edition }) => { cards(edition, 2).push({ id: 'roads', kind: 'target' }) }, 'src/content/edition.json cards.roads: A card of this kind needs "figures"'],
  ['a level beside a growth', ({ edition }) => { cards(edition, 2)[0] = { id: 'glance', kind: 'glance', figures: ['wages'], pairs: [['harvest', 'harvest-target']] } }, 'src/content/edition.json cards.glance: "harvest" and "harvest-target" may not be compared'],
  ['a pair on another card', ({ edition }) => { cards(edition, 3).push({ id: 'roads', kind: 'task', pairs: [['harvest-growth', 'harvest-target']] }) }, 'src/content/edition.json cards.roads: "harvest-growth" and'],
  ['a pair of years that are not neighbours', spoilFigure('harvest-growth', { year: 2028 }), 'src/content/edition.json cards.glance: "harvest-growth" and'],
  ['a pair with a worded target', ({ edition }) => { cards(edition, 2)[0] = { id: 'glance', kind: 'glance', figures: ['wages'], pairs: [['harvest-growth', 'wages']] } }, 'src/content/edition.json cards.glance: "harvest-growth" and "wages" may not'],
  ['more targets than the chart has room for', ({ edition }) => {
    for (let at = 0; at < 9; at++) {
      edition.figures[`target-${at}`] = { ...edition.figures['wages'] } as Figure
      cards(edition, 2)[0]?.figures?.push(`target-${at}`)
    }
  }, 'src/content/edition.json groups.targets: The chart of all targets has room for 10, and there are 11'],
  ['a charted target without a card', ({ edition }) => { cards(edition, 2).pop() }, 'and it has no card of its own'],
  ['a target that the chart leaves out', ({ edition }) => { cards(edition, 2)[0] = { id: 'glance', kind: 'glance', figures: ['wages'] } }, 'src/content/edition.json figures.harvest-target: This target has a card of its own'],
  ['a pair whose target the chart does not show', ({ edition }) => { cards(edition, 2)[0] = { id: 'glance', kind: 'glance', figures: ['wages'], pairs: [['harvest-growth', 'harvest-target']] } }, 'src/content/edition.json cards.glance: The target "harvest-target" of a pair must be among'],
  ['a quantity among the meetings', ({ edition }) => { cards(edition, 0).push({ id: 'more', kind: 'meetings', figures: ['wages'] }) }, 'src/content/edition.json cards.more: "wages" has no place here'],
  ['a day among targets', ({ edition }) => { cards(edition, 2).push({ id: 'roads', kind: 'target', figures: ['assembly-day'] }) }, 'src/content/edition.json cards.roads: "assembly-day" has no place here'],
  ['impossible digits', spoilFigure('harvest', { digits: 40 }), 'src/content/edition.json figures.harvest: A figure\'s "digits"'],
  ['a day that does not exist', ({ edition }) => { edition.figures['assembly-day'] = { kind: 'day', date: '2031-02-30', receipt: { part: 'opening', quote: '2月30日' } } }, 'src/content/edition.json figures.assembly-day: A day must be a date'],
  ['a figure that no card uses', ({ edition, zh, en }) => {
    edition.figures['spare'] = { kind: 'day', date: '2031-03-02', receipt: { part: 'opening', quote: '3月2日' } }
    zh.figures['spare'] = '备用'
    en.figures['spare'] = 'Spare'
  }, 'src/content/edition.json figures.spare: No card uses this figure'],
  ['knowledge about no term', ({ edition }) => { edition.knowledge.push('stable') }, 'src/content/edition.json knowledge: There is no term called "stable"'],
]

describe('the check of facts', () => {
  it.each(TABLE)('tells of %s', (_, spoil, complaint) => {
    expect(complaints(spoil)).toContainEqual(expect.stringContaining(complaint))
  })

  it('lets every kind of target stand in the chart of all: growths, levels, numbers of people, falls', () => {
    for (const change of [{ value: 5.5, qualifier: 'at-most', measure: 'level' }, { value: 2000, unit: 'person' }, { value: -3 }] as const) {
      const found = complaints(({ edition }) => {
        edition.figures['harvest-target'] = { ...edition.figures['harvest-target'], ...change } as Figure
        cards(edition, 2)[0] = { id: 'glance', kind: 'glance', figures: ['harvest-target', 'wages'] }
      })
      expect(found.filter((complaint) => complaint.includes('glance') || complaint.includes('chart'))).toEqual([])
    }
  })
})
