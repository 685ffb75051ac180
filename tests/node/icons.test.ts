import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ICONS, iconSvg, writeIcons } from '../../src/node/icons'

describe('the icons', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'icons-'))
    await writeIcons(folder, '交城')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are all written', async () => {
    expect((await readdir(folder)).sort()).toEqual(['favicon.svg', ...ICONS.map(({ name }) => name)].sort())
  })

  it('need no font and no style in the favicon, which is small', async () => {
    const svg = await readFile(join(folder, 'favicon.svg'), 'utf8')
    expect(svg).toBe(iconSvg('round', 0))
    expect(svg).not.toMatch(/<text|font|style/)
    expect(svg.length).toBeLessThan(3000)
  })

  it.each(ICONS)('have their size and their corners: $name', async ({ name, size, corners }) => {
    const { width, height, data } = PNG.sync.read(await readFile(join(folder, name)))
    expect([width, height]).toEqual([size, size])
    expect(data[3]).toBe(corners === 'round' ? 0 : 255)
    expect(data[(size * (size >> 1) + (size >> 1)) * 4 + 3]).toBe(255)
  })

  it.each(ICONS)('bear the seal: $name', async ({ name, size, margin }) => {
    const { data } = PNG.sync.read(await readFile(join(folder, name)))
    const side = (at: number) => Math.round(size * (margin + (1 - 2 * margin) * at / 64))
    let [red, pale] = [0, 0]
    for (let y = side(8); y < side(26); y++) {
      for (let x = side(47); x < side(56); x++) {
        const [r = 0, g = 0] = data.subarray((y * size + x) * 4)
        if (r > 170 && g < 90) red++
        if (g > 200) pale++
      }
    }
    // Cinnabar with two characters cut into it.
    expect(red / (red + pale)).toBeGreaterThan(0.4)
    expect(pale / (red + pale)).toBeGreaterThan(0.2)
  })
})
