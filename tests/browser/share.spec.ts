/** From a card to a picture in a chat; what a phone may refuse on the way is in faults.spec.ts. */
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
  await page.locator('#gdp .share').click()
  await expect(page.locator('.share-picture')).toHaveAttribute('height', '1080', { timeout: 15_000 })
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

test('every choice is drawn, and its QR code leads to the card in the picture’s language', async ({ page, baseURL }) => {
  test.slow()
  const { path } = card('integrity')
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
    expect([choice, decode(readFileSync(await download.path()))]).toEqual([choice, baseURL + address])
  }
})

test('by keyboard alone the way leads from the first card to a saved picture, and never behind the sheet', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await returning(page)
  await open(page, '/')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('#meetings-title')).toBeFocused()
  const tabTo = async (name: string): Promise<void> => {
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.textContent) === name) return
      expect(await page.evaluate(() => {
        const [dialog, active] = [document.querySelector('[role=dialog]'), document.activeElement]
        return dialog === null || active === document.body || dialog.contains(active)
      })).toBe(true)
    }
    throw new Error(`Tab never comes to “${name}”.`)
  }
  await tabTo(ui('zh-CN', 'share'))
  await page.keyboard.press('Enter')
  await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
  await tabTo(ui('zh-CN', 'savePicture'))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('meetings-portrait.jpg')
  await page.keyboard.press('Escape')
  await expect(page.locator('#meetings .share')).toBeFocused()
})
