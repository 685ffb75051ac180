/** The display face in slices: who fetches which, and that none of them lacks a character. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import subsetFont from 'subset-font'
import { afterAll, describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/content/edition'
import { otherLocale } from '../../src/content/paths'
import { spanAround } from '../../src/app/deck-window'
import { createEasel } from '../../src/node/canvas'
import { loadDecks, type Decks } from '../../src/node/decks'
import { displayChars } from '../../src/node/display-chars'
import { unicodeRange, writeDisplayFonts, type DisplayFonts } from '../../src/node/display-fonts'
import { PICTURE_WORDS } from '../../src/node/pictures'
import { moodOf } from '../../src/scenery/mood'
import { composeScene, type PictureCard } from '../../src/share-card/scene'
import { DISPLAY_FAMILY, displayFamilies } from '../../src/share-card/type'
import { glyphsOf } from '../../src/node/sfnt'
import en from '../../locales/en.json'
import zhCN from '../../locales/zh-CN.json'

interface Slice {
  family: string
  covers: (char: string) => boolean
  glyphs: Set<string>
  bytes: number
}

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** The value of unicode-range as browsers read it. */
function reaches(range: string, char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.slice(2).split('-')
    return code >= parseInt(first, 16) && code <= parseInt(last, 16)
  })
}

async function write(decks: Decks): Promise<DisplayFonts & { dist: string }> {
  const dist = await mkdtemp(join(tmpdir(), 'fonts-'))
  folders.push(dist)
  return { dist, ...await writeDisplayFonts(dist, '/jc/', decks, FRAMES) }
}

/** The slices as the style sheet of lists has them, the first to be asked first. */
async function listSlices({ dist, sheet }: DisplayFonts & { dist: string }): Promise<Slice[]> {
  return slicesIn(dist, await readFile(join(dist, sheet), 'utf8'))
}

async function slicesIn(dist: string, css: string): Promise<Slice[]> {
  const rules = css.matchAll(/font-family:([^;]+)[^}]*url\((?:\/jc\/assets\/)?([^)]+)\)[^}]*?(?:unicode-range:([^};]+))?}/g)
  const slices = [...rules].map(async ([, family = '', file = '', range]): Promise<Slice> => {
    const font = await readFile(join(dist, 'assets', file))
    const glyphs = glyphsOf(await subsetFont(font, undefined, { targetFormat: 'truetype', keepAllGlyphs: true }))
    return {
      family, bytes: font.length, covers: (char) => range === undefined || reaches(range, char),
      glyphs: new Set([...glyphs.keys()].map((code) => String.fromCodePoint(code))),
    }
  })
  return (await Promise.all(slices)).reverse()
}

/** The slice that a browser takes a character from. */
function sliceOf(slices: Slice[], family: string, char: string): Slice | undefined {
  return slices.find((slice) => slice.family === family && slice.covers(char))
}

const decks = loadDecks()
const FRAMES = { 'zh-CN': { name: zhCN.site.name, sheets: ['设置'], pages: ['关于'] }, 'en': { name: en.site.name, sheets: ['Settings'], pages: ['About'] } }
const chinese = decks['zh-CN']
const edition = write(decks)
const inLists = edition.then(listSlices)
const inDeck = edition.then(({ dist, deck }) => slicesIn(dist, deck))

describe('writeDisplayFonts', () => {
  it.each(['zh-CN', 'en'] as const)('has every heading character of every card in the slice that browsers ask for it, in %s', async (locale) => {
    const slices = await inLists
    const lacking = [...displayChars(decks[locale], [FRAMES[locale].name, ...FRAMES[locale].sheets, ...FRAMES[locale].pages])].filter((char) => char.trim() && !sliceOf(slices, DISPLAY_FAMILY[locale], char)?.glyphs.has(char))
    expect(lacking).toEqual([])
  })

  it.each(['zh-CN', 'en'] as const)('gives every card what it needs in the families that it names, in %s', async (locale) => {
    const [{ deck: css }, slices] = [await edition, await inDeck]
    const named = (mood: string): string[] => {
      const own = new RegExp(`\\.mood-${mood}:lang\\(zh\\)\\{--serif:([^,]+),`).exec(css)?.[1] ?? ''
      return locale === 'en' ? ['latin'] : [own, 'song']
    }
    const lacking = decks[locale].cards.flatMap((card) => {
      const glyphs = named(moodOf(card.group)).map((family) => slices.find((slice) => slice.family === family)?.glyphs)
      return [...displayChars({ groups: [], cards: [card] }, [])].filter((char) => char.trim() && !glyphs.some((some) => some?.has(char)))
    })
    expect(lacking).toEqual([])
  })

  it.each([['one card', 1, false], ['one card in both languages', 1, true], ['three cards', 3, false], ['three cards in both languages', 3, true]] as const)(
    'gives every picture of %s what it needs in the families that it names', async (_, count, both) => {
      const slices = await inDeck
      const easel = await createEasel()
      const chosen = (locale: Locale, at: number): PictureCard[] =>
        decks[locale].cards.slice(at, at + count).map((card) => ({ card, locale, words: PICTURE_WORDS[locale] }))
      const lacking = LOCALES.flatMap((locale) => decks[locale].cards.slice(count - 1).flatMap((_card, at) => {
        const scene = composeScene(chosen(locale, at), both ? chosen(otherLocale(locale), at) : [], { shape: 'portrait', theme: 'light', print: 'ordinary' }, 'https://example.org/')
        return easel.layout(scene).marks.flatMap((mark) => {
          if (mark.kind !== 'seal' && mark.kind !== 'text') return []
          if (mark.style.face !== 'display') return []
          const glyphs = slices.filter(({ family }) => displayFamilies(mark.style.locale, scene.moods).includes(`"${family}"`)).map((slice) => slice.glyphs)
          return [...mark.kind === 'seal' ? mark.chars : mark.text].filter((char) => char.trim() && !glyphs.some((some) => some.has(char)))
        })
      }))
      expect([...new Set(lacking)]).toEqual([])
    })

  it('finds a character that was added to a heading, in a slice of its group', async () => {
    const [target] = chinese.cards.filter(({ kind }) => kind === 'target')
    const cards = chinese.cards.map((card) => card === target ? { ...card, title: ['翠'] } : card)
    const of = (group: boolean): Set<string> => displayChars({ groups: group ? [] : chinese.groups, cards: cards.filter((card) => (card.group === 'targets') === group) }, [])
    const [own, others] = [of(true), of(false)]
    const before = sliceOf(await inLists, DISPLAY_FAMILY['zh-CN'], '翠')
    const slices = await listSlices(await write({ ...decks, 'zh-CN': { ...chinese, cards } }))
    const after = sliceOf(slices, DISPLAY_FAMILY['zh-CN'], '翠')
    expect(before?.glyphs.has('翠')).toBe(false)
    expect(after?.glyphs.has('翠')).toBe(true)
    expect([...own].filter((char) => after?.glyphs.has(char) && !others.has(char)).length).toBeGreaterThan(1)
    expect([...others].filter((char) => !own.has(char) && after?.glyphs.has(char))).toEqual([])
  })

  it('lets a page fetch little that its cards do not show', async () => {
    const slices = await inDeck
    const fetched = chinese.cards.map((_, index) => {
      const { first, last } = spanAround(index, chinese.cards.length)
      const moods = chinese.cards.slice(first, last + 1).map(({ group }) => moodOf(group))
      return slices.filter(({ family }) => displayFamilies('zh-CN', moods).includes(`"${family}"`)).reduce((sum, { bytes }) => sum + bytes, 0)
    })
    expect(fetched[0]).toBeLessThan(32_000)
    expect(Math.max(...fetched)).toBeLessThan(45_000)
  })
})

describe('unicodeRange', () => {
  it.each([
    ['交城', '交城', 'U+4ea4-57ce'],
    ['交城', '交县城', 'U+4ea4,U+57ce'],
    ['交县', '交县城', 'U+4ea4-53bf'],
    ['', '交', ''],
  ])('writes %s among %s', (chars, all, range) => {
    expect(unicodeRange(new Set(chars), [...all])).toBe(range)
  })

  it('reaches all its characters and none of the others', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0x4E00, max: 0x4E30 }).map((code) => String.fromCodePoint(code)), { minLength: 1 })
    fc.assert(fc.property(some, fc.func(fc.boolean()), (all, isOwn) => {
      const own = new Set(all.filter((char) => isOwn(char)))
      fc.pre(own.size > 0)
      const range = unicodeRange(own, all)
      for (const char of all) expect([char, reaches(range, char)]).toEqual([char, own.has(char)])
    }))
  })
})
