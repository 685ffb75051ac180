/** Which blocks each kind of card is made of, in each shape. */
import { signed } from '../content/figures'
import { localeOf } from '../content/paths'
import { COLON, plainText, standsUpright, uprightColumns } from '../content/text'
import type { CardView, FigureView, RichText } from '../content/view'
import type { PictureWords } from './picture-words'
import type { Block, PictureCard } from './scene'

const kicker = (card: CardView): Block => ({ kind: 'kicker', text: card.kicker })
const title = (card: CardView) => ({ kind: 'heading', text: card.title, rank: 'main' }) as const
const head = (card: CardView): Block[] => [kicker(card), title(card)]
/** Names as short as five ideographs stand beside their facts, longer ones above them. */
function items({ items: all }: Pick<CardView, 'items'>): Block[] {
  const longest = Math.max(0, ...all.map(({ title: name }) => name.length))
  const beside = longest > 5 ? 0 : longest
  return all.map((item, at) => ({ kind: 'item', item, beside, optional: at }))
}

/** Whether a line only leads in to the others. */
const leadsIn = (line: RichText): boolean => /[：:]$/.test(plainText(line))

/** What leads in to others gets no bullet. A list with bullets keeps its first line, for a picture of none says nothing; elsewhere any line may be left out. */
const lines = (card: CardView, bullets: boolean): Block[] => card.lines.map((text, at) => ({
  kind: 'line', text, bullet: bullets && card.lines.length > 1 && !leadsIn(text), rank: 'main', optional: bullets ? at : at + 1,
}))

/** A title that stands upright, as on a scroll; null where its words cannot. */
function uprightFace(card: CardView): Block[] | null {
  const columns = uprightColumns(plainText(card.title))
  if (!columns) return null
  const asides = card.lines.map(plainText).filter(standsUpright)
  const across = card.lines.filter((line) => !standsUpright(plainText(line)))
  return [{ kind: 'upright', kicker: card.kicker, columns, asides, lines: across, seal: card.seal }]
}

function meetings(card: CardView): Block[] {
  const days = card.figures.map((figure, at): Block => ({ kind: 'day', figure, item: card.items[at] ?? null }))
  return [...head(card), ...days, ...items({ items: card.items.slice(days.length) }), ...lines(card, false)]
}

function figures({ figures: [first, ...others], kind, title: heading }: CardView): Block[] {
  if (!first) return []
  // The heading mostly names the figure already.
  const label = kind === 'headline' && !plainText(heading).includes(first.label)
  const large: Block = { kind: 'figure', figure: first, label, rank: 'main' }
  return others.length ? [large, { kind: 'figures', figures: others }] : [large]
}

const table = (all: FigureView[], columns: number): Block => ({ kind: 'table', figures: all, columns })

/** The blocks of a card's own face. */
export function faceOf(card: CardView, words: PictureWords): Block[] {
  switch (card.kind) {
    case 'cover':
    case 'closing': return uprightFace(card) ?? [kicker(card), { ...title(card), rank: 'title' }, ...lines(card, false)]
    case 'meetings': return meetings(card)
    case 'glance':
      return [
        ...head(card), { ...table(card.figures, 1), brief: table(card.figures, 2) },
        { kind: 'bars', pairs: card.pairs, actual: words.actual, target: words.target, optional: 1 },
        ...lines(card, false).map((line): Block => ({ ...line, optional: 2 })),
      ]
    case 'task':
      return [kicker(card), { kind: 'ordinal', place: card.place, of: card.of }, title(card), ...lines(card, true), ...items(card)]
    case 'area':
    case 'pledge': return [...head(card), ...lines(card, true), ...items(card)]
    case 'frame':
    case 'headline':
    case 'target': return [...head(card), ...figures(card), ...lines(card, card.kind === 'frame'), ...items(card)]
  }
}

/** The one figure that stands for a card, if one does. */
function mainFigure({ kind, figures: [first] }: CardView): FigureView | null {
  return first && first.kind !== 'day' && kind !== 'glance' ? first : null
}

/** The small face that only has to be known again: a name and a figure. */
export function thumbFace(card: CardView): Block[] {
  const figure = mainFigure(card)
  const named = card.kind === 'cover' || card.kind === 'closing' ? card.title : [card.short]
  const name: Block = { kind: 'heading', text: named, rank: 'main' }
  return figure?.kind === 'quantity' ? [name, { kind: 'figure', figure, label: false, rank: 'main' }] : [name]
}

/** Several figures with their names, in one line. */
const figuresInLine = (figures: FigureView[], { path }: CardView): RichText => [
  figures.map((figure) => `${figure.label} ${signed(figure)}`).join(localeOf(path) === 'en' ? '; ' : '；'),
]

/** What a card's facts are about, in one line. */
const namesOf = ({ items, path }: CardView): RichText => [items.map((item) => item.title).join(localeOf(path) === 'en' ? ', ' : '、')]

/** The face on a link preview: what fits into its middle square. */
export function previewFace(card: CardView): Block[] {
  if (card.kind === 'glance') return [...head(card), table(card.figures.slice(0, 3), 1)]
  const figure = mainFigure(card)
  const large: Block[] = figure ? [{ kind: 'figure', figure, label: false, rank: 'main' }] : []
  const names: Block = { kind: 'line', text: namesOf(card), bullet: false, rank: 'main', optional: 1 }
  return [...head(card), ...large, ...(card.lines.length ? lines(card, false).slice(0, 2) : [names])]
}

/** What a picture's second language says below a card's heading: its lines, else its facts; of the table all targets. */
function secondLines(card: CardView): RichText[] {
  if (card.kind === 'glance') return [figuresInLine(card.figures, card)]
  const colon = COLON[localeOf(card.path)]
  return card.lines.length ? card.lines : card.items.map(({ title: name, text }) => [name + colon, ...text])
}

/** A card in a picture's second language: smaller, for beside the first it repeats. */
export function secondFace(card: CardView): Block[] {
  const figure = mainFigure(card)
  return [
    { kind: 'rule', wide: false },
    { kind: 'heading', text: card.title, rank: 'second' },
    ...(figure ? [{ kind: 'figure', figure, label: false, rank: 'second' } as const] : []),
    ...secondLines(card).map((text, at): Block => ({ kind: 'line', text, bullet: false, rank: 'second', optional: 10 + at })),
  ]
}

/** The one line that a strip has room for: the first that says something by itself, of the table its first targets. */
function stripLine(card: CardView): RichText | null {
  if (card.kind === 'glance') return figuresInLine(card.figures.slice(0, 3), card)
  return card.lines.find((line) => !leadsIn(line)) ?? card.items[0]?.text ?? null
}

/** Several cards below one another, each as a strip, with hairlines between. */
export function stripsOf(cards: PictureCard[], seconds: PictureCard[]): Block[] {
  return cards.flatMap(({ card }, at): Block[] => {
    const other = seconds[at]
    const strip: Block = {
      kind: 'strip', seal: card.seal, kicker: card.kicker, title: card.title, figure: mainFigure(card), line: stripLine(card),
      second: other ? { locale: other.locale, title: other.card.title } : null,
    }
    const shorter: Block = { ...strip, optional: at + 1, brief: { ...strip, line: null } }
    return at ? [{ kind: 'rule', wide: true }, shorter] : [shorter]
  })
}
