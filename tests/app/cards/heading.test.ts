import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakable, clausesOf } from '../../../src/app/cards/heading'

describe('clausesOf', () => {
  it.each([
    ['parts Chinese behind its punctuation', '八个目标，一眼看全', [['八个目标，', '一眼看全']]],
    ['keeps closing marks together', '说“干，”就干！', [['说“干，”', '就干！']]],
    ['breaks where the words wish', '优产业、促转型\n经济质效稳步提升', [['优产业、', '促转型'], ['经济质效稳步提升']]],
  ])('%s', (_, heading, lines) => {
    expect(clausesOf(heading, 'zh-CN')).toEqual(lines)
  })

  it.each([
    ['breaks English where its words wish', 'Jiaocheng\nTwo Sessions', [['Jiaocheng'], ['Two Sessions']]],
    ['lets English break as it can where a wished line is too long', 'Better industry:\nthe economy gains in quality', [['Better industry: the economy gains in quality']]],
  ])('%s', (_, heading, lines) => {
    expect(clausesOf(heading, 'en')).toEqual(lines)
  })

  it('loses nothing but line breaks', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('优', '，', '。', '”', '“', '：', '\n', 'a', ' ') }), (heading) => {
      expect(clausesOf(heading, 'zh-CN').map((line) => line.join('')).join('\n')).toBe(heading)
    }))
  })
})

describe('breakable', () => {
  it('makes elements of where a text may break and where it may not, so that neither is copied along', () => {
    const shape = breakable('“好”\u200B“声”\u2060变。').map((node) => typeof node === 'string' ? node : [node.type, node.props?.['class'] ?? '', node.children ?? ''])
    expect(shape).toEqual(['“好”', ['wbr', '', ''], '“声', ['span', 'whole', '”变'], '。'])
  })

  it('leaves a plain text as it is', () => {
    expect(breakable('好声音')).toEqual(['好声音'])
  })
})
