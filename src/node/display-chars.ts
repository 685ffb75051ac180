/** Which characters the display face must draw, and which of them travel together; pure. */
import { plainText } from '../content/text'
import type { CardView, DeckView } from '../content/view'
import { MOODS, moodOf, type Mood } from '../scenery/mood'

/** Digits and the marks that stand around them, whatever this edition's figures are. */
const ALWAYS = '0123456789.,%+−-¥/ '

type Cards = Pick<DeckView, 'groups' | 'cards'>

/** Words of the frame that are set in the display face. */
export interface FrameWords {
  /** The site's name, which stands on every picture. */
  name: string
  /** Titles of the sheets over a deck and of what else its pages show. */
  sheets: string[]
  /** Titles of the pages without the app. */
  pages: string[]
}

/**
 * The display face's characters for one language.
 * @param headings Words of the frame that are set in it: titles of sheets and pages, the site's name
 */
export function displayChars({ groups, cards }: Cards, headings: string[]): Set<string> {
  const texts = [...headings, ...groups.map(({ title }) => title), ...cards.flatMap(displayTexts), ALWAYS]
  return new Set([...texts.join('')].filter((char) => char !== '\n'))
}

/** "all" is what every card and picture may need, a mood what only its cards do, "frame" what sheets over them do, "pages" what only the other pages do. */
export type SliceName = 'all' | Mood | 'frame' | 'pages'

/**
 * The same characters in slices, so that a page fetches little that its cards do not show: a card's words are in its
 * mood's and in that for all, a sheet's in the frame's and in that for all. A script of few letters is better off with
 * one slice; this is for Chinese.
 */
export function displaySlices(deck: Cards, { name, sheets, pages }: FrameWords): Map<SliceName, Set<string>> {
  const users = new Map<string, Set<Mood>>()
  for (const mood of MOODS) {
    const own = displayChars({ groups: [], cards: deck.cards.filter(({ group }) => moodOf(group) === mood) }, [])
    for (const char of own) users.set(char, new Set([...users.get(char) ?? [], mood]))
  }
  const all = new Set([...ALWAYS, ...name])
  const slices = new Map<SliceName, Set<string>>([['all', all]])
  for (const [char, [first = 'all', ...others]] of users) {
    if (others.length > 0) all.add(char)
    else if (!all.has(char)) slices.set(first, (slices.get(first) ?? new Set()).add(char))
  }
  const frame = displayChars({ groups: deck.groups, cards: [] }, sheets)
  slices.set('frame', new Set([...frame].filter((char) => !all.has(char))))
  const known = [...slices.values()]
  return slices.set('pages', new Set([...pages.join('')].filter((char) => !known.some((some) => some.has(char)))))
}

function displayTexts({ kind, title, lines, seal, scene, items, more, figures, pairs }: CardView): string[] {
  return [
    plainText(title), seal, scene,
    // The cover and the closing set their short lines upright beside the title.
    ...kind === 'cover' || kind === 'closing' ? lines.map(plainText) : [],
    ...[...items, ...more].map((item) => item.title),
    ...[...figures, ...pairs.flat()].flatMap((figure) => [figure.text, figure.before, figure.after, figure.kind === 'day' ? figure.label : '']),
  ]
}
