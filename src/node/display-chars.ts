/** Which characters the display face must draw: those of headings, figures, seals and names; pure. */
import { plainText } from '../content/text'
import type { CardView, DeckView } from '../content/view'

/** Digits and the marks that stand around them, whatever this edition's figures are. */
const ALWAYS = '0123456789.,%+−-¥/ '

/**
 * The display face's characters for one language.
 * @param headings Words of the frame that are set in it: titles of sheets and pages, the site's name
 */
export function displayChars({ groups, cards }: Pick<DeckView, 'groups' | 'cards'>, headings: string[]): Set<string> {
  const texts = [...headings, ...groups.map(({ title }) => title), ...cards.flatMap(displayTexts), ALWAYS]
  return new Set([...texts.join('')].filter((char) => char !== '\n'))
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
