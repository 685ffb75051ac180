/** Figures in both languages: the same number, said as each says it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUALIFIERS, UNITS, type Figure, type Quantity, type Relation, type Unit } from '../../src/content/edition'
import { formatFigure, isDay, isTucked, piecesOfFigure, signed, signedPrefix } from '../../src/content/figures'
import { fakeFigure } from '../fakes/cards'

const receipt = { part: 'targets', quote: '' } as const
const words = { 'in-step-with-growth': '同步', 'faster-than-growth': '高于', 'as-required': '完成' }

function quantity(value: number, unit: Unit, more: Partial<Quantity> = {}): Quantity {
  return { kind: 'quantity', value, unit, qualifier: 'exact', measure: 'level', year: 2023, receipt, ...more }
}

const zh = (figure: Figure) => formatFigure('it', figure, '', words, 'zh-CN')
const en = (figure: Figure) => formatFigure('it', figure, '', words, 'en')

describe('formatFigure', () => {
  it.each<[number, Unit, Partial<Quantity>, string, string]>([
    [10_720_000_000, 'yuan', {}, '107.2亿元', '¥10.72 billion'],
    [10_000_000_000, 'yuan', {}, '100亿元', '¥10 billion'],
    [3_990_000_000, 'yuan', {}, '39.9亿元', '¥3.99 billion'],
    [900_000_000, 'yuan', {}, '9亿元', '¥900 million'],
    [20_000_000, 'yuan', {}, '2000万元', '¥20 million'],
    [8500, 'yuan', {}, '8500元', '¥8,500'],
    [1_260_000_000_000, 'yuan', {}, '1.26万亿元', '¥1.26 trillion'],
    [55_000, 'tonne', {}, '5.5万吨', '55,000 tonnes'],
    [55_000, 'tonne-per-year', {}, '5.5万吨', '55,000 tonnes a year'],
    [1, 'tonne', {}, '1吨', '1 tonne'],
    [6.8, 'percent', { measure: 'growth' }, '6.8%', '6.8%'],
    [7, 'percent', { measure: 'growth', qualifier: 'at-least' }, '7%以上', 'at least 7%'],
    [7, 'percent', { measure: 'growth', qualifier: 'about' }, '7%左右', 'around 7%'],
    [3, 'percent', { qualifier: 'at-most' }, '3%以下', 'at most 3%'],
    [7, 'percent', { digits: 2 }, '7.0%', '7.0%'],
    [-2.4, 'percent', { measure: 'growth' }, '下降2.4%', 'down 2.4%'],
    [-2.4, 'percent', { measure: 'growth', qualifier: 'at-least' }, '下降2.4%以上', 'down at least 2.4%'],
    [-2.4, 'percent', {}, '−2.4%', '−2.4%'],
    [-3_000_000, 'yuan', {}, '−300万元', '−¥3 million'],
    [1.2, 'percentage-point', {}, '1.2个百分点', '1.2 percentage points'],
    [1, 'percentage-point', {}, '1个百分点', '1 percentage point'],
    [1, 'percentage-point', { digits: 2 }, '1.0个百分点', '1.0 percentage points'],
    [1, 'person', {}, '1人', '1 person'],
    [233_000, 'person', {}, '23.3万人', '233,000 people'],
    [1_400_000_000, 'person', {}, '14亿人', '1.4 billion people'],
    [1, 'household', {}, '1户', '1 household'],
    [12_345.6, 'hectare', {}, '1.23456万公顷', '12,345.6 hectares'],
    [99.5, 'kilometre', { qualifier: 'about' }, '99.5公里左右', 'around 99.5 km'],
    [12_000, 'mu', {}, '1.2万亩', '12,000 mu'],
    [300_000, 'kilowatt', {}, '30万千瓦', '300,000 kW'],
    [5, 'count', {}, '5', '5'],
    [0, 'person', {}, '0人', '0 people'],
    [0.05, 'percent', {}, '0.05%', '0.05%'],
    [9999, 'person', {}, '9999人', '9,999 people'],
    [10_000, 'person', {}, '1万人', '10,000 people'],
    [999_999, 'person', {}, '99.9999万人', '999,999 people'],
    [1_000_000, 'person', {}, '100万人', '1 million people'],
  ])('writes %d %s %o as %s and %s', (value, unit, more, chinese, english) => {
    expect(zh(quantity(value, unit, more)).text).toBe(chinese)
    expect(en(quantity(value, unit, more)).text).toBe(english)
  })

  it('gives the pieces that the whole text is made of', () => {
    const { before, prefix, number, unit, after, value } = en(quantity(3_990_000_000, 'yuan', { qualifier: 'at-least' }))
    expect([before, prefix, number, unit, after, value]).toEqual(['at least ', '¥', '3.99', ' billion', '', 3_990_000_000])
  })

  it('says a target without a number in the words given, and which relation it is', () => {
    const target: Relation = { kind: 'relation', relation: 'faster-than-growth', year: 2023, receipt }
    expect(zh(target)).toMatchObject({ text: '高于', number: '高于', relation: 'faster-than-growth', value: null, measure: 'growth' })
  })

  it.each([['2023-04-24', '4月24日', 'April 24'], ['2024-02-29', '2月29日', 'February 29'], ['1999-12-01', '12月1日', 'December 1']])(
    'says the day %s as %s and %s', (date, chinese, english) => {
      expect([zh({ kind: 'day', date, receipt }).text, en({ kind: 'day', date, receipt }).text]).toEqual([chinese, english])
    })

  it.each(['2023-02-30', '2023-13-01', '23-04-24', '', '2023-4-24', '2023-04-24T00:00'])('refuses "%s" as a day', (date) => {
    expect(isDay(date)).toBe(false)
    expect(() => zh({ kind: 'day', date, receipt })).toThrow('must be a date like')
  })

  it('keeps every digit and every qualifier of any quantity in both languages', () => {
    const any = fc.record({
      digits: fc.integer({ min: 1, max: 999_999_999 }), power: fc.integer({ min: -4, max: 5 }),
      unit: fc.constantFrom(...UNITS), qualifier: fc.constantFrom(...QUALIFIERS),
    })
    fc.assert(fc.property(any, ({ digits, power, unit, qualifier }) => {
      const figure = quantity(Number(`${digits}e${power}`), unit, { qualifier })
      for (const view of [zh(figure), en(figure)]) {
        const shown = view.number.replace(/[.,]/g, '').replace(/^0+|0+$/g, '')
        expect(shown).toBe(String(digits).replace(/0+$/, ''))
        expect(view.before + view.after === '').toBe(qualifier === 'exact')
        expect(view.text).toContain(view.before + view.prefix + view.number)
      }
    }))
  })
})

describe('signed', () => {
  it.each<[Partial<Quantity>, number, string, string]>([
    [{ measure: 'growth' }, 13.3, '+13.3%', '+13.3%'],
    [{ measure: 'growth', qualifier: 'at-least' }, 7, '+7%以上', 'at least +7%'],
    [{ measure: 'growth', qualifier: 'about' }, 7, '+7%左右', 'around +7%'],
    [{ measure: 'growth' }, -2, '下降2%', 'down 2%'],
    [{ measure: 'growth' }, 0, '0%', '0%'],
    [{ measure: 'level' }, 99, '99%', '99%'],
  ])('gives %o of %d its direction', (more, value, chinese, english) => {
    expect(signed(zh(quantity(value, 'percent', more)))).toBe(chinese)
    expect(signed(en(quantity(value, 'percent', more)))).toBe(english)
  })

  it('leaves running text without the plus', () => {
    const view = zh(quantity(6.8, 'percent', { measure: 'growth' }))
    expect([view.text, signedPrefix(view)]).toEqual(['6.8%', '+'])
  })

  it('leaves words as they are', () => {
    expect(signed(zh({ kind: 'relation', relation: 'as-required', year: 2023, receipt }))).toBe('完成')
  })
})

const percent = { id: 'a', number: '7', unit: '%', measure: 'growth', value: 7 } as const

describe('isTucked', () => {
  it.each([['7', '%', true], ['19.7', '‰', true], ['6.8', '%', false], ['7', '亿元', false]])('%s and %s: %s', (number, unit, tucked) => {
    const pieces = [{ part: 'number', text: number }, { part: 'unit', text: unit }] as const
    expect(pieces.map((_, at) => isTucked(pieces, at))).toEqual([false, tucked])
  })
})

describe('piecesOfFigure', () => {
  it.each([
    ['says a rise with its sign', fakeFigure(percent), ['sign +', 'number 7', 'unit %']],
    ['keeps 以上 behind', fakeFigure({ ...percent, after: '以上' }), ['sign +', 'number 7', 'unit %', 'qualifier 以上']],
    ['keeps "at least" before', fakeFigure({ ...percent, before: 'at least ' }), ['qualifier at least ', 'sign +', 'number 7', 'unit %']],
    ['parts a fall from its currency', fakeFigure({ id: 'a', number: '3', prefix: '−¥', value: -3 }), ['sign −', 'prefix ¥', 'number 3']],
    ['sets the day large, the month small', fakeFigure({ id: 'a', kind: 'day', number: '4月24日' }), ['unit 4月', 'number 24', 'unit 日']],
    ['does so in English', fakeFigure({ id: 'a', kind: 'day', number: 'April 24' }), ['unit April ', 'number 24']],
  ])('%s', (_, figure, pieces) => {
    expect(piecesOfFigure(figure).map(({ part, text }) => `${part} ${text}`)).toEqual(pieces)
  })

  it('loses no character of a figure, its sign and its qualifier', () => {
    const text = fc.string({ unit: fc.constantFrom('至', '少', '¥', '%', ' ', 'b', '7', '.', ',') })
    fc.assert(fc.property(text, text, text, text, text, fc.double(), (before, prefix, number, unit, after, value) => {
      const figure = fakeFigure({ id: 'a', before, prefix, number, unit, after, value, measure: 'growth' })
      expect(piecesOfFigure(figure).map((piece) => piece.text).join('')).toBe(signed(figure))
    }))
  })

  it('loses no character of a day', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('4', '2', '月', '日', 'A', ' ') }), (number) => {
      const pieces = piecesOfFigure(fakeFigure({ id: 'a', kind: 'day', number }))
      expect(pieces.map(({ text }) => text).join('')).toBe(number)
    }))
  })
})
