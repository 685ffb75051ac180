/** A card as it is read aloud: sentence by sentence, each knowing the words on the card that it says. */
import type { Locale, Qualifier, RelationKind } from './edition'
import { actualOf, signed } from './figures'
import { say, sentencesOf, type SpokenPiece } from './say'
import { COLON, fill, plainText, unbroken } from './text'
import type { CardView, FigureView, ItemView } from './view'

/** A sentence in pieces. A piece with nothing shown is only heard: it separates texts that stand apart on the card. */
export type Sentence = SpokenPiece[]

/** What the site itself says of a card, in one language; the faces of the cards have the same words. */
export interface SpokenWords {
  /** Before the facts that are folded away. */
  more: string
  /** Before the figure of an earlier year: "{year} 实际". */
  actual: string
  /** The place of a task among its kind: "第 {place} 项，共 {of} 项". */
  place: string
  /** How firm a target is. */
  marks: Record<Qualifier | RelationKind, string>
}

/** The whole sentence as a voice should say it. */
export function saidOf(sentence: Sentence): string {
  return sentence.map(({ said }) => said).join('')
}

/**
 * The stretch of what the sentence shows that a voice has come to, from its place in saidOf() as browsers tell it; null
 * where nothing is shown. A word that is said as it is written is told by itself, anything else as the whole it is.
 * @param length How many characters the word has; 0 where the browser does not say
 */
export function wordAt(sentence: Sentence, place: number, length: number): { from: number, to: number } | null {
  let [said, shown] = [0, 0]
  for (const piece of sentence) {
    if (place < said + piece.said.length) {
      if (piece.shown === '') return null
      if (piece.shown !== piece.said) return { from: shown, to: shown + piece.shown.length }
      const from = place - said
      const to = from + (length || (/^[\p{L}\p{N}]+/u.exec(piece.said.slice(from))?.[0].length ?? 1))
      return { from: shown + from, to: shown + Math.min(to, piece.shown.length) }
    }
    said += piece.said.length
    shown += piece.shown.length
  }
  return null
}

/** Between a name and its figure. */
const GLUE: Record<Locale, SpokenPiece> = { 'zh-CN': { shown: '', said: '，' }, 'en': { shown: '', said: ', ' } }

/** All that the card says, in the order of its face, with what is folded away at the end. */
export function spokenCard(card: CardView, locale: Locale, words: SpokenWords): Sentence[] {
  const text = (line: string): Sentence[] => sentencesOf(line, locale).map((sentence) => say(sentence, locale))
  const item = ({ title, text: line }: ItemView): Sentence[] => joined(say(title, locale), text(plainText(line)), locale)
  const aside = (line: string): Sentence => say(line, locale).map(({ said }) => ({ shown: '', said }))
  const place = card.kind === 'task' ? [aside(fill(words.place, { place: card.place, of: card.of }))] : []
  const more = card.more.length > 0 ? [aside(words.more), ...card.more.flatMap(item)] : []
  const items = card.kind === 'meetings' ? card.items.slice(card.figures.length) : card.items
  const scene = card.scene === '' ? [] : text(card.scene)
  return [
    ...place, say(unbroken(card.kicker), locale), ...card.kind === 'task' ? scene : [], say(plainText(card.title), locale),
    ...figuresOf(card, locale, words), ...card.lines.flatMap((line) => text(plainText(line))), ...items.flatMap(item),
    ...card.kind === 'task' ? [] : scene, ...more,
  ].filter((sentence) => saidOf(sentence).trim() !== '')
}

function figuresOf(card: CardView, locale: Locale, words: SpokenWords): Sentence[] {
  const named = (figure: FigureView) => [...say(figure.label, locale), GLUE[locale], sayFigure(figure, locale)]
  switch (card.kind) {
    case 'meetings': return card.figures.flatMap((day, at) => {
      const text = card.items[at]?.text
      return [
        [sayFigure(day, locale), GLUE[locale], ...say(day.label, locale)],
        ...text ? sentencesOf(plainText(text), locale).map((sentence) => say(sentence, locale)) : [],
      ]
    })
    // The heading has named the target.
    case 'target': return card.figures.flatMap((figure) => [[sayFigure(figure, locale)], say(words.marks[figure.relation ?? figure.qualifier], locale)])
    case 'glance': return card.figures.map((target) => {
      const actual = actualOf(target, card)
      return actual ? [...named(target), GLUE[locale], ...say(fill(words.actual, { year: actual.year }), locale), GLUE[locale], sayFigure(actual, locale)] : named(target)
    })
    default: return card.figures.map(named)
  }
}

/** A figure with its direction: "增长百分之7以上", "up at least 7 percent"; not twice where its own name tells it. */
function sayFigure(figure: FigureView, locale: Locale): SpokenPiece {
  const shown = signed(figure)
  const told = /增幅|增长|growth/i.test(figure.label)
  const said = say(told ? figure.text : shown, locale).map((piece) => piece.said).join('')
  return { shown, said }
}

/** A name before its text, as one sentence with the first of them. */
function joined(name: SpokenPiece[], [first, ...others]: Sentence[], locale: Locale): Sentence[] {
  return [first ? [...name, { shown: '', said: COLON[locale] }, ...first] : name, ...others]
}
