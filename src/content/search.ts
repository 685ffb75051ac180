/** Search over the whole deck in both languages: figures, names, Han, English, and pinyin in full or by initials. */
import { GROUPS, LOCALES, type GroupId, type Locale } from './edition'
import { isCount, isText, list, oneOf, shape } from './guards'
import { isId } from './paths'
import { headingOf, plainText } from './text'
import type { CardView, DeckView } from './view'

/** A card as the search knows it. The build makes it; phones fetch it when the reader begins to search. */
export interface SearchEntry {
  id: string
  group: GroupId
  index: number
  title: Record<Locale, string>
  /** The card's name in the contents. */
  short: Record<Locale, string>
  /** Everything else on the card. */
  text: Record<Locale, string>
  /** The syllables of its Chinese names, without tones: "di qu sheng chan zong zhi"; names are parted by "/". */
  pinyin: string
}

export interface SearchHit {
  entry: SearchEntry
  /** The higher, the better the card fits. */
  score: number
}

/** How much a word counts by where it is found. */
const SCORES = { title: 8, pinyin: 5, text: 3, scattered: 1 }

/** No reader types more; longer input is cut. */
const LONGEST = 64

/**
 * What the search needs to know of the decks.
 * @param pinyinOf The syllables of a Chinese text, parted by spaces, without tones, "ü" as "v"; all else left out
 */
export function searchEntriesOf(decks: Record<Locale, DeckView>, pinyinOf: (text: string) => string): SearchEntry[] {
  return decks['zh-CN'].cards.flatMap((zh, at) => {
    const en = decks.en.cards[at]
    return en ? [{
      id: zh.id, group: zh.group, index: zh.index,
      title: { 'zh-CN': headingOf(zh), 'en': headingOf(en) },
      short: { 'zh-CN': zh.short, 'en': en.short },
      text: { 'zh-CN': textOf(zh), 'en': textOf(en) },
      pinyin: namesOf(zh).map(pinyinOf).filter((syllables) => syllables !== '').join('/'),
    }] : []
  })
}

function textOf({ kicker, lines, items, more, scene, figures, pairs }: CardView): string {
  const shown = [...figures, ...pairs.flat()].map(({ label, text }) => `${label} ${text}`)
  const told = [...items, ...more].map(({ title, text }) => `${title} ${plainText(text)}`)
  return [...new Set([kicker, ...shown, ...lines.map(plainText), ...told, scene])].join('\n')
}

/** What a reader may know a card by: heading, short name, indicators, names of facts. */
function namesOf({ title, short, figures, items, more, scene }: CardView): string[] {
  return [...new Set([
    ...plainText(title).split('\n'), short, ...figures.map(({ label }) => label),
    ...[...items, ...more].map((item) => item.title), scene,
  ])]
}

/** Entries as they came over the network, or null where they are none. */
export function parseSearchEntries(data: unknown): SearchEntry[] | null {
  return isEntries(data) ? data : null
}

const isBoth = shape<Record<Locale, string>>({ 'zh-CN': isText, 'en': isText })

const isEntries = list(shape<SearchEntry>({
  id: isId, group: oneOf(GROUPS), index: isCount, title: isBoth, short: isBoth, text: isBoth, pinyin: isText,
}))

/** A card with its texts made comparable, in both languages, once for all queries. */
interface Prepared {
  entry: SearchEntry
  title: string
  text: string
  names: string[][]
}

/** A word of a query, looked at once for all cards. */
interface Word {
  word: string
  /** What may not stand before it: a Latin word is found where a word begins, a figure where a figure does. */
  inner: RegExp | null
  /** Whether it may be pinyin. */
  letters: boolean
  /** Whether it may be found in pieces. */
  pieces: boolean
}

/**
 * A search over these cards. Every word of the query must be found on a card, in whichever language;
 * the best cards come first, and cards that fit alike in the order of the deck.
 */
export function createSearch(entries: readonly SearchEntry[]): (query: string) => SearchHit[] {
  const prepared = entries.map((entry): Prepared => ({
    entry,
    title: comparable(LOCALES.flatMap((locale) => [entry.title[locale], entry.short[locale]]).join('\n')),
    text: comparable(LOCALES.map((locale) => entry.text[locale]).join('\n')),
    names: entry.pinyin.split('/').map((name) => name.split(' ').filter((syllable) => syllable !== '')),
  }))
  return (query) => {
    const words = wordsOf(query).map(lookedAt)
    if (words.length === 0) return []
    return prepared.map((card) => ({ entry: card.entry, score: scoreOf(words, card) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.entry.index - b.entry.index)
  }
}

/** The words of a query, comparable; Han and other letters that touch are words of their own. */
export function wordsOf(query: string): string[] {
  const words = comparable(query.slice(0, LONGEST)).match(/[\p{Script=Han}〇]+|[^\s\p{Script=Han}〇,;:!?()“”"。、《》]+/gu) ?? []
  return [...new Set(words.map((word) => word.replace(/^[+.·'-]+|[.·'-]+$/g, '')))].filter((word) => word !== '')
}

/** Small letters without marks, half-width digits without thousands separators: what reads alike is alike. */
function comparable(text: string): string {
  return text.toLowerCase().replace(/ü/g, 'v').normalize('NFKD').replace(/\p{Mn}/gu, '')
    .replace(/(\d),(?=\d{3})/g, '$1').replace(/[’‘]/g, '\'').replace(/−/g, '-')
}

function lookedAt(word: string): Word {
  const inner = /^[a-z]/.test(word) ? /[a-z]/ : /^\d/.test(word) ? /[\d.]/ : null
  // A single letter begins too many syllables to mean one.
  return { word, inner, letters: /^[a-z]{2,}$/.test(word), pieces: /^\p{Script=Han}{4,}$/u.test(word) }
}

/** How well all words fit a card: the sum over the words, 0 if one of them is not on it. */
function scoreOf(words: Word[], card: Prepared): number {
  let sum = 0
  for (const word of words) {
    const score = scoreOfWord(word, card)
    if (score === 0) return 0
    sum += score
  }
  return sum
}

function scoreOfWord({ word, inner, letters, pieces }: Word, { title, text, names }: Prepared): number {
  if (holds(title, word, inner)) return SCORES.title
  if (letters && names.some((name) => spells(name, word))) return SCORES.pinyin
  if (holds(text, word, inner)) return SCORES.text
  return pieces && scattered(word, [title, text]) ? SCORES.scattered : 0
}

/** Whether a text holds a word with nothing of the kind before it. */
function holds(text: string, word: string, inner: RegExp | null): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!inner?.test(text.charAt(at - 1))) return true
  }
  return false
}

/** Whether a word is there in pieces of two characters or more, though not in one. */
function scattered(word: string, texts: string[]): boolean {
  // Which lengths of the word's beginning can be pieced together.
  const reached = [true]
  for (let end = 2; end <= word.length; end++) {
    reached[end] = reached.some((done, from) => done && end - from > 1 && texts.some((text) => text.includes(word.slice(from, end))))
  }
  return reached[word.length] === true
}

/** Whether letters spell syllables in a row, each in full or by its first letters: "dqsczz", "diqusheng". */
function spells(name: string[], letters: string): boolean {
  return name.some((_, at) => spellsFrom(name, at, letters, 0))
}

/** Whether the letters from `from` on spell the syllables from `at` on. */
function spellsFrom(name: string[], at: number, letters: string, from: number): boolean {
  if (from === letters.length) return true
  const syllable = name[at] ?? ''
  let alike = 0
  while (alike < syllable.length && syllable[alike] === letters[from + alike]) alike += 1
  for (; alike > 0; alike--) {
    if (spellsFrom(name, at + 1, letters, from + alike)) return true
  }
  return false
}
