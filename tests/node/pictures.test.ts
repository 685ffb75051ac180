import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDecks } from '../../src/node/decks'
import { createEasel, decodePicture } from '../../src/node/canvas'
import { drawPicture, PICTURE_WORDS, PREBUILT, writePictures, type PictureManifest } from '../../src/node/pictures'
import { fakeCardOf } from '../fakes/cards'
import { ORDINARY, pictured } from '../fakes/scenes'

const decks = loadDecks()
/** The edition with its first two cards only. */
const few = { 'zh-CN': { ...decks['zh-CN'], cards: decks['zh-CN'].cards.slice(0, 2) }, 'en': { ...decks.en, cards: decks.en.cards.slice(0, 2) } }
const cover = decks.en.cards[0]?.id ?? ''

describe('writePictures', () => {
  let dist = ''
  let manifest: PictureManifest
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'pictures-'))
    manifest = await writePictures(dist, { decks: few, words: PICTURE_WORDS, url: 'https://a.cn/' })
  })
  afterAll(() => rm(dist, { recursive: true }))

  it('writes every card’s files in both languages, with hashed names', async () => {
    const names = Object.values(manifest).flatMap((cards) => Object.values(cards).flatMap((files) => Object.values(files)))
    expect(names).toHaveLength(2 * 2 * 4)
    expect((await readdir(join(dist, 'pictures'))).map((name) => `pictures/${name}`).sort()).toEqual([...names].sort())
    for (const name of names) expect(name).toMatch(/^pictures\/[a-z\d-]+-(zh-CN|en)-(portrait|preview|square|thumb)\.[0-9a-f]{8}\.jpg$/)
  })

  it.each([['portrait', 1080, 1440], ['preview', 1200, 630], ['square', 1080, 1080], ['thumb', 300, 300]] as const)('draws a %s of %i × %i within its bytes', async (shape, width, height) => {
    const jpeg = await readFile(join(dist, manifest['zh-CN'][cover]?.[shape] ?? ''))
    expect(await decodePicture(jpeg)).toMatchObject({ width, height })
    expect(jpeg.length).toBeLessThanOrEqual(PREBUILT[shape].most)
  })

  it('draws nothing with a code where the site’s address is not known', async () => {
    const { en } = await writePictures(dist, { decks: few, words: PICTURE_WORDS, url: '' })
    expect(Object.keys(en[cover] ?? {}).sort()).toEqual(['preview', 'thumb'])
  })
})

describe('drawPicture', () => {
  it('names the card and the shape that do not fit', async () => {
    const card = { ...fakeCardOf('law', 'en'), title: ['Supercalifragilistic '.repeat(200)] }
    await expect(drawPicture(await createEasel(), pictured(card, 'en'), { ...ORDINARY, shape: 'thumb' }, 'https://a.cn/')).resolves.toBeTruthy()
    await expect(drawPicture(await createEasel(), pictured(card, 'en'), { ...ORDINARY, shape: 'portrait' }, 'https://a.cn/')).rejects.toThrow(/portrait picture of "law" \(en\) does not fit/)
  })
})
