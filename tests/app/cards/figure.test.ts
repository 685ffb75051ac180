import { describe, expect, it } from 'vitest'
import { firmnessOf, roomOf } from '../../../src/app/cards/figure'
import { fakeFigure } from '../../fakes/cards'

const percent = { id: 'a', number: '7', unit: '%', measure: 'growth', value: 7 } as const

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
