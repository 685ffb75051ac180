/** The characters of the display face. */
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import { plainText } from '../../src/content/text'
import { viewDeck } from '../../src/content/view'
import { displayChars } from '../../src/node/display-chars'
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
