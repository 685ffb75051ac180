import { describe, expect, it } from 'vitest'
import { display, fontOf, remember, text, type TextStyle } from '../../src/share-card/type'

describe('fontOf', () => {
  it.each([
    [display(84.4, 'zh-CN'), /^900 84px "song",/],
    [display(84, 'en'), /^900 84px "latin",/],
    [text(36, 'zh-CN', 700), /^700 36px .*"PingFang SC".*sans-serif$/],
    [text(36, 'en'), /^400 36px .*"Helvetica Neue",Roboto,Arial,.*sans-serif$/],
  ])('names the faces of %o', (style, font) => {
    expect(fontOf(style)).toMatch(font)
  })

  it('names what each mood has of the Chinese face before what all have, and in English the one font', () => {
    expect(fontOf(display(84, 'zh-CN'), ['tasks', 'cover'])).toMatch(/^900 84px "song tasks","song cover","song","/)
    expect(fontOf(display(84, 'en'), ['tasks'])).toMatch(/^900 84px "latin","/)
    expect(fontOf(text(36, 'zh-CN'), ['tasks'])).toBe(fontOf(text(36, 'zh-CN')))
  })

  it('never asks a canvas for a system font by a name that old ones do not know', () => {
    expect([display(10, 'en'), display(10, 'zh-CN'), text(10, 'en'), text(10, 'zh-CN')].map((style) => fontOf(style)).join()).not.toMatch(/system|local\(/)
  })
})

describe('remember', () => {
  const asked: [string, TextStyle][] = []
  const measure = remember((words, style) => {
    asked.push([words, style])
    return words.length * style.size
  })

  it('asks once for each text and face, whatever the size', () => {
    expect(measure('GDP', text(20, 'zh-CN'))).toBe(60)
    expect(measure('GDP', text(40, 'zh-CN'))).toBe(120)
    expect(measure('GDP', text(40, 'zh-CN', 700))).toBe(120)
    expect(asked.map(([words, { weight }]) => [words, weight])).toEqual([['GDP', 400], ['GDP', 700]])
  })

  it('asks for one ideograph on behalf of all', () => {
    asked.length = 0
    measure('交', text(20, 'zh-CN'))
    expect(measure('城', text(30, 'zh-CN'))).toBe(30)
    expect(asked).toHaveLength(1)
  })
})
