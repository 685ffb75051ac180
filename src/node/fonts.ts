/** The fonts of the build: registered for Node's canvas, and cut down to a few glyphs for the page. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'
import subsetFont from 'subset-font'
import type { Locale } from '../content/edition'
import { BUILD_FAMILY, DISPLAY_FAMILY, DISPLAY_WEIGHT, TEXT_WEIGHTS } from '../share-card/type'
import { glyphsOf, withLatinQuotes } from './sfnt'

const require = createRequire(import.meta.url)

function fileOf(face: 'serif' | 'sans', subset: 'chinese-simplified' | 'latin', weight: number): string {
  return require.resolve(`@fontsource/noto-${face}-sc/files/noto-${face}-sc-${subset}-${weight}-normal.woff2`)
}

async function latinFace(face: 'serif' | 'sans', weight: number): Promise<Buffer> {
  const font = await readFile(fileOf(face, 'latin', weight))
  return withLatinQuotes(await subsetFont(font, undefined, { targetFormat: 'truetype', keepAllGlyphs: true }))
}

function registerFile(path: string, family: string): void {
  // The canvas says null where it could not read a font, and then draws with whatever it finds.
  if (!GlobalFonts.registerFromPath(path, family)) throw new Error(`The font ${path} cannot be read; reinstall the packages.`)
}

/** The Latin letters and digits of the display face, as TrueType. */
export function latinDisplayFace(): Promise<Buffer> {
  return latinFace('serif', DISPLAY_WEIGHT)
}

async function registerLatin(face: 'serif' | 'sans', weight: number, family: string): Promise<void> {
  if (!GlobalFonts.register(await latinFace(face, weight), family)) throw new Error(`The Latin font "${family}" cannot be read.`)
}

/** Makes the picture's faces known to Node's canvas; once in each thread is enough, more do no harm. */
export async function registerFonts(): Promise<void> {
  if (GlobalFonts.has(BUILD_FAMILY.en)) return
  registerFile(fileOf('serif', 'chinese-simplified', DISPLAY_WEIGHT), DISPLAY_FAMILY['zh-CN'])
  for (const weight of TEXT_WEIGHTS) registerFile(fileOf('sans', 'chinese-simplified', weight), BUILD_FAMILY['zh-CN'])
  await registerLatin('serif', DISPLAY_WEIGHT, DISPLAY_FAMILY.en)
  for (const weight of TEXT_WEIGHTS) await registerLatin('sans', weight, BUILD_FAMILY.en)
}

/**
 * The display face cut down to some characters, as woff2; English gets narrow quotation marks.
 * @throws naming the characters that the face cannot draw
 */
export async function subsetDisplayFont(chars: Iterable<string>, locale: Locale): Promise<Buffer> {
  const wanted = [...new Set([...chars].join(''))].sort().join('')
  const font = await readFile(fileOf('serif', 'chinese-simplified', DISPLAY_WEIGHT))
  const small = await subsetFont(font, wanted, { targetFormat: 'truetype' })
  const known = glyphsOf(small)
  const missing = [...wanted].filter((char) => !/\s/.test(char) && !known.has(char.codePointAt(0) ?? 0))
  if (missing.length) throw new Error(`The display font cannot draw ${missing.join(' ')}; choose other words for headings.`)
  return subsetFont(locale === 'en' ? withLatinQuotes(small) : small, wanted, { targetFormat: 'woff2' })
}
