/** A text's paragraphs as units, and what it costs to end a line of a heading before each of them. */
import type { RichText } from '../content/view'
import { splitUnits, type Unit } from './units'

export interface Paragraph {
  units: Unit[]
  /** What it costs to begin a line with each unit: worked out when first asked for. */
  costs: () => number[]
}

/** In a heading a line that ends between words is as bad as one five ems short, one that ends within a word as eight. */
const BETWEEN_WORDS = 5 ** 2
export const WITHIN_WORD = 8 ** 2

/** A newer part of Intl than the oldest engines know. */
interface Words {
  Segmenter?: new (locale: string, options: { granularity: 'word' }) => { segment: (text: string) => Iterable<{ index: number }> }
}

/** Where words begin, as the platform's dictionary knows them; a hint for headings only, so it may be missing. */
function wordStarts(text: string): Set<number> | null {
  const { Segmenter } = Intl as Words
  return Segmenter ? new Set([...new Segmenter('zh', { granularity: 'word' }).segment(text)].map((word) => word.index)) : null
}

/** Where a sentence breathes: a heading's line may end there at no cost. */
const PAUSE = /[，。；：？！、,.;:?!][”’」』）》]*$/

function costsOf(units: Unit[]): number[] {
  const words = wordStarts(units.map((unit) => unit.text).join(''))
  let whole = ''
  return units.map((unit, at) => {
    const within = words !== null && !words.has(whole.length)
    const free = PAUSE.test(whole.slice(-3)) || units[at - 1]?.cls === 'space'
    whole += unit.text
    return free ? 0 : within ? WITHIN_WORD : BETWEEN_WORDS
  })
}

function paragraph(units: Unit[]): Paragraph {
  let known: number[] | undefined
  return { units, costs: () => known ??= costsOf(units) }
}

/** The paragraphs of a text; those without a character are none. */
function paragraphsOf(text: RichText): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let units: Unit[] = []
  for (const unit of splitUnits(text)) {
    if (unit.cls !== 'newline') units.push(unit)
    else {
      if (units.length) paragraphs.push(paragraph(units))
      units = []
    }
  }
  return units.length ? [...paragraphs, paragraph(units)] : paragraphs
}

/** Makes what cuts texts into paragraphs. It remembers each text for as long as the caller keeps it: one drawing, in many sizes. */
export function rememberParagraphs(): (text: RichText) => Paragraph[] {
  const known = new Map<unknown, Paragraph[]>()
  return (text) => {
    // Plain texts are wrapped anew each time, so they are known by their words.
    const key = text.length === 1 && typeof text[0] === 'string' ? text[0] : text
    const old = known.get(key)
    if (old) return old
    const paragraphs = paragraphsOf(text)
    known.set(key, paragraphs)
    return paragraphs
  }
}
