import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadImage, createCanvas } from '@napi-rs/canvas'
import { chromium, type Browser } from '@playwright/test'
import jsQR from 'jsqr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM } from '../../../src/node/chromium'
import { unbroken } from '../../../src/content/text'
import { loadDecks } from '../../../src/node/decks'
import { kitSamples, pictureName, readmeText, type KitFile } from '../../../src/node/kit/files'
import { shrinkToFit, writeKit } from '../../../src/node/kit/kit'
import { noticeBoard, qrSheet } from '../../../src/node/kit/papers'
import { FIRST } from '../../browser/site'
import zhCN from '../../../locales/zh-CN.json'

const SITE = 'https://lianghui.example.gov.cn/'

async function decode(file: string): Promise<string | undefined> {
  const picture = await loadImage(file)
  const pen = createCanvas(picture.width, picture.height).getContext('2d')
  pen.drawImage(picture, 0, 0)
  return jsQR(pen.getImageData(0, 0, picture.width, picture.height).data, picture.width, picture.height)?.data
}

describe('the names of the kit', () => {
  it('begin with the card’s place and differ from one another', () => {
    const cards = loadDecks()['zh-CN'].cards
    const names = kitSamples(cards.map(({ id }) => id)).map((sample) => pictureName(sample, cards.findIndex(({ id }) => id === sample.cards[0])))
    expect(names[0]).toBe(`zh-CN/pictures/01-${cards[0]?.id}-portrait.jpg`)
    expect(new Set(names).size).toBe(cards.length * (5 + 5 + 3))
  })

  it('are told in both languages by the guide', () => {
    expect(readmeText('交城两会', SITE, [])).toMatch(/两会[\s\S]*notice-board.*村/)
  })
})

describe('the sheet of QR codes', () => {
  it('has a code and a heading for every card', () => {
    const deck = loadDecks()['zh-CN']
    const html = qrSheet({ deck, locale: 'zh-CN', words: zhCN, url: SITE, font: Buffer.alloc(0) })
    expect(html.match(/class="qr"/g)).toHaveLength(deck.cards.length)
    for (const { title } of deck.cards) expect(html).toContain(unbroken(String(title[0])).split('\n')[0])
  })
})

describe('the kit of one card', { timeout: 60_000 }, () => {
  let folder: string
  let files: KitFile[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kit-'))
    files = await writeKit(folder, SITE, [FIRST.id])
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('lists every file with its true size', async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { files: KitFile[] }
    expect(manifest.files).toEqual(files)
    expect(files).toHaveLength(13 + 2 * 3)
    for (const { file, bytes } of files) expect((await readFile(join(folder, file))).length, file).toBe(bytes)
  })

  it('has pictures whose code leads to the card in their language', async () => {
    const coded = files.filter(({ kind }) => kind === 'portrait' || kind === 'story' || kind === 'square')
    expect(coded).toHaveLength(9)
    for (const { file, language } of coded) {
      expect(await decode(join(folder, file)), file).toBe(SITE + FIRST.path[language === 'both' ? 'zh-CN' : language].slice(1))
    }
  })

  it('keeps the thumbnail under what WeChat takes', () => {
    for (const { kind, bytes } of files) if (kind === 'thumb') expect(bytes).toBeLessThan(32 * 1024)
  })

  it('has a notice board of one A4 page in each language', async () => {
    for (const { file } of files.filter(({ kind }) => kind === 'notice-board')) {
      const pdf = await readFile(join(folder, file), 'latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g), file).toHaveLength(1)
      expect(pdf).toMatch(/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/)
    }
  })
})

describe('a notice board', () => {
  const deck = loadDecks()['zh-CN']
  // At most two cards of each kind, whatever the edition has, and more pledges.
  const few = deck.cards.filter((card) => deck.cards.filter(({ kind }) => kind === card.kind).indexOf(card) < 2)
  const pledges = few.filter(({ kind }) => kind === 'pledge').slice(0, 1)
  const boardOf = (times: number): string => noticeBoard({
    deck: { ...deck, cards: [...few, ...Array.from({ length: times }, () => pledges).flat()] }, locale: 'zh-CN', words: zhCN, url: SITE, font: Buffer.alloc(0),
  })
  let browser: Browser
  beforeAll(async () => { browser = await chromium.launch(CHROMIUM) })
  afterAll(() => browser.close())

  it.each([[0, '1'], [18, '0.'], [120, null]])('with %d pledges more has the size %s', async (times, size) => {
    const page = await browser.newPage()
    await page.setContent(boardOf(times))
    expect(await shrinkToFit(page)).toBe(size !== null)
    const [zoom, last, foot] = await page.evaluate(() => [
      document.querySelector('main')?.style.zoom ?? '', [...document.querySelectorAll('li')].pop()?.getBoundingClientRect().bottom ?? NaN, document.querySelector('footer')?.getBoundingClientRect().top ?? NaN,
    ] as const)
    if (size === null) return
    expect(zoom.startsWith(size)).toBe(true)
    expect(last).toBeLessThan(foot)
  })
})
