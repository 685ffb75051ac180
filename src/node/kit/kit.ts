/**
 * `npm run kit`: all that the media office hands on, in a folder and a zip: every card's pictures, captions, a sheet of
 * QR codes and a page for notice boards.
 */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { LOCALES } from '../../content/edition'
import { createEasel } from '../canvas'
import { CHROMIUM } from '../chromium'
import { loadDecks } from '../decks'
import { subsetDisplayFont } from '../fonts'
import { nameOf, sceneMaker } from '../proof-work'
import { readSiteAddress } from '../site-address'
import { WORDS } from '../words'
import { captionsText, kitSamples, pictureName, readmeText, sheetName, type KitFile } from './files'
import { noticeBoard, qrSheet, type Paper } from './papers'

/** Chats show no more of it anyway. */
const JPEG_QUALITY = 86

/**
 * Writes the kit of some cards.
 * @param folder emptied first
 * @param url the site's whole address, ending in "/", which the QR codes hold
 * @returns what was written, the manifest and the guide apart
 * @throws naming the picture that does not fit
 */
export async function writeKit(folder: string, url: string, cards: string[], say: (line: string) => void = () => undefined): Promise<KitFile[]> {
  await rm(folder, { recursive: true, force: true })
  const files: KitFile[] = []
  const keep = async (file: Omit<KitFile, 'bytes'>, content: Buffer | string): Promise<void> => {
    await mkdir(dirname(join(folder, file.file)), { recursive: true })
    await writeFile(join(folder, file.file), content)
    files.push({ ...file, bytes: Buffer.byteLength(content) })
  }
  await drawPictures(url, cards, keep, say)
  await printPapers(url, keep, say)
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ site: url, files }, null, 2)}\n`)
  // Windows shows Chinese in a plain text file rightly only behind this mark.
  await writeFile(join(folder, 'README.txt'), `\ufeff${readmeText(WORDS['zh-CN'].site.name, url, files)}`)
  return files
}

type Keep = (file: Omit<KitFile, 'bytes'>, content: Buffer | string) => Promise<void>

async function drawPictures(url: string, cards: string[], keep: Keep, say: (line: string) => void): Promise<void> {
  const decks = loadDecks()
  const places = new Map(decks['zh-CN'].cards.map(({ id, index }) => [id, index]))
  const [easel, sceneOf] = [await createEasel(), sceneMaker(url, decks)]
  let last = ''
  for (const sample of kitSamples(cards)) {
    const [card = ''] = sample.cards
    if (card !== last) say(`${(places.get(card) ?? 0) + 1}/${places.size} ${card}`)
    last = card
    const layout = easel.layout(sceneOf(sample))
    if (layout.overflow !== null) throw new Error(`The picture ${nameOf(sample)} does not fit: ${layout.overflow}.`)
    const { width, height } = layout
    const jpeg = await easel.paint(layout).encode('jpeg', JPEG_QUALITY)
    await keep({ file: pictureName(sample, places.get(card) ?? 0), card, language: sample.language, kind: sample.shape, width, height }, jpeg)
  }
}

async function printPapers(url: string, keep: Keep, say: (line: string) => void): Promise<void> {
  const browser = await chromium.launch(CHROMIUM)
  try {
    const decks = loadDecks()
    for (const locale of LOCALES) {
      const [deck, words] = [decks[locale], WORDS[locale]]
      const draft: Paper = { deck, locale, words, url, font: Buffer.alloc(0) }
      await keep({ file: sheetName(locale, 'captions'), language: locale, kind: 'captions' }, `\ufeff${captionsText(deck, { locale, source: words.site.source }, url)}`)
      for (const [kind, compose] of [['qr-sheet', qrSheet], ['notice-board', noticeBoard]] as const) {
        say(`${locale} ${kind}`)
        const font = await subsetDisplayFont(charsInDisplayFace(compose(draft)), locale)
        await keep({ file: sheetName(locale, kind), language: locale, kind }, await print(browser, compose({ ...draft, font })))
      }
    }
  } finally {
    await browser.close()
  }
}

/** What stands in the display face: headings, figures, the seal; English pages have its seal from the machine's own fonts. */
function charsInDisplayFace(html: string): string {
  const texts = [...html.matchAll(/<(h1|h2|dd|b|p class="seal")>([^<]*)/g)].map(([, , text = '']) => text.replace(/&[#\w]+;/g, ''))
  return [...new Set([...texts.join(''), ...'0123456789&'])].filter((char) => /[\p{Script=Han}\p{P}\p{S}\p{N}A-Za-z ]/u.test(char)).join('')
}

async function print(browser: Browser, html: string): Promise<Buffer> {
  const page = await browser.newPage()
  await page.setContent(html)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => document.fonts.ready)
  if (!await shrinkToFit(page)) throw new Error('The notice board does not fit a page, not even in small print: it needs fewer or shorter tasks and pledges.')
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await page.close()
  return pdf
}

/** Makes a long edition's notice board smaller until it ends above its foot; false where nobody could read it from two steps away. */
export function shrinkToFit(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [main, foot] = [document.querySelector<HTMLElement>('.board main'), document.querySelector('.board footer')]
    if (!main || !foot) return true
    for (let size = 1; size > 0.6; size -= 0.04) {
      main.style.zoom = String(size)
      if (main.getBoundingClientRect().bottom <= foot.getBoundingClientRect().top) return true
    }
    return false
  })
}

async function main(): Promise<void> {
  const { url } = readSiteAddress(process.env)
  if (url === '') throw new Error('The QR codes must lead somewhere: say where the site lives, as in SITE_URL=https://www.example.cn/ npm run kit')
  const files = await writeKit('kit', url, loadDecks()['zh-CN'].cards.map(({ id }) => id), (line) => console.log(line))
  const names = [...files.map(({ file }) => file), 'manifest.json', 'README.txt']
  const entries = await Promise.all(names.map(async (name) => [`kit/${name}`, await readFile(join('kit', name))] as const))
  // Pictures and PDFs are packed already.
  await writeFile('kit.zip', zipSync(Object.fromEntries(entries), { level: 0 }))
  console.log(`kit/ (${names.length} files) and kit.zip (${((await stat('kit.zip')).size / 1e6).toFixed(1)} MB) are written.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
