/** Writes the site's picture files: the ordinary share picture, link previews and thumbnails of every card. */
import { LOCALES, type Locale } from '../content/edition'
import { below } from '../content/paths'
import type { DeckView } from '../content/view'
import { pictureWords, type PictureWords } from '../share-card/picture-words'
import { composeScene, type PictureCard, type PictureOptions, type Shape } from '../share-card/scene'
import { createEasel, type Easel } from './canvas'
import { writeHashed } from './hashed'
import { WORDS } from './words'

/** Shapes that the build draws, each with its JPEG quality and the most bytes that its readers accept. */
export const PREBUILT = {
  portrait: { quality: 86, most: 200 * 1024 },
  preview: { quality: 88, most: 300 * 1024 },
  square: { quality: 86, most: 300 * 1024 },
  // WeChat refuses a thumbnail of more.
  thumb: { quality: 90, most: 32 * 1024 },
} as const satisfies Partial<Record<Shape, { quality: number, most: number }>>

export type PrebuiltShape = keyof typeof PREBUILT

/** A card's picture files, each as its address below the site's base; those with a QR code only where the site's address is known. */
export type PictureFiles = Record<'preview' | 'thumb', string> & Partial<Record<PrebuiltShape, string>>

/** Files by language and card. */
export type PictureManifest = Record<Locale, Record<string, PictureFiles>>

export interface PictureSite {
  decks: Record<Locale, DeckView>
  words: Record<Locale, PictureWords>
  /** The site's whole address, ending in "/"; "" where it is not known. */
  url: string
}

/** After so many cards the build says how far it is. */
const REPORT = 250

/** Where the files lie below the site's base. */
const FOLDER = 'pictures'

/** Draws one picture as a JPEG. @throws naming card and shape where it does not fit its paper or its bytes */
export async function drawPicture(
  easel: Easel, picture: PictureCard, options: PictureOptions & { shape: PrebuiltShape }, url: string,
): Promise<Buffer> {
  const layout = easel.layout(composeScene([picture], [], options, url))
  const name = `The ${options.shape} picture of "${picture.card.id}" (${picture.locale})`
  if (layout.overflow !== null) throw new Error(`${name} does not fit: ${layout.overflow}.`)
  const { quality, most } = PREBUILT[options.shape]
  const canvas = easel.paint(layout)
  for (let q: number = quality; q >= 60; q -= 8) {
    const jpeg = await canvas.encode('jpeg', q)
    if (jpeg.length <= most) return jpeg
  }
  throw new Error(`${name} takes more than ${most} bytes at any quality.`)
}

/**
 * Draws the ordinary pictures of every card in every language into `dist`, two at a time: while one is encoded the next
 * is painted.
 * @returns which file is whose, each name with a hash of its content
 */
export async function writePictures(dist: string, site: PictureSite): Promise<PictureManifest> {
  const manifest: PictureManifest = { 'zh-CN': {}, 'en': {} }
  const all = LOCALES.flatMap((locale) => site.decks[locale].cards.map((card) => ({ card, locale, words: site.words[locale] })))
  let begun = 0
  const draw = async (easel: Easel): Promise<void> => {
    for (let card = all[begun++]; card; card = all[begun++]) {
      if (begun % REPORT === 0) console.log(`Pictures: ${begun} of ${all.length} cards`)
      manifest[card.locale][card.card.id] = await writeCard(easel, dist, card, below(site.url, card.card.path))
    }
  }
  await Promise.all([await createEasel(), await createEasel()].map(draw))
  return manifest
}

async function writeCard(easel: Easel, dist: string, card: PictureCard, url: string): Promise<PictureFiles> {
  const write = async (shape: PrebuiltShape): Promise<string> => {
    const jpeg = await drawPicture(easel, card, { shape, theme: 'light', print: 'ordinary' }, url)
    return writeHashed(dist, `${FOLDER}/${card.card.id}-${card.locale}-${shape}`, 'jpg', jpeg)
  }
  const files = { preview: await write('preview'), thumb: await write('thumb') }
  return /^https?:/.test(url) ? { ...files, portrait: await write('portrait'), square: await write('square') } : files
}

/** The site's own words on its pictures. */
export const PICTURE_WORDS: Record<Locale, PictureWords> = { 'zh-CN': pictureWords(WORDS['zh-CN']), 'en': pictureWords(WORDS.en) }
