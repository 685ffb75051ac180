/** The built site as its files say: what the browser tests expect, read without the site's own code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const TOP = join(import.meta.dirname, '../..')
export const DIST = join(TOP, 'dist')

interface Copy {
  title: string
  kicker: string
  short: string
  lines: string[]
  items?: { title: string, text: string }[]
  more?: { title: string, text: string }[]
}

interface Words {
  site: { name: string, source: string }
  groups: Record<string, { title: string }>
  cards: Record<string, Copy>
  ui: Record<string, string>
  figures: Record<string, string>
  terms: Record<string, { term: string, text: string }>
}

interface Edition {
  groups: { id: string, cards: { id: string, kind: string, figures?: string[] }[] }[]
  figures: Record<string, { unit?: string, measure?: string }>
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(join(TOP, path), 'utf8')) as T
}

export const WORDS: Record<Locale, Words> = { 'zh-CN': json('locales/zh-CN.json'), 'en': json('locales/en.json') }

/** A word of the frame. */
export function ui(locale: Locale, key: string): string {
  const word = WORDS[locale].ui[key]
  if (word === undefined) throw new Error(`There is no ui.${key}.`)
  return word
}

const RARE: Record<Locale, Record<string, Record<string, string>>> = { 'zh-CN': json('locales/zh-CN.rare.json'), 'en': json('locales/en.rare.json') }

/** A word that only few readers see, by its place in the file: "three.none". */
export function rare(locale: Locale, key: string): string {
  const [part = '', name = ''] = key.split('.')
  const word = RARE[locale][part]?.[name]
  if (word === undefined) throw new Error(`There is no rare ${key}.`)
  return word
}

export interface Card {
  id: string
  kind: string
  group: string
  /** The ids of the figures that it shows large. */
  figures: string[]
  index: number
  path: Record<Locale, string>
}

const { groups, figures: FIGURES } = json<Edition>('src/content/edition.json')

/** Every card in the order of the deck. */
export const CARDS: Card[] = groups.flatMap(({ id: group, cards }) => cards.map(({ id, kind, figures = [] }) => ({ id, kind, group, figures }))).map((card, index) => {
  const below = index === 0 ? '' : `${card.group}/${card.id}/`
  return { ...card, index, path: { 'zh-CN': `/${below}`, 'en': `/en/${below}` } }
})

/** The pages beside the deck. */
export const PLAIN: Record<Locale, string[]> = {
  'zh-CN': ['/about/', '/contents/', '/all/', '/digest/', '/three/'],
  'en': ['/en/about/', '/en/contents/', '/en/all/', '/en/digest/', '/en/three/'],
}

/** A card of the deck by its id, or its place. */
export function card(which: string | number): Card {
  const found = typeof which === 'number' ? CARDS.at(which) : CARDS.find(({ id }) => id === which)
  if (!found) throw new Error(`There is no card ${which}.`)
  return found
}

/** A card of each kind: what differs between the others is words. */
export const KINDS: Card[] = CARDS.filter(({ kind }, at) => CARDS.findIndex((other) => other.kind === kind) === at)

/** The first card of a kind. */
export function first(kind: string): Card {
  const found = CARDS.find((each) => each.kind === kind)
  if (!found) throw new Error(`There is no ${kind} card.`)
  return found
}

function last(kind: string): Card {
  return CARDS.filter((each) => each.kind === kind).at(-1) ?? first(kind)
}

/** The first targets, one behind the other in the middle of the deck: most tests of swiping start at the first. */
export const [FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH] = [0, 1, 2, 3, 4, 5].map((place) => card(first('target').index + place)) as [Card, Card, Card, Card, Card, Card]
/** All targets at a glance, right before them. */
export const GLANCE = first('glance')
/** A target that is a growth in percent. */
export const GROWTH = CARDS.find(({ kind, figures: [id = ''] }) => kind === 'target' && FIGURES[id]?.measure === 'growth' && FIGURES[id].unit === 'percent') ?? first('target')
/** An area of what was done that names a figure and an explained term in both languages; and the last of them. */
export const AREA = CARDS.find(({ id, kind }) => kind === 'area' && LOCALES.every((locale) => {
  const said = (WORDS[locale].cards[id]?.items ?? []).map(({ text }) => text).join('\n').toLowerCase()
  return /\{/.test(said) && Object.values(WORDS[locale].terms).some(({ term }) => said.includes(term.toLowerCase()))
})) ?? first('area')
export const LAST_AREA = last('area')
/** A task that has more to unfold. */
export const TASK = CARDS.find(({ id, kind }) => kind === 'task' && WORDS['zh-CN'].cards[id]?.more) ?? first('task')
/** Pledges: the first and the last. */
export const PLEDGE = first('pledge')
export const LAST_PLEDGE = last('pledge')

/** The text that stands in the locale file for a card's heading, on one line; one that names a figure, as the card's own page has it. */
export function headingOf(id: string, locale: Locale): string {
  const title = (WORDS[locale].cards[id]?.title ?? '').replace(/\s*\n\s*/g, ' ')
  if (!title.includes('{')) return title
  const [, html = ''] = new RegExp(`<h2 id="${id}-title"[^>]*>(.*?)</h2>`, 's').exec(pageHtml(card(id).path[locale])) ?? []
  return html.replace(/<br[^>]*>/g, ' ').replace(/<[^>]*>/g, '').trim()
}

/** A line of the cover without a figure, as it stands in the words and on the page. */
export function coverLine(locale: Locale): string {
  const line = WORDS[locale].cards[card(0).id]?.lines.find((each) => !each.includes('{'))
  if (line === undefined) throw new Error('Every line of the cover names a figure: the tests that cut it in two need one that does not.')
  return line
}

/** Every file of the build, below dist, with "/" between folders. */
export function distFiles(folder = ''): string[] {
  return readdirSync(join(DIST, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    return entry.isDirectory() ? distFiles(path) : [path]
  })
}

/** The HTML of a page by its address. */
export function pageHtml(path: string): string {
  const file = join(DIST, path, 'index.html')
  if (!existsSync(file)) throw new Error(`The build has no page ${path}.`)
  return readFileSync(file, 'utf8')
}
