/**
 * Where a Chinese heading may break on a narrow screen: between words. Chinese writes no blanks and hardly a browser
 * knows the words, so the build marks the places.
 */
import { NO_BREAK, SOFT_BREAK } from '../content/text'
import type { DeckView, FigureView } from '../content/view'

/** A clause as short as this stands on one line of a 320 px screen at double text size. */
const SHORT = 4

const CLAUSE = /[^，、：；！？。·\s]+/g

/** Words of government reports that the dictionary takes apart, and years. */
const WORDS = /(人均|高标准|消费品|成绩单|\d+年)/

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })

/** The deck with soft breaks in its kickers, headings, worded targets and the closing lines. Whoever shows these elsewhere takes them out (`unbroken`). */
export function withSoftBreaks(deck: DeckView): DeckView {
  const cards = deck.cards.map((card) => ({
    ...card,
    kicker: softBroken(card.kicker),
    title: card.title.map((run) => typeof run === 'string' ? softBroken(run) : run),
    figures: card.figures.map(withBreaks),
    // Beside an upright title lines are narrow.
    lines: card.kind === 'closing' ? card.lines.map((line) => line.map((run) => typeof run === 'string' ? inClauses(run) : run)) : card.lines,
  }))
  const figures = Object.fromEntries(Object.entries(deck.figures).map(([id, figure]) => [id, withBreaks(figure)]))
  return { ...deck, cards, figures }
}

/** A line that breaks between clauses and words only; one with quotations, between those that follow each other. */
function inClauses(line: string): string {
  return line.includes('“') ? line.replace(/”(?=“)/g, `”${SOFT_BREAK}`).replace(/”(?=\p{L})/gu, `”${NO_BREAK}`) : softBroken(line)
}

function withBreaks(figure: FigureView): FigureView {
  return figure.kind === 'relation' ? { ...figure, number: softBroken(figure.number) } : figure
}

/** A Chinese text with soft breaks between the words of its longer clauses. */
export function softBroken(text: string): string {
  return text.replace(CLAUSE, (clause) => clause.length > SHORT ? clause.split(WORDS).flatMap(wordsOf).join(SOFT_BREAK) : clause)
}

/**
 * The words of a text, none torn apart. The dictionary leaves single characters where it knows no word: several in
 * a row are taken for one ("规上"), a lone one belongs to its neighbours on both sides ("消费品零售").
 */
function wordsOf(text: string): string[] {
  const parts = [...dictionary.segment(text)].map(({ segment }) => segment)
  const single = (at: number): boolean => parts[at]?.length === 1
  const lone = (at: number): boolean => single(at) && !single(at - 1) && !single(at + 1)
  const words: string[] = []
  for (const [at, part] of parts.entries()) {
    const joined = lone(at - 1) || lone(at) || (single(at - 1) && single(at))
    words.push(joined ? (words.pop() ?? '') + part : part)
  }
  return words
}
