import { readFile, writeFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../src/content/edition'
import { createEasel, type Easel } from '../../src/node/canvas'
import type { PictureOptions } from '../../src/share-card/scene'
import { fakeScene } from '../fakes/scenes'

/** Pictures that must keep their look: UPDATE_GOLDEN=1 npx vitest run tests/node/golden.test.ts draws them anew. */
const GOLDEN: [name: string, id: string, locale: Locale, options: Partial<PictureOptions>][] = [
  ['target-portrait-light', 'investment', 'zh-CN', {}],
  ['cover-story-night', 'cover', 'zh-CN', { shape: 'story', theme: 'night' }],
  ['headline-preview', 'gdp-2022', 'en', { shape: 'preview' }],
]

/** How far a channel may be off in a pixel that still counts as the same, and how many pixels in a hundred may be off further. */
const TOLERANCE = 40
const MOST = 1

let easel: Easel
beforeAll(async () => {
  easel = await createEasel()
})

/** The picture at a third of its size, as PNG: small enough to keep, large enough to guard. */
function small(id: string, locale: Locale, options: Partial<PictureOptions>): Buffer {
  const canvas = easel.paint(easel.layout(fakeScene(id, locale, options)))
  const third = createCanvas(Math.round(canvas.width / 3), Math.round(canvas.height / 3))
  third.getContext('2d').drawImage(canvas, 0, 0, third.width, third.height)
  return third.toBuffer('image/png')
}

describe('the golden pictures', () => {
  it.each(GOLDEN)('keep the look of %s', async (name, id, locale, options) => {
    const file = new URL(`../golden/${name}.png`, import.meta.url)
    const png = small(id, locale, options)
    if (process.env['UPDATE_GOLDEN']) await writeFile(file, png)
    const [old, now] = [PNG.sync.read(await readFile(file)), PNG.sync.read(png)]
    expect([now.width, now.height]).toEqual([old.width, old.height])
    let off = 0
    for (let at = 0; at < now.data.length; at += 4) {
      if ([0, 1, 2].some((channel) => Math.abs((now.data[at + channel] ?? 0) - (old.data[at + channel] ?? 0)) > TOLERANCE)) off++
    }
    expect(off / (now.data.length / 4) * 100).toBeLessThan(MOST)
  })
})
