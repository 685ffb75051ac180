/** What axe finds in a card of each kind, in both languages and themes, and with the sheets open: nothing. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, open, returning, test } from './fixtures'
import { card, LOCALES } from './site'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const KINDS = ['cover', 'meetings', 'gdp-2022', 'economy', 'glance', 'investment', 'urban-income', 'industry', 'integrity', 'onward']

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string, nodes: { target: unknown[] }[] }[] }>
}

async function violations(page: Page): Promise<string[]> {
  // As a debugger would, so that the page's own policy need not allow it.
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).slice(0, 3).join(' | ')}`)
  })
}

for (const locale of LOCALES) {
  for (const theme of ['light', 'night'] as const) {
    test(`a card of each kind, ${locale}, ${theme}`, async ({ page }) => {
      test.slow()
      await returning(page, { theme, locale })
      await page.emulateMedia({ reducedMotion: 'reduce' })
      for (const id of KINDS) {
        await open(page, card(id).path[locale])
        expect(await violations(page), id).toEqual([])
      }
    })
  }

  test(`the open sheets, ${locale}`, async ({ page }) => {
    test.slow()
    await returning(page, { locale })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, card('investment').path[locale])
    for (const opener of ['.bar-where', '.bar-size', '.share']) {
      await page.locator(`article:not([inert]) ${opener}`).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      if (opener === '.share') await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
      expect(await violations(page), opener).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  test(`the plain pages, ${locale}`, async ({ page }) => {
    for (const path of ['about/', 'contents/', 'all/', 'digest/']) {
      await page.goto(`${locale === 'en' ? '/en/' : '/'}${path}`)
      expect(await violations(page), path).toEqual([])
    }
  })
}
