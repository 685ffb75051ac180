/** Templates and rich text: taken apart and put together without losing a character. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill, hasLoneBrace, isShort, joinRuns, namesIn, oneLine, piecesOf, plainText, standsUpright, unbroken, uprightColumns, withoutNames } from '../../src/content/text'
import type { Run } from '../../src/content/view'

const run: fc.Arbitrary<Run> = fc.oneof(
  fc.string(), fc.record({ figure: fc.string(), text: fc.string() }), fc.record({ term: fc.string(), text: fc.string() }),
)

describe('a template', () => {
  it('is literal text and the names in braces', () => {
    expect(piecesOf('增长{growth}，{year}年')).toEqual([{ text: '增长' }, { name: 'growth' }, { text: '，' }, { name: 'year' }, { text: '年' }])
    expect(piecesOf('')).toEqual([])
    expect(piecesOf('{a}{b}')).toEqual([{ name: 'a' }, { name: 'b' }])
    expect(piecesOf('{}')).toEqual([{ name: '' }])
  })

  it('is its pieces put together', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', '汉', ' ') }), (template) => {
      expect(piecesOf(template).map((piece) => 'name' in piece ? `{${piece.name}}` : piece.text).join('')).toBe(template)
    }))
  })

  it('gives its names in order and its text without them', () => {
    expect(namesIn('{b} and {a}')).toEqual(['b', 'a'])
    expect(withoutNames('up {b}, {a}.', '#')).toBe('up #, #.')
  })

  it.each([['{a', true], ['a}', true], ['{a}}', true], ['{{a}', true], ['{a}', false], ['', false]])(
    'with "%s" has a brace without partner: %s', (template, lone) => {
      expect(hasLoneBrace(template)).toBe(lone)
    })
})

describe('rich text', () => {
  it('reads the same with its runs joined, and then has no empty and no neighbouring plain runs', () => {
    fc.assert(fc.property(fc.array(run), (runs) => {
      const joined = joinRuns(runs)
      expect(plainText(joined)).toBe(plainText(runs))
      expect(joined.filter((each) => typeof each !== 'string')).toEqual(runs.filter((each) => typeof each !== 'string'))
      expect(joined.some((each, at) => each === '' || (typeof each === 'string' && typeof joined[at + 1] === 'string'))).toBe(false)
    }))
  })
})

describe('fill', () => {
  it.each([
    ['fills every name', '第 {place} 项，共 {of} 项', { place: 1, of: 7 }, '第 1 项，共 7 项'],
    ['leaves a name that has no value', '{text}: {other}', { text: '7%' }, '7%: {other}'],
    ['takes a value as it is', '{text}', { text: '$& {x}' }, '$& {x}'],
  ])('%s', (_, pattern, values, filled) => {
    expect(fill(pattern, values as Record<string, string | number>)).toBe(filled)
  })
})

describe('oneLine', () => {
  it('puts a space in an English heading and none in a Chinese one', () => {
    expect(oneLine('County GDP\npasses')).toBe('County GDP passes')
    expect(oneLine('稳中求进 \n 挺进')).toBe('稳中求进 挺进')
  })
})

describe('unbroken', () => {
  it('leaves out soft breaks and nothing else', () => {
    expect(unbroken('城镇\u200B人均 \n收入\u200B')).toBe('城镇人均 \n收入')
  })
})

describe('isShort', () => {
  it.each([['107.2亿元', true], ['¥10.72 billion', true], ['55,000 tonnes a year', false], ['与经济增长基本同步', false]])('%s: %s', (text, short) => {
    expect(isShort(text)).toBe(short)
  })
})

describe('upright columns', () => {
  it.each([
    ['春天里的一份答卷', true], ['二〇二三年四月', true], ['2023年四月', false], ['让“好消息”“好声音”变成行动', false], ['交山春暖，两会开了', false],
    ['一二三四五六七八九十百', true], ['一二三四五六七八九十百千', false], ['Spring', false], ['', false],
  ])('%s: %s', (words, upright) => {
    expect(standsUpright(words)).toBe(upright)
  })

  it('are the lines of a title, where all of them can stand', () => {
    expect(uprightColumns('行至半山不止步，\n中流击水再奋进！')).toEqual(['行至半山不止步', '中流击水再奋进'])
    expect(uprightColumns('交城两会\n2024')).toBeNull()
    expect(uprightColumns('Jiaocheng')).toBeNull()
  })
})
