import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, unbroken } from '../../src/content/text'
import { viewDeck } from '../../src/content/view'
import { softBroken, withSoftBreaks } from '../../src/node/soft-breaks'
import { fakeEdition, fakeWords } from '../fakes/edition'
import { anyText } from '../fakes/texts'

const marked = (text: string) => softBroken(text).replace(/\u200B/g, '|')

describe('softBroken', () => {
  it.each([
    ['between words', '地区生产总值增长', '地区|生产|总值|增长'],
    ['not in a short clause', '乡村振兴\n以人为本，稳中求进', '乡村振兴\n以人为本，稳中求进'],
    ['not beside a lone character', '规上工业增加值', '规上|工业|增加值'],
    ['around several single ones', '建宜居宜业和美乡村', '建宜居宜业|和美|乡村'],
    ['around words that the dictionary does not know', '城镇居民人均可支配收入', '城镇|居民|人均|可支配|收入'],
    ['behind a year', '2023年重点工作', '2023年|重点|工作'],
    ['clause by clause', '推进新型城镇化、稳步提升', '推进|新型|城镇化、稳步提升'],
  ])('breaks %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected)
  })

  it('changes nothing else', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(unbroken(softBroken(text))).toBe(unbroken(text))
    }))
  })
})

describe('withSoftBreaks', () => {
  it('leaves every heading the words that it had', () => {
    const deck = viewDeck(fakeEdition(), fakeWords('zh-CN'), 'zh-CN')
    const titles = withSoftBreaks(deck).cards.map(({ title }) => plainText(title))
    expect(titles).toEqual(deck.cards.map(({ title }) => plainText(title)))
  })

  it('breaks a closing line between its quotations, and never behind one that its clause goes on from', () => {
    const deck = viewDeck(fakeEdition(), fakeWords('zh-CN'), 'zh-CN')
    const line = '把“好消息”“好声音”变成行动，“实”的干劲。'
    const cards = deck.cards.map((card) => card.kind === 'closing' ? { ...card, lines: [[line]] } : card)
    const broken = withSoftBreaks({ ...deck, cards }).cards.find(({ kind }) => kind === 'closing')?.lines[0]?.[0]
    expect(broken).toBe('把“好消息”\u200B“好声音”\u2060变成行动，“实”\u2060的干劲。')
    expect(plainText(broken === undefined ? [] : [broken])).toBe(line)
  })
})
