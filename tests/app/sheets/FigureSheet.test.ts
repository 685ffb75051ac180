// @vitest-environment happy-dom
/** The receipt of every figure of the edition says where it stands, in which words, of which year, how firm it is, what it is not and what is counted. */
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import en from '../../../locales/en.json'
import enRare from '../../../locales/en.rare.json'
import zhCN from '../../../locales/zh-CN.json'
import zhRare from '../../../locales/zh-CN.rare.json'
import { createDeck } from '../../../src/app/deck'
import { createSiteI18n } from '../../../src/app/i18n'
import FigureSheet from '../../../src/app/sheets/FigureSheet.vue'
import { siteKey } from '../../../src/app/site'
import { chunksOf } from '../../../src/content/chunks'
import edition from '../../../src/content/edition.json'
import { signed } from '../../../src/content/figures'
import type { FigureView } from '../../../src/content/view'
import { loadDecks } from '../../../src/node/decks'

const WORDS = { 'zh-CN': zhCN, en }
const RARE = { 'zh-CN': zhRare, 'en': enRare }
const decks = loadDecks()

function receiptOf(figure: FigureView, locale: 'zh-CN' | 'en'): string {
  const words = WORDS[locale]
  // As it comes to a phone: with the cards that name it.
  const chunk = chunksOf(decks[locale]).find(({ figures }) => figure.id in figures)
  if (!chunk) throw new Error(`No card names ${figure.id}.`)
  const sheet = { kind: 'figure', id: figure.id }
  return mount(FigureSheet, {
    props: { sheet: sheet as never },
    global: { plugins: [createSiteI18n(locale, words)], provide: { [siteKey as symbol]: { words, locale, deck: createDeck(chunk, () => Promise.resolve(null)) } } },
  }).text()
}

/** What the sheet has to say of the kind of a figure. */
function saysOf(figure: FigureView, locale: 'zh-CN' | 'en'): string[] {
  const { ui } = WORDS[locale]
  if (figure.kind !== 'quantity') return [ui[figure.kind]]
  const firmness = { 'exact': ui.exactly, 'at-least': ui.atLeast, 'at-most': ui.atMost, 'about': ui.nearly }[figure.qualifier]
  if (figure.measure === 'capacity') return RARE[locale].capacity
  return [firmness, ...figure.measure === 'level' ? [ui.level, ui.notGrowth] : [ui.growth, ui.notLevel]]
}

describe.each(['zh-CN', 'en'] as const)('the receipt in %s', (locale) => {
  it.each(Object.entries(decks[locale].figures))('of %s is whole', (id, figure) => {
    const facts = edition.figures[id as keyof typeof edition.figures]
    const text = receiptOf(figure, locale)
    const year = 'year' in facts ? facts.year : Number(facts.date.slice(0, 4))
    for (const part of [figure.label, signed(figure), facts.receipt.quote, ...figure.measure === 'capacity' ? [] : [String(year)], WORDS[locale].parts[facts.receipt.part as 'targets'], ...saysOf(figure, locale)]) {
      expect(text).toContain(part)
    }
    expect(text.includes(WORDS[locale].ui.termTitle)).toBe(figure.term !== undefined)
    if (figure.term !== undefined) expect(text).toContain(decks[locale].terms[figure.term]?.text)
  })

  it('explains what some of them count', () => {
    expect(Object.values(decks[locale].figures).some(({ term }) => term !== undefined)).toBe(true)
  })
})
