import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firmnessOf, piecesOfFigure, roomOf } from '../../../src/app/cards/figure'
import { signed } from '../../../src/content/figures'
import { fakeFigure } from '../../fakes/cards'

const percent = { id: 'a', number: '7', unit: '%', measure: 'growth', value: 7 } as const

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

describe('roomOf', () => {
  it.each([
    ['a short figure', fakeFigure({ id: 'a', number: '7', unit: '%' }), 'em-1 fifth-1'],
    ['a growth', fakeFigure({ id: 'a', number: '6.8', unit: '%', measure: 'growth', value: 6.8 }), 'em-2 fifth-2'],
    ['a sum of money', fakeFigure({ id: 'a', number: '107.2', unit: '亿元' }), 'em-3 fifth-4'],
    ['no more than the style sheet knows', fakeFigure({ id: 'a', kind: 'relation', number: 'basically in step with economic growth' }), 'em-9 fifth-4'],
  ])('gives the room of %s', (_, figure, room) => {
    expect(roomOf(figure)).toBe(room)
  })
})

describe('firmnessOf', () => {
  it('is the qualifier of a number, the relation of words, and nothing where neither is told', () => {
    expect(firmnessOf(fakeFigure({ ...percent, qualifier: 'about' }))).toBe('about')
    expect(firmnessOf(fakeFigure({ id: 'a', kind: 'relation', number: '快', relation: 'faster-than-growth' }))).toBe('faster-than-growth')
    expect(firmnessOf(fakeFigure({ id: 'a', kind: 'relation', number: '快' }))).toBeNull()
  })
})
