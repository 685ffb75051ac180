/** A walk over every card in every setting: nothing cut, nothing overlapping, nothing off the screen or on dark ground. */
import type { Page } from '@playwright/test'
import { expect, offset, OFTEN, open, returning, test } from './fixtures'
import { misplaced, unreadable } from './look'
import { card, CARDS, LOCALES } from './site'
import { withVoices } from './voice'

const SCREENS = [{ width: 320, height: 568 }, { width: 390, height: 844 }]
const THEMES = ['light', 'night'] as const
/** A lying phone, a tablet, a desktop. */
const WIDE = [{ width: 844, height: 390 }, { width: 820, height: 1180 }, { width: 1280, height: 800 }]

const SETTINGS = LOCALES.flatMap((locale) => [
  ...SCREENS.flatMap((screen) => [100, 200].map((size) => ({ locale, ...screen, size, view: 'ordinary' }))),
  { locale, width: 360, height: 640, size: 100, view: 'elder' },
])

async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.classList.remove('theme-light', 'theme-night')
    document.documentElement.classList.add(`theme-${name}`)
  }, theme)
}

/** Waits until the app has put the other cards aside. */
function comesToView(page: Page, id: string): Promise<void> {
  return expect.poll(() => page.evaluate(() => document.querySelector('article:not([inert])')?.id), OFTEN).toBe(id)
}

/** The faults of the card in view: folded by light, unfolded by night. The ground behind the text costs most to look at: by one of them. */
async function faultsOf(page: Page, look?: (typeof THEMES)[number]): Promise<string[]> {
  const faults: string[] = []
  for (const theme of THEMES) {
    await setTheme(page, theme)
    const found = [...await misplaced(page), ...theme === look ? await unreadable(page) : []]
    faults.push(...found.map((fault) => `${theme}: ${fault}`))
    await page.evaluate((open) => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('article:not([inert]) details')) fold.open = open
    }, theme === 'light')
  }
  return faults
}

for (const { locale, size, view, width, height } of SETTINGS) {
  test(`every card is whole: ${locale}, ${size} %, ${view}, ${width} wide, light and night`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // Which brings a button more.
    await withVoices(page, 'zh-CN', 'en-US')
    await returning(page, { size, view, locale })
    await open(page, card(0).path[locale])
    const faults: string[] = []
    const ground = size > 100 || view !== 'ordinary' ? undefined : width === SCREENS[0]?.width ? 'light' : 'night'
    for (const { id } of CARDS) {
      await comesToView(page, id)
      faults.push(...(await faultsOf(page, ground)).map((fault) => `${id}: ${fault}`))
      await page.keyboard.press('ArrowRight')
    }
    expect(faults).toEqual([])
  })
}

for (const locale of LOCALES) {
  test(`every card is whole on a lying phone, a tablet and a desktop, in ${locale}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await returning(page, { locale })
    await open(page, card(0).path[locale])
    const faults: string[] = []
    for (const { id } of CARDS) {
      await comesToView(page, id)
      for (const screen of WIDE) {
        await page.setViewportSize(screen)
        await expect.poll(() => offset(page), OFTEN).toBeLessThan(1)
        faults.push(...(await misplaced(page)).map((fault) => `${id}, ${screen.width} wide: ${fault}`))
      }
      await page.keyboard.press('ArrowRight')
    }
    expect(faults).toEqual([])
  })
}
