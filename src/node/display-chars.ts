/** Which characters the display face must draw, and which of them travel together; pure. */
import type { GroupId } from '../content/edition'
import { plainText } from '../content/text'
import type { CardView, DeckView } from '../content/view'

/** Digits and the marks that stand around them, whatever this edition's figures are. */
const ALWAYS = '0123456789.,%+−-¥/ '

type Cards = Pick<DeckView, 'groups' | 'cards'>

/**
 * The display face's characters for one language.
 * @param headings Words of the frame that are set in it: titles of sheets and pages, the site's name
 */
export function displayChars({ groups, cards }: Cards, headings: string[]): Set<string> {
  const texts = [...headings, ...groups.map(({ title }) => title), ...cards.flatMap(displayTexts), ALWAYS]
  return new Set([...texts.join('')].filter((char) => char !== '\n'))
}

/** What every page may need; what the cards of one group need beside it; what only the frame's headings need. */
export type SliceName = 'all' | GroupId | 'frame'

/**
 * The same characters, each in one slice, so that a page fetches little that its cards do not show. A script of few
 * letters is better off with one slice; this is for Chinese.
 */
export function displaySlices(deck: Cards, headings: string[]): Map<SliceName, Set<string>> {
  const users = new Map<string, Set<SliceName>>()
  for (const { id } of deck.groups) {
    const own = displayChars({ groups: [], cards: deck.cards.filter(({ group }) => group === id) }, [])
    for (const char of own) users.set(char, new Set([...users.get(char) ?? [], id]))
  }
  const slices = new Map<SliceName, Set<string>>([['all', new Set(ALWAYS)]])
  for (const char of displayChars(deck, headings)) {
    const [first = 'frame', ...others] = users.get(char) ?? []
    const name = others.length > 0 || ALWAYS.includes(char) ? 'all' : first
    slices.set(name, new Set([...slices.get(name) ?? [], char]))
  }
  return slices
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
