/** An edition's main points on one sheet of paper: figures, targets, tasks, pledges. */
import type { CardKind } from './edition'
import { fill } from './text'
import type { CardView, FigureView } from './view'

/** The headings; "{year}" stands for the meetings' year, "{lastYear}" for the one before, "{count}" for how many there are below. */
export type DigestWords = Record<'figures' | 'targets' | 'tasks' | 'pledges', string>

export interface Digest {
  figures: { title: string, figures: FigureView[] }[]
  cards: { title: string, cards: CardView[] }[]
}

/** The digest of an edition. @param year Of its meetings */
export function digestOf(cards: readonly CardView[], words: DigestWords, year: number): Digest {
  const of = (kind: CardKind): CardView[] => cards.filter((card) => card.kind === kind)
  const titleOf = (text: string, { length }: unknown[]): string => fill(text, { year, lastYear: year - 1, count: length })
  const figuresOf = (kind: CardKind, text: string): Digest['figures'][number] => {
    const figures = of(kind).flatMap((card) => card.figures)
    return { title: titleOf(text, figures), figures }
  }
  const cardsOf = (kind: CardKind, text: string): Digest['cards'][number] => ({ title: titleOf(text, of(kind)), cards: of(kind) })
  return {
    figures: [figuresOf('headline', words.figures), figuresOf('target', words.targets)],
    cards: [cardsOf('task', words.tasks), cardsOf('pledge', words.pledges)],
  }
}
