/** What this edition's own words and figures must say. Another year is not held to it: its article decides (npm run check:content). */
import { describe, expect, it } from 'vitest'
import { LOCALES, type CardKind } from '../../src/content/edition'
import { createSearch, searchEntriesOf } from '../../src/content/search'
import { loadDecks } from '../../src/node/decks'
import { pinyinOf } from '../../src/node/pinyin'

const decks = loadDecks()
const search = createSearch(searchEntriesOf(decks, pinyinOf))
const found = (query: string) => [...search(query)]

describe.runIf(decks['zh-CN'].year === 2023)('the edition of 2023', () => {
  it.each(LOCALES)('makes a deck in %s with every kind of card as often as the facts have it', (locale) => {
    const counts = new Map<CardKind, number>()
    for (const { kind } of decks[locale].cards) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      cover: 1, meetings: 1, frame: 1, headline: 3, area: 4, glance: 1, target: 8, task: 7, pledge: 4, closing: 1,
    })
  })

  it.each([
    ['zh-CN', ['107.2亿元', '39.9亿元', '13.3%', '9亿元', '19.9%', '5.5万吨', '6.8%', '7%', '7%以上', '7%左右', '4月24日', '4月25日']],
    ['en', ['¥10.72 billion', '¥3.99 billion', '13.3%', '¥900 million', '19.9%', '55,000 tonnes a year', '6.8%', '7%', 'at least 7%', 'around 7%', 'April 24', 'April 25']],
  ] as const)('says every figure of the source in %s', (locale, figures) => {
    const shown = Object.values(decks[locale].figures).map(({ text }) => text)
    expect(figures.filter((figure) => !shown.includes(figure))).toEqual([])
  })

  it('compares only the two pairs that the source gives', () => {
    const { cards } = decks.en
    expect(cards.flatMap(({ pairs }) => pairs).map(([actual, target]) => [actual.text, target.text])).toEqual([
      ['13.3%', 'at least 7%'], ['19.9%', '7%'],
    ])
  })

  it('shows all targets at a glance, and only those', () => {
    const { cards } = decks['zh-CN']
    const each = cards.filter(({ kind }) => kind === 'target').map(({ figures }) => figures[0]?.id)
    expect(cards.find(({ kind }) => kind === 'glance')?.figures.map(({ id }) => id)).toEqual(each)
  })

  it('names the six scenes', () => {
    const scenes = decks['zh-CN'].cards.map(({ scene }) => scene).filter((scene) => scene !== '')
    expect(scenes).toHaveLength(6)
  })

  it.each([
    ['107.2', 'gdp-2022'],
    ['107.2亿元', 'gdp-2022'],
    ['10.72 billion', 'gdp-2022'],
    ['55000', 'economy'],
    ['5.5万吨', 'economy'],
    ['6.8%', 'gdp'],
    ['+6.8％', 'gdp'],
    ['7%以上', 'investment'],
    ['4月24日', 'meetings'],
    ['沙棘', 'economy'],
    ['sea-buckthorn', 'industry'],
    ['Meijin', 'economy'],
    ['people\'s congress', 'rule-of-law'],
    ['985', 'industry'],
    ['乡村振兴', 'villages'],
    ['乡村 粮食', 'villages'],
    ['粮食安全守牢', 'villages'],
    ['青山绿水', 'ecology'],
    ['FIXED-ASSET', 'investment'],
    ['xiangcunzhenxing', 'villages'],
    ['xczx', 'villages'],
    ['diqu', 'gdp'],
    ['gdzctz', 'investment'],
    ['lvshui', 'ecology'],
    ['lüshui', 'ecology'],
  ])('finds by "%s" the card %s', (query, id) => {
    expect(found(query)).toContain(id)
  })

  it('wants every word, in whichever language', () => {
    expect(found('沙棘 Meijin')).toEqual(['economy'])
    expect(found('Meijin 粮食')).toEqual([])
  })
})
