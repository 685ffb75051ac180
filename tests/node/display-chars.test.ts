/** The characters of the display face. */
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import { plainText } from '../../src/content/text'
import { viewDeck } from '../../src/content/view'
import { displayChars, displaySlices } from '../../src/node/display-chars'
import { moodOf } from '../../src/scenery/mood'
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
  const slices = displaySlices(deck, { name: '站', sheets: ['网'], pages: ['页'] })

  it('has all of the face’s characters and no others', () => {
    const all = new Set([...slices.values()].flatMap((chars) => [...chars]))
    expect([...all].sort()).toEqual([...displayChars(deck, ['站网页'])].sort())
  })

  it.each(deck.cards.map((card) => [card.id, card] as const))('has what %s needs in its mood’s slice and in that for all', (_, card) => {
    const own = new Set([...slices.get('all') ?? [], ...slices.get(moodOf(card.group)) ?? []])
    expect([...displayChars({ groups: [], cards: [card] }, [])].filter((char) => !own.has(char))).toEqual([])
  })

  it('has what the frame needs in its own slice and in that for all, also where a group needs it', () => {
    const [card] = deck.cards
    const found = displaySlices({ groups: deck.groups, cards: card ? [{ ...card, title: ['翠'] }] : [] }, { name: '站', sheets: ['网翠'], pages: [] })
    const own = [...found.get('all') ?? [], ...found.get('frame') ?? []]
    expect([...displayChars({ groups: deck.groups, cards: [] }, ['网翠站'])].filter((char) => !own.includes(char))).toEqual([])
    expect(found.get('all')?.has('站')).toBe(true)
  })

  it('keeps what several groups use for all, what one uses for it, and what only the frame says apart', () => {
    const cards = deck.cards.slice(0, 2).map((card, at) => ({ ...card, group: at ? 'tasks' as const : 'targets' as const, title: [at ? '翠鹤' : '翠峦'] }))
    const found = displaySlices({ groups: deck.groups, cards }, { name: '站', sheets: ['网翠'], pages: ['翠网页'] })
    expect(['翠', '峦', '鹤', '网', '页', '7'].map((char) => [...found].find(([, chars]) => chars.has(char))?.[0]))
      .toEqual(['all', 'targets', 'tasks', 'frame', 'pages', 'all'])
  })
})
