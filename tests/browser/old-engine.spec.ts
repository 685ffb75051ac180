/** The site in an engine that knows neither modules nor CSS variables: plain, but every sentence and every link is there. */
import { expect, test } from './fixtures'
import { asRead, useOldEngine } from './old-engine'
import { card, LOCALES, PLAIN, ui } from './site'

test.beforeEach(({ context }) => useOldEngine(context))

test('such an engine passes over what is younger, and knows that it does', () => {
  expect(asRead('a{color:red;color:var(--x)}b:is(c){top:0}@supports not (--a:0){d{top:0}}@supports not (top:0){h{top:0}}@supports (width:1cqi){e{top:0}}@layer f{g{top:0}}')).toBe('a{color:red}d{top:0}')
})

for (const locale of LOCALES) {
  for (const id of ['cover', 'glance', 'gdp', 'livelihood', 'onward']) {
    test(`every sentence of ${id} can be seen, and nothing lies on it, in ${locale}`, async ({ page }) => {
      await page.goto(card(id).path[locale])
      await expect(page.locator(`#${id}`)).toBeInViewport()
      const hidden = await page.locator(`#${id} .card-sheet`).evaluate(async (sheet) => {
        const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
        const missed: string[] = []
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const parent = node.parentElement
          // What a reader unfolds is another test's business, as is what is drawn.
          if (!parent || !node.nodeValue?.trim() || parent.closest('details:not([open]) > :not(summary), .more-open, .unseen, svg')) continue
          const range = document.createRange()
          range.selectNodeContents(node)
          scrollTo(0, scrollY + range.getBoundingClientRect().top - innerHeight / 2)
          const seen = [...range.getClientRects()].every(({ left, right, top, bottom, width, height }) => {
            const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
            return width * height > 1 && left >= 0 && right <= innerWidth && (there === parent || !!there && (parent.contains(there) || there.contains(parent)))
          })
          if (!seen) missed.push(node.nodeValue)
        }
        return missed
      })
      expect(hidden).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  }

  test(`links lead on and to the other language, and no button stands there that does nothing, in ${locale}`, async ({ page }) => {
    const other = locale === 'en' ? 'zh-CN' : 'en'
    await page.goto(card('gdp').path[locale])
    await expect(page.locator('button:visible')).toHaveCount(0)
    await page.locator('#gdp').getByRole('link', { name: ui(locale, 'next') }).click()
    await expect(page).toHaveURL(card('revenue').path[locale])
    await expect(page.locator('#revenue-title')).toBeInViewport()
    await page.locator('#revenue .bar-lang').click()
    await expect(page).toHaveURL(card('revenue').path[other])
    await expect(page.locator('#revenue-title')).toBeInViewport()
    await expect(page.locator('html')).toHaveAttribute('lang', other)
  })

  test(`every other page shows its words over the whole width and no more, in ${locale}`, async ({ page }) => {
    for (const path of PLAIN[locale]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 }), path).toBeInViewport()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
    }
  })
}
