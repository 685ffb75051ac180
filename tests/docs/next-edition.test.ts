/** The guide to the next edition, held against what an edition may hold. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CARD_KINDS, GROUP_OF, GROUPS, MEASURES, QUALIFIERS, RELATIONS, UNITS } from '../../src/content/edition'
import { BUDGETS, FACES, MOST, type Place } from '../../src/content/check/lengths'
import { isEdition } from '../../src/content/edition-form'
import { loadEdition } from '../../src/content/load'

const edition = loadEdition()

/** Where in the locale files each place's texts stand. */
const NAMES: Record<Place, string> = {
  kicker: 'kicker', title: 'title', short: 'short', line: 'lines', itemTitle: 'items.title', itemText: 'items.text', moreText: 'more.text', scene: 'scene',
  label: 'figures', relation: 'relations', part: 'parts', group: 'groups', term: 'terms.term', explanation: 'terms.text',
}

describe.each(['docs/next-edition.md', 'docs/next-edition.zh-CN.md'])('%s', (path) => {
  const guide = readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
  const rows = guide.split('\n').filter((line) => line.startsWith('| `'))
  const row = (name: string): string => rows.find((line) => line.startsWith(`| \`${name}\``)) ?? ''

  it.each([['unit', UNITS], ['qualifier', QUALIFIERS], ['measure', MEASURES], ['relation', RELATIONS]] as const)('names every %s there is, and no other', (field, values) => {
    const named = [...row(field).split('|').slice(2).join('').matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name).filter((name) => name !== 'relations')
    expect(named).toEqual(values)
  })

  it('puts every kind of card in its group', () => {
    for (const group of GROUPS) {
      const [, , kinds = ''] = row(group).split('|')
      expect([...kinds.matchAll(/`([a-z]+)`/g)].map(([, kind = '']) => kind)).toEqual(CARD_KINDS.filter((kind) => GROUP_OF[kind] === group))
    }
  })

  it('shows a figure as the edition holds it', () => {
    const figures = JSON.parse(`{${/```json\n([^]*?)```/.exec(guide)?.[1] ?? ''}}`) as typeof edition.figures
    expect(isEdition({ ...edition, figures })).toBe(true)
  })

  it('says how long each text may be, English in letters', () => {
    for (const [place, name] of Object.entries(NAMES) as [Place, string][]) {
      expect(row(name).split(' | ').slice(1).join(' | '), name).toBe(`${BUDGETS['zh-CN'][place]} | ${BUDGETS.en[place] * 2} |`)
    }
    for (const kind of CARD_KINDS) expect(guide).toContain(`\`${kind}\` ${FACES['zh-CN'][kind]}/${FACES.en[kind] * 2}`)
    for (const [name, most] of [['lines', MOST.lines], ['items', MOST.items]] as const) expect(guide).toMatch(new RegExp(`${most} 条 \`${name}\`|${most} \`${name}\``))
  })

  it('names every part of an edition', () => {
    for (const name of Object.keys(edition)) expect(guide).toContain(`\`${name}\``)
  })
})
