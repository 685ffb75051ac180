/** From a card to a picture in a chat; what a phone may refuse on the way is in faults.spec.ts. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { createCanvas } from '@napi-rs/canvas'
import { decodePicture } from '../../src/node/canvas'
import { expect, open, returning, test } from './fixtures'
import { codeIn } from './picture'
import { FIRST, headingOf, LAST_PLEDGE, LOCALES, rare, SECOND, TASK, ui, WORDS, type Locale } from './site'

async function openShare(page: Page, path: string): Promise<void> {
  await returning(page)
  await open(page, path)
  await page.locator('article:not([inert]) .share').click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** The picture in the sheet as the reader saves it. */
async function savedPicture(page: Page, locale: Locale): Promise<Buffer> {
  await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: ui(locale, 'savePicture') }).click()])
  return readFileSync(await download.path())
}

for (const locale of LOCALES) {
  test(`the downloaded picture's QR code holds the card's address, in ${locale}`, async ({ page, baseURL }) => {
    const { path } = SECOND
    await openShare(page, path[locale])
    const bytes = await savedPicture(page, locale)
    expect(await codeIn(bytes)).toBe(baseURL + path[locale])
    const { width, height } = await decodePicture(bytes)
    expect([width, height]).toEqual([1080, 1440])
    await expect(page.locator('.share-said')).toHaveText(ui(locale, 'saved'))
  })

  test(`caption and link are copied as they are shown, in ${locale}`, async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { path } = TASK
    await openShare(page, path[locale])
    await page.getByRole('button', { name: ui(locale, 'copyLink') }).click()
    await expect(page.locator('.share-said')).toHaveText(ui(locale, 'linkCopied'))
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + path[locale])
    await page.getByRole('button', { name: ui(locale, 'copyCaption') }).click()
    await expect(page.locator('.share-said')).toHaveText(ui(locale, 'captionCopied'))
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    await page.locator('.share-text summary').click()
    expect(copied).toBe(await page.locator('.caption').textContent())
    expect(copied).toContain(baseURL + path[locale])
  })
}

test('text and link go in the language of the picture, not of the page', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openShare(page, TASK.path['zh-CN'])
  await page.locator('input[name=languages][value=other]').check()
  await expect(page.getByAltText(headingOf(TASK.id, 'en'))).toBeVisible({ timeout: 15_000 })
  for (const key of ['copyLink', 'copyCaption']) {
    await page.getByRole('button', { name: ui('zh-CN', key) }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(baseURL + TASK.path.en)
  }
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(WORDS.en.site.source)
})

// By night, and with the bough that a pledge has: all that is painted beside the page.
test('a picture made beside the page is the one that the page makes alone', async ({ page, browser, baseURL }) => {
  const { path } = LAST_PLEDGE
  const made = async (on: Page): Promise<Awaited<ReturnType<typeof decodePicture>>> => {
    await openShare(on, path['zh-CN'])
    await on.getByRole('radio', { name: ui('zh-CN', 'themeNight') }).check()
    return decodePicture(await savedPicture(on, 'zh-CN'))
  }
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  const beside = await made(page)
  expect(workers.some((url) => url.includes('press-worker'))).toBe(true)
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  await context.addInitScript(() => { Object.assign(window, { Worker: undefined }) })
  const alone = await made(await context.newPage())
  await context.close()
  expect([beside.width, beside.height]).toEqual([alone.width, alone.height])
  // Two encoders, one picture: no pixel may be far off.
  let worst = 0
  for (let at = 0; at < alone.data.length; at++) worst = Math.max(worst, Math.abs((alone.data[at] ?? 0) - (beside.data[at] ?? 0)))
  expect(worst).toBeLessThan(24)
})

test('every choice is drawn, its QR code leads to the card in the picture’s language, and the last is remembered', async ({ page, baseURL }) => {
  test.slow()
  const { path } = LAST_PLEDGE
  await openShare(page, path['zh-CN'])
  const choices: [choice: string, height: number, address: string][] = [
    ['shapeStory', 1920, path['zh-CN']], ['themeNight', 1920, path['zh-CN']], ['printBig', 1920, path['zh-CN']],
    ['otherLanguageLong', 1920, path.en], ['shapeSquare', 1080, path.en], ['bothLanguages', 1080, path['zh-CN']],
  ]
  const seen = new Set<string>()
  for (const [choice, height, address] of choices) {
    await page.getByRole('dialog').getByRole('radio', { name: ui('zh-CN', choice), exact: true }).check()
    const picture = page.locator(`.share-picture[height="${height}"]`)
    await expect.poll(async () => seen.has(await picture.getAttribute('src', { timeout: 15_000 }) ?? '')).toBe(false)
    seen.add(await picture.getAttribute('src') ?? '')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: ui('zh-CN', 'savePicture') }).click()])
    expect([choice, await codeIn(readFileSync(await download.path()))]).toEqual([choice, baseURL + address])
  }
  await page.reload()
  await page.locator(`#${LAST_PLEDGE.id} .share`).click()
  await expect(page.locator('.share-picture')).toHaveAttribute('height', '1080', { timeout: 15_000 })
})

const zh = 'zh-CN' as const
const WECHAT = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/134.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50'
const FILE = '/pictures/gdp-built.jpg'

/** As if the build had known its address and drawn the card's ordinary picture; `null` where the file does not come. */
async function buildDraws(page: Page, file: Buffer | null): Promise<void> {
  await page.route(/\/lists\/zh-CN-\d+\.json$/, (route) => route.fulfill({ json: { [FIRST.id]: { thumb: 'pictures/t.jpg', portrait: FILE.slice(1) } } }))
  await page.route(`**${FILE}`, (route) => file ? route.fulfill({ contentType: 'image/jpeg', body: file }) : route.fulfill({ status: 404 }))
}
/** Any JPEG of a portrait's form. */
const JPEG = createCanvas(30, 40).toBuffer('image/jpeg')

test('what is below the picture stays where it is while another is drawn', async ({ page }) => {
  await returning(page)
  await open(page, FIRST.path['zh-CN'])
  await page.locator(`#${FIRST.id} .share`).tap()
  const picture = page.locator('.share-picture')
  await expect(picture).toBeVisible({ timeout: 15_000 })
  const before = await picture.getAttribute('src')
  const places = page.evaluate(() => new Promise<number[]>((resolve) => {
    const [tops, first] = [new Set<number>(), document.querySelector('.share-picture')?.getAttribute('src')]
    const look = (): void => {
      tops.add(Math.round(document.querySelector<HTMLElement>('.share-ways')?.offsetTop ?? -1))
      const src = document.querySelector('.share-picture[src]')?.getAttribute('src') ?? first
      if (src === first) requestAnimationFrame(look)
      else resolve([...tops])
    }
    look()
  }))
  await page.getByRole('radio', { name: ui('zh-CN', 'themeNight') }).check()
  expect(await places).toHaveLength(1)
  await expect(picture).not.toHaveAttribute('src', before ?? '')
})

test.describe('in WeChat', () => {
  test.use({ userAgent: WECHAT })

  test('the picture is drawn at once and ends as the file on the web; another choice stays drawn', async ({ page }) => {
    await buildDraws(page, JPEG)
    await openShare(page, FIRST.path[zh])
    await page.locator('.share-picture').evaluate((image) => { image.dataset['first'] = image.getAttribute('src')?.slice(0, 5) ?? '' })
    await expect(page.locator('.share-picture')).toHaveAttribute('src', FILE)
    await expect(page.locator('.share-picture')).toHaveAttribute('data-first', /^(data:|\/pict)$/)
    await page.getByRole('radio', { name: ui('zh-CN', 'themeNight') }).check()
    await expect(page.locator('.share-picture')).toHaveAttribute('src', /^data:/, { timeout: 15_000 })
  })

  test('the way through the menu is shown on demand, over all else, and closes by a tap, Escape or its button', async ({ page }) => {
    await openShare(page, FIRST.path[zh])
    const opener = page.getByRole('button', { name: rare(zh, 'guide.open') })
    const guide = page.getByRole('dialog', { name: rare(zh, 'guide.open') })
    const close: Record<string, () => Promise<void>> = {
      tap: () => page.touchscreen.tap(40, 700), Escape: () => page.keyboard.press('Escape'), button: () => guide.getByRole('button').click(),
    }
    await expect(guide).toHaveCount(0)
    for (const [way, go] of Object.entries(close)) {
      await test.step(way, async () => {
        await opener.click()
        await expect(guide.getByRole('button')).toBeFocused()
        await go()
        await expect(guide).toHaveCount(0)
        await expect(opener).toBeFocused()
        await expect(page.getByRole('dialog', { name: ui(zh, 'share') })).toBeVisible()
      })
    }
  })
})

test('where nothing can be drawn there is the file, with a word if another was wanted, and without it the caption', async ({ page, watch }) => {
  watch.allow(/Failed to load resource/)
  await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null })
  await buildDraws(page, JPEG)
  await openShare(page, FIRST.path[zh])
  await expect(page.locator('.share-picture')).toHaveAttribute('src', FILE)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('button', { name: rare(zh, 'guide.open') })).toHaveCount(0)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: ui(zh, 'savePicture') }).click()])
  expect(readFileSync(await download.path()).equals(JPEG)).toBe(true)
  await page.getByRole('radio', { name: ui(zh, 'shapeSquare') }).check()
  await expect(page.getByRole('alert')).toContainText(rare(zh, 'three.ordinary'))
  await expect(page.locator('.share-picture')).toHaveAttribute('src', FILE)
  await page.unrouteAll()
  await buildDraws(page, null)
  await page.getByRole('button', { name: ui(zh, 'retry') }).click()
  await expect(page.getByRole('alert')).toContainText(ui(zh, 'drawFailed'))
  await expect(page.locator('.caption')).toBeVisible()
})
