/** The characters of the display face. */
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import { plainText } from '../../src/content/text'
import { viewDeck } from '../../src/content/view'
import { displayChars, displaySlices } from '../../src/node/display-chars'
import { fakeEdition, fakeWords } from '../fakes/edition'

describe.each(LOCALES)('displayChars in %s', (locale) => {
  const deck = viewDeck(fakeEdition(), fakeWords(locale), locale)
  const chars = displayChars(deck, ['网'])
  const has = (text: string): boolean => [...text].every((char) => char === '\n' || chars.has(char))

  it('holds every heading, seal, name and figure', () => {
    for (const { title, seal, items, more, figures } of deck.cards) {
      for (const text of [plainText(title), seal, ...[...items, ...more].map((item) => item.title), ...figures.map((figure) => figure.text)]) {
        expect([text, has(text)]).toEqual([text, true])
      }
    }
  })

  it('holds group titles, headings of the frame, and all digits', () => {
    expect([...deck.groups.map(({ title }) => title), '网', '0123456789.,%+−'].every(has)).toBe(true)
  })

  it('leaves out what only running text says, and line breaks', () => {
    const word = locale === 'en' ? 'z' : '账'
    const [card] = deck.cards.filter(({ kind }) => kind === 'task')
    const spoken = card && displayChars({ groups: [], cards: [{ ...card, lines: [[word]] }] }, [])
    expect(spoken?.has(word)).toBe(false)
    expect(chars.has('\n')).toBe(false)
  })

  it('grows by a new character of a heading', () => {
    const [card] = deck.cards
    expect(card && displayChars({ groups: [], cards: [{ ...card, title: ['龘'] }] }, []).has('龘')).toBe(true)
    expect(chars.has('龘')).toBe(false)
  })
})

describe('displaySlices', () => {
  const deck = viewDeck(fakeEdition(), fakeWords('zh-CN'), 'zh-CN')
  const slices = displaySlices(deck, ['网'])

  it('has each of the face’s characters once', () => {
    const all = [...slices.values()].flatMap((chars) => [...chars])
    expect(all.sort()).toEqual([...displayChars(deck, ['网'])].sort())
  })

  it('keeps what several groups use for all, what one uses for it, and what only the frame says apart', () => {
    const cards = deck.cards.slice(0, 2).map((card, at) => ({ ...card, group: at ? 'tasks' as const : 'targets' as const, title: [at ? '翠鹤' : '翠峦'] }))
    const found = displaySlices({ groups: deck.groups, cards }, ['网翠'])
    expect(['翠', '峦', '鹤', '网', '7'].map((char) => [...found].find(([, chars]) => chars.has(char))?.[0]))
      .toEqual(['all', 'targets', 'tasks', 'frame', 'all'])
  })
})
