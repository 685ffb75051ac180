import { describe, expect, it } from 'vitest'
import { fill } from '../../../src/app/cards/face'

describe('fill', () => {
  it.each([
    ['fills every name', '第 {place} 项，共 {of} 项', { place: 1, of: 7 }, '第 1 项，共 7 项'],
    ['leaves a name that has no value', '{text}: {other}', { text: '7%' }, '7%: {other}'],
    ['takes a value as it is', '{text}', { text: '$& {x}' }, '$& {x}'],
  ])('%s', (_, pattern, values, filled) => {
    expect(fill(pattern, values as Record<string, string | number>)).toBe(filled)
  })
})
