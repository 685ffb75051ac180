/** Writes the display face as pages load it: in slices, with a style sheet that names them. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../content/edition'
import { DISPLAY_FAMILY, DISPLAY_WEIGHT } from '../share-card/type'
import type { Decks } from './decks'
import { displayChars, displaySlices } from './display-chars'
import { latinDisplayFace, subsetDisplayFont } from './fonts'
import { standInRules } from './stand-ins'

export interface DisplayFonts {
  /** The style sheet's address below the site's base. It stands at a page's end, where no text waits for it. */
  sheet: string
  /** Rules for the pages themselves: what the first paint needs. */
  standIns: string
}

/** Some characters of one language, and where they apply; null: wherever no other slice does. */
interface Slice {
  name: string
  chars: Set<string>
  range: string | null
}

/** @param headings The frame's words in the display face, in each language */
export async function writeDisplayFonts(dist: string, decks: Decks, headings: Record<Locale, string[]>): Promise<DisplayFonts> {
  await mkdir(join(dist, 'assets'), { recursive: true })
  const rules: string[] = []
  for (const locale of LOCALES) {
    for (const { name, chars, range } of slicesOf(locale, decks, headings[locale])) {
      const file = await writeHashed(dist, `display-${name}`, 'woff2', await subsetDisplayFont(chars, locale))
      rules.push(`@font-face{font-family:"${DISPLAY_FAMILY[locale]}";font-weight:${DISPLAY_WEIGHT};font-display:swap;`
        + `src:url(${file}) format("woff2")${range === null ? '' : `;unicode-range:${range}`}}`)
    }
  }
  const sheet = await writeHashed(dist, 'fonts', 'css', Buffer.from(rules.join('')))
  return { sheet: `assets/${sheet}`, standIns: standInRules(await latinDisplayFace()) }
}

async function writeHashed(dist: string, name: string, extension: string, bytes: Buffer): Promise<string> {
  const file = `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.${extension}`
  await writeFile(join(dist, 'assets', file), bytes)
  return file
}

/** The slices of one language; browsers look from the last one, and so find the one without a range last. */
function slicesOf(locale: Locale, decks: Decks, headings: string[]): Slice[] {
  if (locale === 'en') return [{ name: locale, chars: displayChars(decks[locale], headings), range: null }]
  const slices = displaySlices(decks[locale], headings)
  const all = [...slices.values()].flatMap((chars) => [...chars])
  return [...slices].map(([name, chars]) => ({ name: `${locale}-${name}`, chars, range: name === 'all' ? null : unicodeRange(chars, all) }))
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
