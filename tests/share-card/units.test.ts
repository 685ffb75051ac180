import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unbroken } from '../../src/content/text'
import type { RichText } from '../../src/content/view'
import { splitUnits } from '../../src/share-card/units'
import { anyText } from '../fakes/texts'

/** The text with a stroke wherever a line may begin. */
function marked(text: RichText): string {
  return splitUnits(text).map((unit) => (unit.breakBefore ? '|' : '') + unit.text).join('')
}

describe('splitUnits', () => {
  it.each([
    ['lets ideographs part anywhere', '交城县', '交|城|县'],
    ['keeps closing marks with what they close', '稳中求进，向前。', '稳|中|求|进，|向|前。'],
    ['keeps opening marks with what they open', '据《政府工作报告》', '据|《政|府|工|作|报|告》'],
    ['keeps runs of closing marks together', '他说：“好！”（笑）', '他|说：|“好！”|（笑）'],
    ['never parts a dash or an ellipsis', '两会——交城……', '两|会——|交|城……'],
    ['keeps Latin words whole', '推进GDP增长', '推|进|GDP|增|长'],
    ['breaks English at blanks only', 'county growth', 'county |growth'],
    ['lets a compound end a line at its hyphen', 'fixed-asset', 'fixed-|asset'],
    ['keeps a negative number whole', 'at -3.5', 'at |-3.5'],
    ['keeps number, unit and qualifier together', '增长12.5%左右，约3亿元以上', '增|长|12.5%左右，|约3亿元以上'],
    ['keeps a number with its counting word', '乡镇15分钟生活圈', '乡|镇|15分钟|生|活|圈'],
    ['keeps the parts of a date whole, each for itself', '2023年4月24日', '2023年|4月|24日'],
    ['keeps an English number with its scale', 'about 10.72 billion yuan', 'about |10.72 billion |yuan'],
    ['keeps an apostrophe in its word', 'the county’s plan', 'the |county’s |plan'],
    ['keeps quotation marks on English words', 'in “Four Creations” now', 'in |“Four |Creations” |now'],
    ['keeps a bracket with its word', 'congress (CPPCC), again', 'congress |(CPPCC), |again'],
    ['keeps a percent sign with its digits', '7 %的', '7 %|的'],
  ])('%s', (_, text, expected) => {
    expect(marked([text])).toBe(expected)
  })

  it('never breaks inside a figure, however long', () => {
    expect(marked(['to ', { figure: 'gdp', text: 'at least ¥10.72 billion' }, ' now'])).toBe('to |at least ¥10.72 billion |now')
  })

  it('keeps a short term whole, and breaks a long one as it can', () => {
    expect(marked(['“', { term: 'x', text: '四创战略' }, '”好'])).toBe('“四创战略”|好')
    expect(marked([{ term: 'x', text: '南引擎、北生态、东西廊带' }])).toBe('南|引|擎、|北|生|态、|东|西|廊|带')
  })

  it('leaves soft breaks out', () => {
    expect(marked(['城镇\u200B人均'])).toBe('城|镇|人|均')
  })

  it('loses no character', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(splitUnits([text]).map((unit) => unit.text).join('')).toBe(unbroken(text))
    }))
  })
})
