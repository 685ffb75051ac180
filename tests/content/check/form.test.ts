/** Mistakes in the form of edition.json, and what an editor is told of each. */
import { describe, expect, it } from 'vitest'
import { fakeEdition } from '../../fakes/edition'
import { checkForm } from '../../../src/content/check/form'
import { membersOf, changed } from '../../fakes/spoil'

const { harvest, wages } = fakeEdition().figures
const withFigure = (figure: unknown) => ({ ...fakeEdition(), figures: { it: figure } })
const withCard = (card: unknown) => ({ ...fakeEdition(), groups: [{ id: 'targets', cards: [card] }] })

describe('checkForm', () => {
  it.each<[unknown, string]>([
    [null, 'edition: This may not be so. It must be an object in curly brackets.'],
    [{ ...fakeEdition(), year: '2031' }, 'year: This may not be so. It must be a whole number without quotation marks.'],
    [{ ...fakeEdition(), knowledge: 'barn' }, 'knowledge: This may not be so. It must be a list in square brackets, each member in quotation marks.'],
    [{ ...fakeEdition(), groups: {} }, 'groups: This may not be so. It must be a list in square brackets.'],
    [{ ...fakeEdition(), figure: {} }, 'figure: Nothing is called so: misspelled, or one too many. See docs/next-edition.md.'],
    [{ ...fakeEdition(), parts: { ...fakeEdition().parts, closing: 1 } }, 'parts.closing: This may not be so. It must be text in quotation marks.'],
    [withFigure({ ...harvest, value: '5.5万' }), 'figures.it.value: This may not be so. It must be a number without quotation marks, in base units (107.2亿元 is 10720000000).'],
    [withFigure({ ...harvest, unit: 'ton' }), 'figures.it.unit: This may not be so. It must be one of yuan, percent, percentage-point, tonne, tonne-per-year, hectare, mu, person, household, kilometre, kilowatt, count.'],
    [withFigure({ ...harvest, qualifier: undefined }), 'figures.it.qualifier: This is missing. It must be one of exact, at-least, at-most, about.'],
    [withFigure({ ...harvest, receipt: '5.5 万吨' }), 'figures.it.receipt: This may not be so. It must be an object in curly brackets.'],
    [withFigure({ ...harvest, receipt: { part: 'targets' } }), 'figures.it.receipt.quote: This is missing. It must be text in quotation marks.'],
    [withFigure({ kind: 'day', date: '2031-3-2', receipt: { part: 'targets', quote: '' } }), 'figures.it.date: This may not be so. It must be a day written as "2023-04-24".'],
    [withFigure({ ...wages, kind: 'word' }), 'figures.it.kind: This may not be so. It must be one of quantity, relation, day.'],
    [withCard({ id: 'glance', kind: 'chart' }), 'groups.0.cards.0 (glance).kind: This may not be so. It must be one of cover, meetings, frame, headline, area, glance, target, task, pledge, closing.'],
    [withCard({ id: 'glance', kind: 'glance', pairs: ['wages'] }), 'groups.0.cards.0 (glance).pairs: This may not be so. It must be a list of pairs, each ["last year\'s id", "this year\'s id"].'],
    [withCard({ id: 'glance' }), 'groups.0.cards.0 (glance).kind: This is missing. It must be one of cover, meetings, frame, headline, area, glance, target, task, pledge, closing.'],
    [withCard('glance'), 'groups.0.cards.0: This may not be so. It must be an object in curly brackets.'],
  ])('tells of %j', (edition, told) => {
    expect(checkForm(edition).map(({ key, en }) => `${key}: ${en}`)).toEqual([told])
  })

  it('says of every place what belongs there, in both languages', () => {
    for (const way of membersOf(fakeEdition())) {
      const problems = checkForm(changed(fakeEdition(), way, (parent, name) => { parent[name] = true }))
      expect(problems.length, way.join('.')).toBeGreaterThan(0)
      for (const { zh, en } of problems) expect([zh, en], way.join('.')).toEqual([expect.stringContaining('应当是'), expect.stringContaining('It must be')])
    }
  })
})
