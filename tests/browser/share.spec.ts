/** From a card to a picture in a chat, with everything that a phone may refuse on the way. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import jpeg from 'jpeg-js'
import jsQR from 'jsqr'
import { expect, open, returning, test } from './fixtures'
import { card, LOCALES, ui } from './site'

async function openShare(page: Page, path: string): Promise<void> {
  await returning(page)
  await open(page, path)
  await page.locator('article:not([inert]) .share').click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

function decode(bytes: Buffer): string {
  const { data, width, height } = jpeg.decode(bytes, { useTArray: true })
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? 'no QR code'
}

for (const locale of LOCALES) {
  test(`the downloaded picture's QR code holds the card's address, in ${locale}`, async ({ page, baseURL }) => {
    const { path } = card('revenue')
    await openShare(page, path[locale])
    await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: ui(locale, 'savePicture') }).click()])
    const bytes = readFileSync(await download.path())
    expect(decode(bytes)).toBe(baseURL + path[locale])
    const { width, height } = jpeg.decode(bytes)
    expect([width, height]).toEqual([1080, 1440])
    await expect(page.locator('.share-said')).toHaveText(ui(locale, 'saved'))
  })

  test(`caption and link are copied as they are shown, in ${locale}`, async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { path } = card('town')
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

test('another shape is drawn at once, and remembered', async ({ page }) => {
  await openShare(page, card('gdp').path['zh-CN'])
  await expect(page.locator('.share-picture')).toHaveAttribute('height', '1440', { timeout: 15_000 })
  await page.getByRole('radio', { name: ui('zh-CN', 'shapeSquare') }).check()
  await expect(page.locator('.share-picture')).toHaveAttribute('height', '1080', { timeout: 15_000 })
  await page.reload()
  await page.locator('article:not([inert]) .share').click()
  await expect(page.locator('.share-picture')).toHaveAttribute('height', '1080', { timeout: 15_000 })
})

const REFUSALS: [name: string, spoil: () => void][] = [
  ['a canvas that has no context', () => { HTMLCanvasElement.prototype.getContext = () => null }],
  ['a canvas that gives no file', () => { HTMLCanvasElement.prototype.toBlob = (done) => done(null) }],
  ['a canvas that throws', () => { HTMLCanvasElement.prototype.toBlob = () => { throw new Error('tainted') } }],
]
for (const [name, spoil] of REFUSALS) {
  test(`${name} leads to a word and leaves the text`, async ({ page }) => {
    await page.addInitScript(spoil)
    await openShare(page, card('gdp').path['zh-CN'])
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(ui('zh-CN', 'drawFailed'), { timeout: 15_000 })
    await expect(page.getByRole('dialog').getByRole('button', { name: ui('zh-CN', 'retry') })).toBeVisible()
    await expect(page.getByRole('button', { name: ui('zh-CN', 'copyCaption') })).toBeEnabled()
  })
}

test('a font that never arrives does not hold the picture up', async ({ page }) => {
  await page.route('**/*.woff2', () => undefined)
  await returning(page)
  // The page itself never counts as loaded while its font is on its way.
  await page.goto(card('gdp').path['zh-CN'], { waitUntil: 'commit' })
  await page.locator('#gdp .share').click()
  await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
})

test('the code of the picture that does not come can be asked for again', async ({ page, watch }) => {
  watch.allow(/Failed to load resource|dynamically imported|ERR_FAILED/)
  await page.route('**/assets/picture-*.js', (route) => route.abort())
  await openShare(page, card('gdp').path['zh-CN'])
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(ui('zh-CN', 'drawFailed'), { timeout: 15_000 })
})

test('a refused share names the next way, a cancelled one says nothing', async ({ page }) => {
  await page.addInitScript(() => {
    let tries = 0
    Object.assign(navigator, {
      canShare: () => true,
      share: () => Promise.reject(new DOMException('no', tries++ === 0 ? 'NotAllowedError' : 'AbortError')),
    })
  })
  await openShare(page, card('gdp').path['zh-CN'])
  const send = page.getByRole('button', { name: ui('zh-CN', 'sharePicture') })
  await expect(send).toBeVisible({ timeout: 15_000 })
  await send.click()
  await expect(page.locator('.share-said')).toHaveText(ui('zh-CN', 'shareFailed'))
  await send.click()
  await expect(page.locator('.share-said')).toHaveText('')
})

test('a clipboard that is refused everywhere is said, with the way by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })
    document.execCommand = () => false
  })
  await openShare(page, card('gdp').path['zh-CN'])
  await page.getByRole('button', { name: ui('zh-CN', 'copyCaption') }).click()
  await expect(page.locator('.share-said')).toHaveText(ui('zh-CN', 'copyFailed'))
})

test('the sheet takes the focus, Escape closes it, and the focus goes back to the button', async ({ page }) => {
  await returning(page)
  await open(page, card('gdp').path['zh-CN'])
  await page.locator('article:not([inert]) .share').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveAccessibleName(ui('zh-CN', 'share'))
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('share')
})
