/** The site's own content: in order, the same in both languages, and of the size that the mission asks for. */
import { describe, expect, it } from 'vitest'
import en from '../../locales/en.json'
import zhCN from '../../locales/zh-CN.json'
import { checkContent } from '../../src/content/check/check'
import { textsOf } from '../../src/content/check/keyed-texts'
import { report } from '../../src/content/check/problem'
import { LOCALES, type CardKind } from '../../src/content/edition'
import { loadEdition } from '../../src/content/load'
import { plainText } from '../../src/content/text'
import { viewDeck } from '../../src/content/view'

const words = { 'zh-CN': zhCN, en }
const edition = loadEdition()

describe('the content', () => {
  it('has nothing that the check complains of', () => {
    expect(report(checkContent(edition, words))).toBe('')
  })

  it('has every key of zh-CN.json in en.json, and no other', () => {
    const [zhKeys, enKeys] = LOCALES.map((locale) => [...textsOf(words[locale]).keys()])
    expect(zhKeys?.filter((key) => !enKeys?.includes(key))).toEqual([])
    expect(enKeys?.filter((key) => !zhKeys?.includes(key))).toEqual([])
  })

  it.each(LOCALES)('makes a deck in %s with every kind of card as often as the facts have it', (locale) => {
    const counts = new Map<CardKind, number>()
    for (const { kind } of viewDeck(edition, words[locale], locale).cards) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      cover: 1, meetings: 1, frame: 1, headline: 3, area: 4, glance: 1, target: 8, task: 7, pledge: 4, closing: 1,
    })
  })

  it.each([
    ['zh-CN', ['107.2亿元', '39.9亿元', '13.3%', '9亿元', '19.9%', '5.5万吨', '6.8%', '7%', '7%以上', '7%左右', '4月24日', '4月25日']],
    ['en', ['¥10.72 billion', '¥3.99 billion', '13.3%', '¥900 million', '19.9%', '55,000 tonnes a year', '6.8%', '7%', 'at least 7%', 'around 7%', 'April 24', 'April 25']],
  ] as const)('says every figure of the source in %s', (locale, figures) => {
    const shown = Object.values(viewDeck(edition, words[locale], locale).figures).map(({ text }) => text)
    expect(figures.filter((figure) => !shown.includes(figure))).toEqual([])
  })

  it('compares only the two pairs that the source gives', () => {
    const { cards } = viewDeck(edition, words.en, 'en')
    expect(cards.flatMap(({ pairs }) => pairs).map(([actual, target]) => [actual.text, target.text])).toEqual([
      ['13.3%', 'at least 7%'], ['19.9%', '7%'],
    ])
  })

  it('shows all eight targets at a glance, in the order of their cards', () => {
    const { cards } = viewDeck(edition, words['zh-CN'], 'zh-CN')
    const each = cards.filter(({ kind }) => kind === 'target').map(({ figures }) => figures[0]?.id)
    expect(cards.find(({ kind }) => kind === 'glance')?.figures.map(({ id }) => id)).toEqual(each)
  })

  it('names the six scenes', () => {
    const scenes = viewDeck(edition, words['zh-CN'], 'zh-CN').cards.map(({ scene }) => scene).filter((scene) => scene !== '')
    expect(scenes).toHaveLength(6)
  })

  it('says once that the English is an unofficial translation', () => {
    const texts = viewDeck(edition, words.en, 'en').cards.flatMap(({ lines, more }) => [...lines, ...more.map(({ text }) => text)])
    expect(texts.filter((text) => plainText(text).includes('unofficial translation'))).toHaveLength(1)
  })
})
