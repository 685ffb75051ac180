/** A walk over every card in every setting: nothing cut, nothing overlapping, nothing off the screen or on dark ground. */
import type { Page } from '@playwright/test'
import { expect, offset, OFTEN, open, returning, test } from './fixtures'
import { misplaced, unreadable } from './look'
import { AREA, card, CARDS, LOCALES } from './site'
import { withVoices } from './voice'

const SCREENS = [{ width: 320, height: 568 }, { width: 390, height: 844 }]
/** A lying phone, a tablet, a desktop. */
const WIDE = [{ width: 844, height: 390 }, { width: 820, height: 1180 }, { width: 1280, height: 800 }]

/** A theme moves nothing, so that one a walk is enough. Large print is walked through in access.spec.ts. */
const SETTINGS = LOCALES.flatMap((locale) => SCREENS.flatMap((screen, at) => [100, 200].map((size) => ({ locale, ...screen, size, theme: at === 0 ? 'light' : 'night' }))))

/** Waits until the app has put the other cards aside. */
function comesToView(page: Page, id: string): Promise<void> {
  return expect.poll(() => page.evaluate(() => document.querySelector('article:not([inert])')?.id), OFTEN).toBe(id)
}

/** The faults of the card in view, folded and unfolded. The ground behind the text costs most to look at: once at most. */
async function faultsOf(page: Page, ground?: 'folded' | 'unfolded'): Promise<string[]> {
  const faults: string[] = []
  for (const state of ['folded', 'unfolded'] as const) {
    await page.evaluate((open) => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('article:not([inert]) details')) fold.open = open
    }, state === 'unfolded')
    const found = [...await misplaced(page), ...state === ground ? await unreadable(page) : []]
    faults.push(...found.map((fault) => `${state}: ${fault}`))
  }
  return faults
}

for (const { locale, size, theme, width, height } of SETTINGS) {
  test(`every card is whole: ${locale}, ${size} %, ${width} wide, ${theme}`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // Which brings a button more.
    await withVoices(page, 'zh-CN', 'en-US')
    await returning(page, { size, locale, theme })
    await open(page, card(0).path[locale])
    const faults: string[] = []
    const ground = size > 100 ? undefined : theme === 'light' ? 'folded' : 'unfolded'
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

for (const view of ['ordinary', 'elder']) {
  test(`a theme changes colours and nothing else, ${view}`, async ({ page }) => {
    await returning(page, { view, theme: 'light' })
    await open(page, AREA.path['zh-CN'])
    const changed = await page.evaluate(() => {
      const styles = (theme: string): string[] => {
        document.documentElement.className = document.documentElement.className.replace(/theme-\w+/, `theme-${theme}`)
        return [...document.querySelectorAll('article:not([inert]), article:not([inert]) *, .tabs, .tabs *')].flatMap((element) => {
          const [style, start] = [getComputedStyle(element), element.outerHTML.slice(0, 40)]
          const names = [...style].filter((name) => name !== 'color-scheme' && !name.startsWith('--'))
          return names.map((name) => `${start} ${name}: ${style.getPropertyValue(name).replace(/rgba?\([^)]*\)/g, 'a colour')}`)
        })
      }
      const light = styles('light')
      return styles('night').filter((style, at) => style !== light[at])
    })
    expect(changed).toEqual([])
  })
}
