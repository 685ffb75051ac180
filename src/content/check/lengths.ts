/** The check of lengths: does each text, its figures filled in, fit its place on a card of 360 × 640? */
import type { CardKind, Edition, Locale } from '../edition'
import type { RelationWords } from '../figures'
import { piecesOf } from '../text'
import type { Texts } from './keyed-texts'
import { problem, type Problem } from './problem'
import { tryFigure } from './try-figure'

/** The places on a card and in the sheets, by what their keys end in. */
const PLACES = {
  kicker: /^cards\.[^.]+\.kicker$/,
  title: /^cards\.[^.]+\.title$/,
  short: /^cards\.[^.]+\.short$/,
  line: /^cards\.[^.]+\.lines\.\d+$/,
  itemTitle: /^cards\.[^.]+\.(items|more)\.\d+\.title$/,
  itemText: /^cards\.[^.]+\.items\.\d+\.text$/,
  moreText: /^cards\.[^.]+\.more\.\d+\.text$/,
  scene: /^cards\.[^.]+\.scene$/,
  label: /^figures\./,
  relation: /^relations\./,
  part: /^parts\./,
  group: /^groups\./,
  term: /^terms\.[^.]+\.term$/,
  explanation: /^terms\.[^.]+\.text$/,
} as const

export type Place = keyof typeof PLACES

/**
 * The most that fits, in ems; a title's is for each of its lines. Measured on cards of 360 × 640 at 18 px,
 * with a large figure and the hills below.
 */
export const BUDGETS: Record<Locale, Record<Place, number>> = {
  'zh-CN': {
    kicker: 16, title: 14, short: 7, line: 30, itemTitle: 6, itemText: 34, moreText: 60, scene: 16,
    label: 12, relation: 10, part: 12, group: 4, term: 20, explanation: 50,
  },
  'en': {
    kicker: 20, title: 16, short: 12, line: 45, itemTitle: 12, itemText: 60, moreText: 110, scene: 22,
    label: 24, relation: 20, part: 24, group: 8, term: 24, explanation: 100,
  },
}

/** The most that a whole face holds, lines and items together, by the kind of card: what was seen to fit. */
export const FACES: Record<Locale, Record<CardKind, number>> = {
  'zh-CN': {
    cover: 42, meetings: 95, frame: 80, headline: 45, area: 110, glance: 28, target: 60, task: 85, pledge: 78, closing: 62,
  },
  'en': {
    cover: 65, meetings: 170, frame: 155, headline: 75, area: 182, glance: 24, target: 105, task: 145, pledge: 140, closing: 100,
  },
}

/** How many lines a heading may have, and how many lines and items a face. */
export const MOST = { title: 2, lines: 4, items: 5 }

/** What is too long for its place or its card in one language: an editor’s problems, none where all fits. */
export function checkLengths(edition: Edition, texts: Texts, locale: Locale): Problem[] {
  const fill = fillerOf(edition, texts, locale)
  const filled = [...texts].map(([key, text]): [string, string] => [key, fill(text ?? '')])
  return [
    ...filled.flatMap(([key, text]) => checkPlace(locale, key, text)),
    ...edition.groups.flatMap(({ cards }) => cards.flatMap(({ id, kind }) => checkFace(locale, id, kind, filled))),
  ]
}

/** How long a text is in ems: a Han character and a full-width mark are one, letters and digits a half. */
export function emsOf(text: string, locale: Locale): number {
  const wide = locale === 'en' ? /[\u2E80-\uFFEF]/ : /[—…“”‘’\u2E80-\uFFEF]/
  return [...text].reduce((sum, char) => sum + (wide.test(char) ? 1 : 0.5), 0)
}

/** Puts in the figures; what is wrong with a placeholder is checkTexts' business. */
function fillerOf({ year, figures }: Edition, texts: Texts, locale: Locale): (text: string) => string {
  const words = (relation: keyof RelationWords) => texts.get(`relations.${relation}`) ?? ''
  const relations: RelationWords = {
    'in-step-with-growth': words('in-step-with-growth'), 'faster-than-growth': words('faster-than-growth'),
    'as-required': words('as-required'),
  }
  return (text) => piecesOf(text).map((piece) => {
    if ('text' in piece) return piece.text
    const figure = figures[piece.name]
    const view = figure && tryFigure(figure, locale, relations)
    return typeof view === 'object' ? view.text : String(year)
  }).join('')
}

function checkPlace(locale: Locale, key: string, text: string): Problem[] {
  const place = (Object.keys(PLACES) as Place[]).find((name) => PLACES[name].test(key))
  if (!place) return []
  const rows = place === 'title' ? text.split('\n') : [text]
  const most = BUDGETS[locale][place]
  const long = rows.filter((row) => emsOf(row, locale) > most).map((row) => tooLong(locale, key, emsOf(row, locale), most))
  const many = place !== 'title' || rows.length <= MOST.title ? [] : [problem(
    locale, key, `标题最多${MOST.title}行。`, `A heading has at most ${MOST.title} lines.`,
  )]
  return [...long, ...many]
}

function checkFace(locale: Locale, id: string, kind: CardKind, texts: [string, string][]): Problem[] {
  const own = texts.filter(([key]) => key.startsWith(`cards.${id}.`))
  const lines = own.filter(([key]) => PLACES.line.test(key))
  const items = own.filter(([key]) => /\.items\.\d+\./.test(key))
  const total = [...lines, ...items].reduce((sum, [, text]) => sum + emsOf(text, locale), 0)
  const most = FACES[locale][kind]
  const count = lines.length <= MOST.lines && items.length <= MOST.items * 2 ? [] : [problem(
    locale, `cards.${id}`, `卡片正面最多${MOST.lines}行文字、${MOST.items}条事项，其余放进 more。`,
    `A face has at most ${MOST.lines} lines and ${MOST.items} items. Move the rest to "more".`,
  )]
  // A card without any words is checkKeys' business.
  const none = own.length === 0 || lines.length + items.length > 0 ? [] : [problem(
    locale, `cards.${id}.lines`, '卡片正面没有文字：lines 或 items 至少要有一条。', 'The face is empty: it needs a line or an item.',
  )]
  return total > most ? [tooLong(locale, `cards.${id}`, total, most), ...count] : [...count, ...none]
}

function tooLong(locale: Locale, key: string, ems: number, most: number): Problem {
  const [has, may] = locale === 'en' ? [ems * 2, most * 2] : [ems, most]
  return problem(
    locale, key,
    `太长，卡片放不下：现在约${Math.ceil(has)}个${locale === 'en' ? '字母' : '字'}，最多${may}个。请缩短，或放进 more。`,
    `Too long for its place: about ${Math.ceil(has)} ${locale === 'en' ? 'letters' : 'characters'}, at most ${may}. Shorten it, or move some to "more".`,
  )
}
