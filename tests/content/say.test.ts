/** What a voice is given to say: figures, years and signs spelled out, nothing of the text lost on the way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/content/edition'
import { say, sentencesOf } from '../../src/content/say'

const said = (text: string, locale: Locale) => say(text, locale).map((piece) => piece.said).join('')

describe('what is said', () => {
  it.each([
    ['107.2亿元', '107.2亿元'],
    ['年产5.5万吨', '年产5.5万吨'],
    ['6.8%', '百分之6.8'],
    ['7%以上', '百分之7以上'],
    ['+6.8%', '增长百分之6.8'],
    ['\u22122%', '下降百分之2'],
    ['+7 个百分点', '增长7个百分点'],
    ['5%—7%', '百分之5到百分之7'],
    ['3-5户', '3到5户'],
    ['2022年，是2022 年', '二零二二年，是二零二二年'],
    ['交城两会 · 2023', '交城两会，二零二三'],
    ['2000万元', '2000万元'],
    ['2000户', '2000户'],
    ['2000多户', '2000多户'],
    ['2000亩', '2000亩'],
    ['COVID-19', 'COVID-19'],
    ['2000米', '2000米'],
    ['2023.5亿元', '2023.5亿元'],
    ['4月24日', '4月24日'],
    ['15分钟生活圈', '15分钟生活圈'],
    ['市里的“985”重点产业链', '市里的九八五重点产业链'],
    ['“专精特新”“小升规”', '专精特新、小升规'],
    ['产业创优 赋能企业', '产业创优，赋能企业'],
    ['“进” 与“优”', '进，与优'],
    ['稳中求进\n挺进前列', '稳中求进，挺进前列'],
    ['收入——支出', '收入，支出'],
    ['二〇二三年四月', '二〇二三年四月'],
  ])('of %j in Chinese is %j', (text, expected) => {
    expect(said(text, 'zh-CN')).toBe(expected)
  })

  it.each([
    ['¥10.72 billion', '10.72 billion yuan'],
    ['at least ¥900 million.', 'at least 900 million yuan.'],
    ['+¥5 a day', 'up 5 yuan a day'],
    ['6.8%', '6.8 percent'],
    ['+7%', 'up 7 percent'],
    ['at least +7%', 'up at least 7 percent'],
    ['around +7%', 'up around 7 percent'],
    ['\u22122.5%', 'down 2.5 percent'],
    ['+1.5 percentage points', 'up 1.5 percentage points'],
    ['55,000 tonnes a year', '55,000 tonnes a year'],
    ['40 km', '40 kilometers'],
    ['the CPPCC committee', 'the C P P C C committee'],
    ['County GDP:', 'County G D P:'],
    ['sophisticated SMEs', 'sophisticated S M E\'s'],
    ['“Four Creations” strategy (四创战略), done', 'Four Creations strategy, done'],
    ['the county’s “best,” ‘really’', 'the county\'s best, really'],
    ['east–west corridors', 'east west corridors'],
    ['2021–2025', '2021 to 2025'],
    ['2022 → 2023', '2022 to 2023'],
    ['in review · area one — of four', 'in review, area one, of four'],
    ['Steady progress\ntoward the front', 'Steady progress toward the front'],
    ['a 15-minute life circle in 2023', 'a 15-minute life circle in 2023'],
  ])('of %j in English is %j', (text, expected) => {
    expect(said(text, 'en')).toBe(expected)
  })

  it('keeps what is written, whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'交城年以上亿元%％+\u2212¥1239.,–—· \n“”’()aGDP→') , maxLength: 40 })
    fc.assert(fc.property(text, fc.constantFrom(...LOCALES), (written, locale) => {
      expect(say(written, locale).map(({ shown }) => shown).join('')).toBe(written)
    }))
  })
})

describe('sentencesOf', () => {
  it.each<[Locale, string, string[]]>([
    ['zh-CN', '接着做。奔着去！好吗？', ['接着做。', '奔着去！', '好吗？']],
    ['zh-CN', '他说：“好。”就走了', ['他说：“好。”', '就走了']],
    ['zh-CN', '增长7.0%；投资39.9亿元。', ['增长7.0%；', '投资39.9亿元。']],
    ['zh-CN', '', []],
    ['zh-CN', '……', []],
    ['en', 'Up 6.8%. Then ¥10.72 billion; more', ['Up 6.8%.', 'Then ¥10.72 billion;', 'more']],
    ['en', 'They said “yes.” And left', ['They said “yes.”', 'And left']],
    ['en', 'Two\nlines stay one.', ['Two\nlines stay one.']],
  ])('in %s of %j', (locale, text, expected) => {
    expect(sentencesOf(text, locale)).toEqual(expected)
  })

  it('parts a long sentence between its clauses', () => {
    const clause = '山西新保田农牧立体化高密度种植养殖试验基地，'
    expect(sentencesOf(clause.repeat(4), 'zh-CN')).toEqual([clause.repeat(2), clause.repeat(2)])
    const words = 'strengthen three chains and then some more, '
    expect(sentencesOf(words.repeat(6).trim(), 'en').every(({ length }) => length <= 160)).toBe(true)
  })

  it('loses no word', () => {
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    const text = fc.string({ unit: fc.constantFrom(...'交城两会ab12 ，、：。！；.,;:”"\n') , maxLength: 300 })
    fc.assert(fc.property(text, fc.constantFrom(...LOCALES), (written, locale) => {
      expect(bare(sentencesOf(written, locale).join(''))).toBe(bare(written))
    }))
  })
})
