/** Search: a card is found by what is on it, in either language, and by how it sounds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import en from '../../locales/en.json'
import zhCN from '../../locales/zh-CN.json'
import { loadEdition } from '../../src/content/load'
import { createSearch, parseSearchEntries, searchEntriesOf, wordsOf } from '../../src/content/search'
import { viewDeck } from '../../src/content/view'

/** The sound of the few characters that the tests ask for. */
const SOUNDS: Record<string, string> = {
  地: 'di', 区: 'qu', 生: 'sheng', 产: 'chan', 总: 'zong', 值: 'zhi', 固: 'gu', 定: 'ding', 资: 'zi', 投: 'tou', 乡: 'xiang',
  村: 'cun', 振: 'zhen', 兴: 'xing', 绿: 'lv', 水: 'shui', 青: 'qing', 山: 'shan',
}
const pinyinOf = (text: string) => [...text].flatMap((char) => SOUNDS[char] ?? []).join(' ')

const entries = searchEntriesOf({
  'zh-CN': viewDeck(loadEdition(), zhCN, 'zh-CN'), 'en': viewDeck(loadEdition(), en, 'en'),
}, pinyinOf)
const search = createSearch(entries)
const found = (query: string) => search(query).map(({ entry }) => entry.id)

describe('the search', () => {
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

  it.each([
    ['乡村振兴', 'villages'], ['villages', 'villages'], ['xczx', 'villages'], ['依法行政', 'rule-of-law'],
  ])('puts first for "%s" the card %s, whose heading or name it is', (query, id) => {
    expect(found(query)[0]).toBe(id)
  })

  it.each(['', '   ', '，', 'xyzzy', '火星', '99.9%', '7.2亿元', '乡村 火星', '乡村火星', '<b>', '(?', '\\', '\0'])('finds nothing by "%s"', (query) => {
    expect(found(query)).toEqual([])
  })

  it('wants every word, in whichever language', () => {
    expect(found('沙棘 Meijin')).toEqual(['economy'])
    expect(found('Meijin 粮食')).toEqual([])
  })

  it('gives cards that fit alike in the order of the deck', () => {
    const hits = search('2023')
    expect(hits.length).toBeGreaterThan(20)
    hits.forEach(({ score, entry }, at) => {
      const next = hits[at + 1]
      if (next) expect(score > next.score || entry.index < next.entry.index).toBe(true)
    })
  })

  it('finds every card by its own heading, in both languages', () => {
    for (const { id, title } of entries) {
      expect(found(title['zh-CN'])).toContain(id)
      expect(found(title.en)).toContain(id)
    }
  })

  it('throws at nothing and finds only cards that there are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
      expect(search(query).every(({ entry, score }) => entries.includes(entry) && score > 0)).toBe(true)
    }))
  })
})

describe('wordsOf', () => {
  it('parts Han from what touches it, and drops marks around words', () => {
    expect(wordsOf('“GDP”增长 6.8％，GDP')).toEqual(['gdp', '增长', '6.8%'])
  })

  it('reads no more than a line', () => {
    expect(wordsOf('a'.repeat(1000))[0]).toHaveLength(64)
  })
})

describe('parseSearchEntries', () => {
  it('takes entries as they were sent', () => {
    expect(parseSearchEntries(JSON.parse(JSON.stringify(entries)))).toEqual(entries)
  })

  it.each([null, {}, [{}], [{ ...entries[0], id: '../' }], [{ ...entries[0], title: 'GDP' }], [{ ...entries[0], index: -1 }], '<html>'])(
    'refuses %o', (data) => {
      expect(parseSearchEntries(data)).toBeNull()
    })
})
