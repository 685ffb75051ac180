/** Faults of the network and the server: fonts and the code for share pictures do not come, or come wrong. */
import type { Page } from '@playwright/test'
import { decodePicture } from '../../../src/node/canvas'
import { expect, open, returning } from '../fixtures'
import { picture } from '../look'
import { FIRST, SECOND, ui } from '../site'
import { ANSWERS, dialog, expectReading, UNLOADED, type Fault } from './fault'

const zh = 'zh-CN' as const

const fonts = Object.entries({ ...ANSWERS, 'never comes': async () => undefined }).filter(([answer]) => !/500|lost/.test(answer)).map(([answer, fail]): Fault => ({
  name: `the display font ${answer} → headings stand in the phone’s own letters at once`,
  async run({ page, watch }) {
    watch.allow(...UNLOADED, /decode downloaded font|OTS parsing/)
    await page.route('**/*.woff2', fail)
    await page.goto(FIRST.path[zh], { waitUntil: 'commit' })
    await expect(page.locator(`#${FIRST.id}-title`)).toBeInViewport()
    // Not by Playwright, which would wait for the font.
    const { data, width } = await decodePicture(await picture(page))
    const { x, y, width: wide, height: tall } = await page.locator(`#${FIRST.id}-title`).evaluate((heading) => heading.getBoundingClientRect().toJSON() as DOMRect)
    let ink = 0
    for (let row = Math.ceil(y); row < y + tall; row++) for (let at = Math.ceil(x); at < x + wide; at++) if ((data[(row * width + at) * 4] ?? 255) < 100) ink++
    expect(ink).toBeGreaterThan(500)
    await expectReading(page, FIRST.id)
    expect((await page.locator(`#${SECOND.id}-title`).boundingBox())?.height).toBeGreaterThan(20)
  },
}))

/** Where a portrait picture has its heading, in its pixels: below the line above it, left of the seal. */
const HEADING = { x: 80, y: 150, width: 700, height: 110 }

/** How many dark pixels the share picture in the sheet has there. */
function inkOf(page: Page, box: typeof HEADING): Promise<number> {
  return page.locator('.share-picture').evaluate(async (picture: HTMLImageElement, { x, y, width, height }) => {
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.naturalWidth
    canvas.height = picture.naturalHeight
    const pen = canvas.getContext('2d')
    pen?.drawImage(picture, 0, 0)
    const { data = [] } = pen?.getImageData(x, y, width, height) ?? {}
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 300) dark++
    return dark
  }, box)
}

const faces = Object.entries({ ...ANSWERS, 'never comes': async () => undefined }).filter(([answer]) => /lost|log-in|never/.test(answer)).map(([answer, fail]): Fault => ({
  name: `the display font ${answer} → the share picture is drawn in the phone’s own letters`,
  async run({ page, watch }) {
    watch.allow(...UNLOADED, /decode downloaded font|OTS parsing/)
    await page.route('**/*.woff2', fail)
    await returning(page)
    await page.goto(FIRST.path[zh], { waitUntil: 'commit' })
    await page.locator(`#${FIRST.id} .share`).click()
    await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    // The file that the build drew would stand in a folder.
    await expect(page.locator('.share-picture')).toHaveAttribute('src', /^(blob|data):/)
    expect(await inkOf(page, HEADING)).toBeGreaterThan(2000)
  },
}))

const PICTURE = /\/picture-[\w-]+\.js/
const pictures: Fault = {
  name: 'the code that draws pictures does not come → the sheet says so, the text can be copied, and the next try fetches it',
  async run({ page, watch }) {
    watch.allow(...UNLOADED)
    await returning(page)
    await open(page, FIRST.path[zh])
    await page.route(PICTURE, (route) => route.abort())
    await page.locator(`#${FIRST.id} .share`).click()
    await expect(dialog(page).getByRole('alert')).toContainText(ui(zh, 'drawFailed'))
    await expect(dialog(page).getByRole('button', { name: ui(zh, 'copyCaption') })).toBeEnabled()
    await page.unroute(PICTURE)
    await dialog(page).getByRole('button', { name: ui(zh, 'retry') }).click()
    await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
  },
}

export const faceFaults: Fault[] = [
  ...fonts, ...faces, pictures,
  {
    name: 'neither the worker that pictures are made in nor the page’s own ground comes → the sheet says so, and the next try fetches it',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      const ground = /\/(press-worker|paint)-[\w-]+\.js/
      await page.route(ground, (route) => route.abort())
      await returning(page)
      await open(page, FIRST.path[zh])
      await page.locator(`#${FIRST.id} .share`).click()
      await expect(dialog(page).getByRole('alert')).toContainText(ui(zh, 'drawFailed'), { timeout: 15_000 })
      await page.unroute(ground)
      await dialog(page).getByRole('button', { name: ui(zh, 'retry') }).click()
      await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    },
  },
  {
    name: 'the other language does not come for a picture in both → the sheet says so, and its text can be copied',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page, { picture: { languages: 'both' } })
      await page.route(/\/en-0\.json/, (route) => route.abort())
      await open(page, FIRST.path[zh])
      await page.locator(`#${FIRST.id} .share`).click()
      await expect(dialog(page).getByRole('alert')).toContainText(ui(zh, 'drawFailed'))
      await expect(dialog(page).getByRole('button', { name: ui(zh, 'copyCaption') })).toBeEnabled()
    },
  },
]
