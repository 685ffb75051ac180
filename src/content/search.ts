/** Search over the whole deck in both languages: figures, names, Han, English, and pinyin in full or by initials. */
import { LOCALES, type Locale } from './edition'
import { isText, list, shape } from './guards'
import { isId } from './paths'
import { headingOf, plainText, unbroken } from './text'
import type { CardView, DeckView } from './view'

/** A card as the search knows it. The build makes it; phones fetch it when the reader begins to search. */
export interface SearchEntry {
  id: string
  /** All that is on the card, in both languages. */
  text: string
  /** The syllables of its Chinese names, without tones: "di qu sheng chan zong zhi"; names are parted by "/". */
  pinyin: string
}

/** No reader types more; longer input is cut. */
const LONGEST = 64

/**
 * What the search needs to know of the decks.
 * @param pinyinOf The syllables of a Chinese text, parted by spaces, without tones, "ü" as "v"; all else left out
 */
export function searchEntriesOf(decks: Record<Locale, DeckView>, pinyinOf: (text: string) => string): SearchEntry[] {
  return decks['zh-CN'].cards.map((zh, at) => ({
    id: zh.id,
    text: LOCALES.flatMap((locale) => decks[locale].cards[at] ?? []).map(textOf).join('\n'),
    pinyin: namesOf(zh).map(pinyinOf).filter((syllables) => syllables !== '').join('/'),
  }))
}

function textOf(card: CardView): string {
  const { kicker, short, lines, items, more, scene, figures, pairs } = card
  const shown = [...figures, ...pairs.flat()].map(({ label, text }) => `${label} ${text}`)
  const told = [...items, ...more].map(({ title, text }) => `${title} ${plainText(text)}`)
  return [...new Set([headingOf(card), short, unbroken(kicker), ...shown, ...lines.map(plainText), ...told, scene])].join('\n')
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

const isEntries = list(shape<SearchEntry>({ id: isId, text: isText, pinyin: isText }))

/** A word of a query, looked at once for all cards. */
interface Word {
  word: string
  /** What may not stand before it: a Latin word is found where a word begins, a figure where a figure does. */
  inner: RegExp | null
  /** Its letters, where it may be pinyin: without the apostrophes that inputs put between syllables; else "". */
  letters: string
  /** Whether it may be found in pieces. */
  pieces: boolean
}

/** A search over these cards: the ids of those that have every word of the query, in whichever language. */
export function createSearch(entries: readonly SearchEntry[]): (query: string) => Set<string> {
  // Made comparable once for all queries.
  const cards = entries.map(({ id, text, pinyin }) => ({ id, text: comparable(text), names: pinyin.split('/').map((name) => name.split(' ')) }))
  return (query) => {
    const words = wordsOf(query).map(lookedAt)
    return new Set(words.length === 0 ? [] : cards.filter(({ text, names }) => words.every((word) => isFound(word, text, names))).map(({ id }) => id))
  }
}

/** The words of a query, comparable; Han and other letters that touch are words of their own. */
export function wordsOf(query: string): string[] {
  const words = comparable(query.slice(0, LONGEST)).match(/[\p{Script=Han}〇]+|[^\s\p{Script=Han}〇\p{Ps}\p{Pe}\p{Cf},;:!?“”"。、]+/gu) ?? []
  return [...new Set(words.map((word) => word.replace(/^[+.·'-]+|[.·'-]+$/g, '')))].filter((word) => word !== '')
}

/** Small letters without marks, half-width digits without thousands separators: what reads alike is alike. */
function comparable(text: string): string {
  return text.toLowerCase().replace(/ü/g, 'v').normalize('NFKD').replace(/\p{Mn}/gu, '')
    .replace(/(\d),(?=\d{3})/g, '$1').replace(/[’‘]/g, '\'').replace(/−/g, '-')
}

function lookedAt(word: string): Word {
  const inner = /^[a-z]/.test(word) ? /[a-z]/ : /^\d/.test(word) ? /[\d.]/ : null
  const letters = word.replace(/'/g, '')
  // A single letter begins too many syllables to mean one.
  return { word, inner, letters: /^[a-z]{2,}$/.test(letters) ? letters : '', pieces: /^\p{Script=Han}{4,}$/u.test(word) }
}

function isFound({ word, inner, letters, pieces }: Word, text: string, names: string[][]): boolean {
  return holds(text, word, inner) || (letters !== '' && names.some((name) => spells(name, letters))) || (pieces && scattered(word, text))
}

/** Whether a text holds a word with nothing of the kind before it. */
function holds(text: string, word: string, inner: RegExp | null): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!inner?.test(text.charAt(at - 1))) return true
  }
  return false
}

/** Whether a word is there in pieces of two characters or more, though not in one. */
function scattered(word: string, text: string): boolean {
  // Which lengths of the word's beginning can be pieced together.
  const reached = [true]
  for (let end = 2; end <= word.length; end++) {
    reached[end] = reached.some((done, from) => done && end - from > 1 && text.includes(word.slice(from, end)))
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
