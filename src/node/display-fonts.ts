/** Writes the display face as pages load it: in slices, with the rules that name them. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../content/edition'
import { moodOf } from '../scenery/mood'
import { DISPLAY_FAMILY, DISPLAY_WEIGHT } from '../share-card/type'
import type { Decks } from './decks'
import { displayChars, displaySlices, type SliceName } from './display-chars'
import { latinDisplayFace, subsetDisplayFont } from './fonts'
import { standInRules } from './stand-ins'

export interface DisplayFonts {
  /** The address, below the site's base, of a style sheet with all of the face: for whatever shows more than cards. */
  sheet: string
  /** Rules for every page: what the first paint needs. */
  standIns: string
  /** Rules for the pages of the deck: for a browser a sheet that comes later means to lay out all of the page again. */
  cards: string
}

/** Some characters of one language, and where they apply; null: wherever no other slice does. */
interface Slice {
  name: SliceName
  chars: Set<string>
  range: string | null
}

/** The families of the deck's pages, which base.css names: what all cards need, and in Chinese each mood's own beside it. */
const CARD_FAMILY: Record<Locale, string> = { 'zh-CN': 'song', 'en': 'latin' }

/**
 * @param base The site's path, ending in "/"
 * @param headings The frame's words in the display face, in each language
 */
export async function writeDisplayFonts(dist: string, base: string, decks: Decks, headings: Record<Locale, string[]>): Promise<DisplayFonts> {
  await mkdir(join(dist, 'assets'), { recursive: true })
  const all: string[] = []
  const cards: string[] = []
  for (const locale of LOCALES) {
    for (const { name, chars, range } of slicesOf(locale, decks, headings[locale])) {
      const file = await writeHashed(dist, `${CARD_FAMILY[locale]}-${name}`, 'woff2', await subsetDisplayFont(chars, locale))
      all.push(faceRule(DISPLAY_FAMILY[locale], file, range))
      if (name !== 'frame') cards.push(cardRules(CARD_FAMILY[locale], name, `${base}assets/${file}`))
    }
  }
  const sheet = await writeHashed(dist, 'fonts', 'css', Buffer.from(all.join('')))
  return { sheet: `assets/${sheet}`, standIns: standInRules(await latinDisplayFace()), cards: cards.join('') }
}

function faceRule(family: string, url: string, range: string | null): string {
  return `@font-face{font-family:${family};font-weight:${DISPLAY_WEIGHT};font-display:swap;`
    + `src:url(${url})${range === null ? '' : `;unicode-range:${range}`}}`
}

/** A slice without its range, which would be most of the rule: cards that need it name it before what all need. */
function cardRules(family: string, name: Exclude<SliceName, 'frame'>, url: string): string {
  if (name === 'all') return faceRule(family, url, null)
  const mood = moodOf(name)
  return `${faceRule(`${family} ${mood}`, url, null)}.mood-${mood}:lang(zh){--serif:${family} ${mood},var(--song)}`
}

async function writeHashed(dist: string, name: string, extension: string, bytes: Buffer): Promise<string> {
  const file = `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 6)}.${extension}`
  await writeFile(join(dist, 'assets', file), bytes)
  return file
}

/** The slices of one language; browsers look from the last one, and so find the one without a range last. */
function slicesOf(locale: Locale, decks: Decks, headings: string[]): Slice[] {
  if (locale === 'en') return [{ name: 'all', chars: displayChars(decks[locale], headings), range: null }]
  const slices = displaySlices(decks[locale], headings)
  const all = [...slices.values()].flatMap((chars) => [...chars])
  return [...slices].map(([name, chars]) => ({ name, chars, range: name === 'all' ? null : unicodeRange(chars, all) }))
}

/**
 * The value of unicode-range for some characters, as short as may be: a range may reach over characters that
 * no slice has.
 */
export function unicodeRange(chars: ReadonlySet<string>, all: readonly string[]): string {
  const codes = all.map((char) => char.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const ranges: [first: number, last: number][] = []
  let open = false
  for (const code of codes) {
    const own = chars.has(String.fromCodePoint(code))
    const range = ranges[ranges.length - 1]
    if (own && open && range) range[1] = code
    else if (own) ranges.push([code, code])
    open = own
  }
  return ranges.map(([first, last]) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`).join()
}
