/** Writes the display face as pages load it: in slices, with the rules that name them. */
import { basename } from 'node:path'
import { LOCALES, type Locale } from '../content/edition'
import type { DeckView } from '../content/view'
import { DISPLAY_FAMILY, DISPLAY_WEIGHT } from '../share-card/type'
import type { Decks } from './decks'
import { displayChars, displaySlices, type FrameWords, type SliceName } from './display-chars'
import { latinDisplayFace, subsetDisplayFont } from './fonts'
import { writeHashed } from './hashed'
import { standInRules } from './stand-ins'

export interface DisplayFonts {
  /** The address, below the site's base, of the style sheet for the pages without the app. */
  sheet: string
  /** Rules for every page: what the first paint needs. */
  standIns: string
  /** Rules for the pages of the deck: for a browser a sheet that comes later means to lay out all of the page again. */
  deck: string
}

/** Of a hash in a font's name, which stands in every page. */
const DIGITS = 5

/** Some characters of one language, and where they apply; null: wherever no other slice does. */
interface Slice {
  name: SliceName
  chars: Set<string>
  range: string | null
}

/**
 * @param base The site's path, ending in "/"
 * @param frames The frame's words in the display face, in each language
 */
export async function writeDisplayFonts(dist: string, base: string, decks: Decks, frames: Record<Locale, FrameWords>): Promise<DisplayFonts> {
  const lists: string[] = []
  const deck: string[] = []
  for (const locale of LOCALES) {
    for (const { name, chars, range } of slicesOf(decks[locale], frames[locale])) {
      const family = name === 'all' ? DISPLAY_FAMILY[locale] : `${DISPLAY_FAMILY[locale]} ${name}`
      const file = await writeHashed(dist, `assets/${family.replace(' ', '-')}`, 'woff2', await subsetDisplayFont(chars, locale), DIGITS)
      lists.push(faceRule(DISPLAY_FAMILY[locale], basename(file), range))
      if (name === 'pages') continue
      // No unicode-range, which would be most of the rule: styles name the slice's family before the common one.
      deck.push(faceRule(family, base + file, null))
      // base.css names the others.
      if (name !== 'all' && name !== 'frame') deck.push(`.mood-${name}:lang(zh){--serif:${family},var(--song)}`)
    }
  }
  const sheet = await writeHashed(dist, 'assets/fonts', 'css', lists.join(''), DIGITS)
  return { sheet, standIns: standInRules(await latinDisplayFace()), deck: deck.join('') }
}

function faceRule(family: string, url: string, range: string | null): string {
  return `@font-face{font-family:${family};font-weight:${DISPLAY_WEIGHT};font-display:swap;`
    + `src:url(${url})${range === null ? '' : `;unicode-range:${range}`}}`
}

/** The slices of one language, first the one without a range: browsers try the last rule first. */
function slicesOf(deck: DeckView, { name, sheets, pages }: FrameWords): Slice[] {
  // A receipt shows its figure; a target in words begins with a capital where it stands alone.
  const shown = [...sheets, ...Object.values(deck.figures).map(({ text }) => text + text.charAt(0).toUpperCase())]
  if (deck.locale === 'en') return [{ name: 'all', chars: displayChars(deck, [name, ...shown, ...pages]), range: null }]
  const slices = displaySlices(deck, { name, sheets: shown, pages })
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
