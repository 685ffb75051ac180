/** The check as a whole: silent on good content, whatever else it is given. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../src/content/check/check'
import { FILES } from '../../../src/content/check/problem'
import type { Edition } from '../../../src/content/edition'
import { viewDeck, type DeckWords } from '../../../src/content/view'
import { fakeArticle, fakeEdition, fakeWords } from '../../fakes/edition'
import { changed, membersOf } from '../../fakes/spoil'
import { complaints } from './rig'

describe('checkContent', () => {
  it('says nothing of content that is in order, with and without the article', () => {
    expect(complaints(() => undefined)).toEqual([])
    expect(complaints(() => undefined, fakeArticle())).toEqual([])
  })

  it('asks for no lines where the items say all', () => {
    const without = { 'zh-CN': fakeWords('zh-CN'), 'en': fakeWords('en') }
    for (const { cards } of Object.values(without)) delete cards['meetings']?.lines
    expect(checkContent(fakeEdition(), without)).toEqual([])
    expect(viewDeck(fakeEdition(), without['zh-CN'], 'zh-CN').cards[1]?.lines).toEqual([])
  })

  it('names the part of the edition that has no known form, and says no more', () => {
    const edition = { ...fakeEdition(), figures: { harvest: { ...fakeEdition().figures['harvest'], unit: 'ton' } } }
    const problems = checkContent(edition, { 'zh-CN': {}, 'en': {} })
    expect(problems.map(({ file, key }) => [file, key])).toEqual([[FILES.edition, 'figures.harvest.unit']])
  })

  it('explains each problem in Chinese and in English', () => {
    const problems = checkContent(fakeEdition(), { 'zh-CN': {}, 'en': fakeWords('en') })
    expect(problems.length).toBeGreaterThan(50)
    for (const { zh, en } of problems) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('throws at nothing that JSON can hold', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (edition, words) => {
      expect(checkContent(edition, { 'zh-CN': words, 'en': words }).length).toBeGreaterThan(0)
      expect(checkContent(fakeEdition(), { 'zh-CN': words, 'en': words }).length).toBeGreaterThan(0)
    }), { numRuns: 50 })
  })

  it('lets nothing pass, one thing changed in edition or words, that cannot be shown', () => {
    const odd = fc.oneof(
      fc.jsonValue(), fc.double(), fc.integer(), fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' ', '{', '}', '{}', '{harvest', '{nothing}', '{__proto__}', '{constructor}', '__proto__', 'constructor', '\u0000', '\n\n', '<b>', '%', 1e308, -0, 1e-9),
    )
    let passed = 0
    const shown = (edition: unknown, words: Record<'zh-CN' | 'en', unknown>): void => {
      if (checkContent(edition, words).length > 0) return
      passed++
      for (const locale of ['zh-CN', 'en'] as const) expect(viewDeck(edition as Edition, words[locale] as DeckWords, locale).cards.length).toBeGreaterThan(0)
    }
    const [edition, words] = [fakeEdition(), { 'zh-CN': fakeWords('zh-CN'), 'en': fakeWords('en') }]
    fc.assert(fc.property(fc.constantFrom(...membersOf(edition)), odd, (way, value) => {
      shown(changed(edition, way, (parent, name) => { parent[name] = value }), words)
    }), { numRuns: 300 })
    fc.assert(fc.property(fc.constantFrom(...membersOf(words)), odd, (way, value) => {
      shown(edition, changed(words, way, (parent, name) => { parent[name] = value }) as typeof words)
    }), { numRuns: 300 })
    expect(passed).toBeGreaterThan(5)
  })
})
