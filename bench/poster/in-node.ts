/** The build's side: the same pictures by the site's own easel and by satori with resvg, one after another. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LOCALES } from '../../src/content/edition'
import { createEasel } from '../../src/node/canvas'
import { loadDecks } from '../../src/node/decks'
import { drawPicture, PICTURE_WORDS, PREBUILT, type PrebuiltShape } from '../../src/node/pictures'
import { paintLayout } from '../../src/share-card/paint'
import { composeScene, type PictureCard } from '../../src/share-card/scene'
import type { Layout } from '../../src/share-card/layout'
import { BUILD_FAMILY, DISPLAY_FAMILY, DISPLAY_WEIGHT, TEXT_WEIGHTS, type Measure } from '../../src/share-card/type'
import { interleaved, median } from '../lib/stats'
import { svgPen, type WrittenText } from './svg-pen'

export interface InNode {
  /** Milliseconds a picture, over all that the build draws of the edition. */
  edition: { pictures: number, each: number }
  /** Medians of the same cards, portrait. */
  site: number
  satori: number
}

interface SatoriFont {
  name: string
  data: Buffer
  weight: number
  style: 'normal'
}

/** What is used of the two libraries; their own types are where they are installed. */
interface Peers {
  satori: (tree: object, options: { width: number, height: number, fonts: SatoriFont[] }) => Promise<string>
  Resvg: new (svg: string) => { render: () => { asPng: () => Buffer } }
}

async function peersIn(folder: string): Promise<Peers> {
  const { resolve } = createRequire(join(folder, 'package.json'))
  const [satori, resvg] = await Promise.all(['satori', '@resvg/resvg-js'].map((name) => import(pathToFileURL(resolve(name)).href))) as [{ default: Peers['satori'] }, Peers]
  return { satori: satori.default, Resvg: resvg.Resvg }
}

function fontOfFile(name: string, face: string, weight: number): SatoriFont {
  const file = createRequire(import.meta.url).resolve(`@fontsource/noto-${face}-sc/files/noto-${face}-sc-chinese-simplified-${weight}-normal.woff`)
  return { name, data: readFileSync(file), weight, style: 'normal' }
}

function satoriFonts(): SatoriFont[] {
  return [
    fontOfFile(DISPLAY_FAMILY['zh-CN'], 'serif', DISPLAY_WEIGHT),
    ...TEXT_WEIGHTS.map((weight) => fontOfFile(BUILD_FAMILY['zh-CN'], 'sans', weight)),
  ]
}

function textNode({ text, x, y, font, colour }: WrittenText): object {
  const [, weight, size, first] = /^(\d+) ([\d.]+)px "([^"]+)"/.exec(font) ?? []
  // Here the display face is one font, not one for each mood.
  const family = font.includes(`"${DISPLAY_FAMILY['zh-CN']}"`) ? DISPLAY_FAMILY['zh-CN'] : first
  const fontSize = Number(size)
  // Noto's letters stand 0.88 em above their line's middle half em.
  const style = { position: 'absolute', left: x, top: y - fontSize * 0.88, fontSize, lineHeight: 1, fontFamily: family, fontWeight: Number(weight), color: colour, whiteSpace: 'nowrap' }
  return { type: 'div', props: { style, children: text } }
}

/** The layout as satori's tree: its shapes as one SVG image, its texts in their places. */
function treeOf(layout: Layout, measure: Measure): object {
  const { pen, texts, svg } = svgPen((text) => measure(text, { face: 'display', locale: 'zh-CN', weight: DISPLAY_WEIGHT, size: 40 }))
  paintLayout(pen, layout)
  const { width, height } = layout
  const source = `data:image/svg+xml;base64,${Buffer.from(svg(width, height).replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `)).toString('base64')}`
  const image = { type: 'img', props: { src: source, width, height, style: { position: 'absolute', left: 0, top: 0 } } }
  return { type: 'div', props: { style: { display: 'flex', width, height }, children: [image, ...texts.map(textNode)] } }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** @param site the address that QR codes hold @param folder where the libraries are installed */
export async function measureInNode(folder: string, site: string, rounds: number): Promise<InNode> {
  const [peers, easel, decks, words, fonts] = [await peersIn(folder), await createEasel(), loadDecks(), PICTURE_WORDS, satoriFonts()]
  const pictured = LOCALES.flatMap((locale) => decks[locale].cards.map((card): PictureCard => ({ card, locale, words: words[locale] })))
  const draw = (card: PictureCard, shape: PrebuiltShape): Promise<Buffer> =>
    drawPicture(easel, card, { shape, theme: 'light', print: 'ordinary' }, site + card.card.path.slice(1))
  const byPeers = async (card: PictureCard): Promise<Buffer> => {
    const layout = easel.layout(composeScene([card], [], { shape: 'portrait', theme: 'light', print: 'ordinary' }, site + card.card.path.slice(1)))
    const svg = await peers.satori(treeOf(layout, easel.measure), { width: layout.width, height: layout.height, fonts })
    return new peers.Resvg(svg).render().asPng()
  }
  const times = { site: [] as number[], satori: [] as number[] }
  const chinese = pictured.filter(({ locale }) => locale === 'zh-CN')
  await interleaved(['site', 'satori'] as const, rounds + 1, async (way, round) => {
    const card = chinese[round * 3 % chinese.length] as PictureCard
    const took = await timed(() => way === 'site' ? draw(card, 'portrait') : byPeers(card))
    // The first of each wakes the engines up.
    if (round > 0) times[way].push(took)
  })
  const shapes = Object.keys(PREBUILT) as PrebuiltShape[]
  const all = await timed(async () => { for (const card of pictured) for (const shape of shapes) await draw(card, shape) })
  const pictures = pictured.length * shapes.length
  return { edition: { pictures, each: all / pictures }, site: median(times.site), satori: median(times.satori) }
}
