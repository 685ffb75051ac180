/** The check of what is counted in words: "eight targets" over seven is a forgotten year's. */
import { cardsOf, type CardKind, type Edition, type Locale } from '../edition'
import type { Texts } from './keyed-texts'
import { problem, type Problem } from './problem'

/** The numerals that a heading may use, from one to twelve. */
const NUMERALS: Record<Locale, string[]> = {
  'zh-CN': ['一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
  'en': ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

interface Count {
  kind: CardKind
  /** The text that counts. */
  name: 'title' | 'kicker'
  locale: Locale
  numeral: RegExp
  /** What the numeral must be. @param at The card's place among those of its kind, from one @param all How many these are */
  right: (at: number, all: number, figures: number) => number
}

/** Where a card counts: the targets in the chart of all, and the cards of what was done ("two of four", "（二）"). */
const COUNTS: Count[] = [
  { kind: 'glance', name: 'title', locale: 'zh-CN', numeral: /([一二两三四五六七八九十]+)\s*[个项大]\s*目标/, right: (_at, _all, figures) => figures },
  { kind: 'glance', name: 'title', locale: 'en', numeral: /\b([a-z]+)\s+targets\b/i, right: (_at, _all, figures) => figures },
  { kind: 'area', name: 'kicker', locale: 'zh-CN', numeral: /（([一二三四五六七八九十]+)）$/, right: (at) => at },
  { kind: 'area', name: 'kicker', locale: 'en', numeral: /\b([a-z]+) of [a-z]+$/i, right: (at) => at },
  { kind: 'area', name: 'kicker', locale: 'en', numeral: /\b[a-z]+ of ([a-z]+)$/i, right: (_at, all) => all },
]

/** The counts in words that do not agree with the facts: an editor’s problems. Words that are no numeral count nothing. */
export function checkCounts(edition: Edition, texts: Record<Locale, Texts>): Problem[] {
  return COUNTS.flatMap(({ kind, name, locale, numeral, right }) => {
    const cards = cardsOf(edition).filter((card) => card.kind === kind)
    return cards.flatMap(({ id, figures = [] }, at) => {
      const key = `cards.${id}.${name}`
      const said = numeral.exec(texts[locale].get(key) ?? '')?.[1]?.toLowerCase() ?? ''
      const value = NUMERALS[locale].indexOf(said === '二' ? '两' : said) + 1
      const due = right(at + 1, cards.length, figures.length)
      return value === 0 || value === due ? [] : [problem(
        locale, key, `这里写着“${said}”，按 edition.json 应是${due}。`, `This says "${said}", and by edition.json it is ${due}.`,
      )]
    })
  })
}
