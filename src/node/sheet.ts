/** Contact sheets: all pictures of one sort on one PNG, for looking at. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { Shape } from '../share-card/scene'
import { createEasel, type Easel } from './canvas'
import { samplesOf, sceneMaker, type Sample } from './proof-work'

/** How wide each picture stands on its sheet, in pixels. */
const WIDTH: Record<Shape, number> = { portrait: 432, story: 324, square: 432, preview: 480, thumb: 300 }
const COLUMNS = 6
const GAP = 10

function drawSheet(easel: Easel, sceneOf: ReturnType<typeof sceneMaker>, samples: Sample[]): Buffer {
  const layouts = samples.map((sample) => easel.layout(sceneOf(sample)))
  const [first] = layouts
  const width = WIDTH[samples[0]?.shape ?? 'portrait']
  const height = Math.round(width * (first?.height ?? 0) / (first?.width ?? 1))
  const sheet = createCanvas(COLUMNS * (width + GAP) + GAP, Math.ceil(layouts.length / COLUMNS) * (height + GAP) + GAP)
  const pen = sheet.getContext('2d')
  pen.fillStyle = '#8a8a8a'
  pen.fillRect(0, 0, sheet.width, sheet.height)
  layouts.forEach((layout, at) => {
    const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)]
    pen.drawImage(easel.paint(layout), GAP + column * (width + GAP), GAP + row * (height + GAP), width, height)
  })
  return sheet.toBuffer('image/png')
}

/** Writes a sheet for each shape, language, theme and print into a folder: "portrait-zh-CN-light-ordinary.png". */
export async function writeSheets(folder: string, cards: string[], site: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const [easel, sceneOf] = [await createEasel(), sceneMaker(site)]
  // One card has a sample of each sort.
  for (const sort of samplesOf(cards.slice(0, 1))) {
    const name = `${sort.shape}-${sort.language}-${sort.theme}-${sort.print}.png`
    await writeFile(join(folder, name), drawSheet(easel, sceneOf, cards.map((card) => ({ ...sort, cards: [card] }))))
  }
}
