import { describe, expect, it } from 'vitest'
import { displayChars } from '../../src/node/display-chars'
import { loadDecks } from '../../src/node/decks'
import { createEasel } from '../../src/node/canvas'
import { subsetDisplayFont } from '../../src/node/fonts'
import { glyphsOf, withLatinQuotes } from '../../src/node/sfnt'
import { display, text } from '../../src/share-card/type'
import subsetFont from 'subset-font'

/** The characters of a woff2 file. */
async function charsOf(woff2: Buffer): Promise<string> {
  const font = await subsetFont(woff2, undefined, { targetFormat: 'truetype', keepAllGlyphs: true })
  return [...glyphsOf(font).keys()].map((code) => String.fromCodePoint(code)).join('')
}

describe('subsetDisplayFont', () => {
  it('holds the characters asked for, Han, Latin and digits in one file, and no others', async () => {
    const chars = await charsOf(await subsetDisplayFont('交城GDP6.8%', 'zh-CN'))
    expect([...chars].sort().join('')).toBe([...'交城GDP6.8%'].sort().join(''))
  })

  it('finds a character that was added', async () => {
    expect(await charsOf(await subsetDisplayFont('交城', 'zh-CN'))).not.toContain('翠')
    expect(await charsOf(await subsetDisplayFont('交城翠', 'zh-CN'))).toContain('翠')
  })

  it.each([['zh-CN', 70], ['en', 30]] as const)('stays small for the words of the edition in %s', async (locale, most) => {
    const font = await subsetDisplayFont(displayChars(loadDecks()[locale], []), locale)
    expect(font.length / 1024).toBeLessThan(most)
  })

  it('names the characters that it cannot draw', async () => {
    await expect(subsetDisplayFont('交\u{1F600}', 'zh-CN')).rejects.toThrow('\u{1F600}')
  })
})

describe('withLatinQuotes', () => {
  it('keeps every glyph and refuses what is no font', async () => {
    const font = await subsetFont(await subsetDisplayFont('a’b', 'zh-CN'), undefined, { targetFormat: 'truetype', keepAllGlyphs: true })
    expect(glyphsOf(withLatinQuotes(font))).toEqual(glyphsOf(font))
    expect(() => withLatinQuotes(Buffer.alloc(64))).toThrow(/no "head" table/)
  })
})

describe('registerFonts', () => {
  it('gives English narrow quotation marks and Chinese wide ones', async () => {
    const { measure } = await createEasel()
    for (const mark of '‘’“”') {
      expect(measure(mark, display(100, 'en'))).toBeLessThan(60)
      expect(measure(mark, text(100, 'en'))).toBeLessThan(60)
      expect(measure(mark, text(100, 'zh-CN'))).toBeCloseTo(100, 2)
    }
  })

  it('draws running text in its own face, in three weights', async () => {
    const { measure } = await createEasel()
    const widths = [400, 500, 700].map((weight) => measure('Minimum', text(100, 'en', weight)))
    expect(new Set(widths).size).toBe(3)
  })
})
