/** The site in engines that cannot run the app and know little of its styles: plain, but every sentence and every link is there. */
import { expect, open, test } from './fixtures'
import { ENGINES, useOldEngine } from './old-engine'
import { FIRST, KINDS, LOCALES, PLAIN, rare, SECOND, ui } from './site'

/** Runs in the page: the texts of an element that are too small to read, not wholly in view, or under something, when scrolled to. */
function missedIn(sheet: Element): string[] {
  const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
  const missed: string[] = []
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement
    // What a reader unfolds is another test's business, as is what is pressed, drawn, or only said aloud.
    if (!parent || !node.nodeValue?.trim() || parent.closest('details:not([open]) > :not(summary), .more-open, .unseen, button, svg')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    scrollTo(0, scrollY + range.getBoundingClientRect().top - innerHeight / 2)
    // A line break has a box without width.
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
    const seen = boxes.length > 0 && boxes.every(({ left, right, top, bottom, width, height }) => {
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return width * height > 1 && left >= 0 && right <= innerWidth && (there === parent || !!there && (parent.contains(there) || there.contains(parent)))
    })
    if (!seen || Number.parseFloat(getComputedStyle(parent).fontSize) < 10) missed.push(node.nodeValue)
  }
  return missed
}

/** Runs in the page: how much of the last card the tabs hide where the page ends, in CSS pixels. */
function underTabs(): number {
  scrollTo(0, document.documentElement.scrollHeight)
  const last = (selector: string): DOMRect | undefined => [...document.querySelectorAll(selector)].at(-1)?.getBoundingClientRect()
  return (last('.card-actions')?.bottom ?? NaN) - (last('.tabs')?.top ?? NaN)
}

/** Runs in the page: how much wider it is than the window. */
function excess(): number {
  return document.documentElement.scrollWidth - innerWidth
}

test('in an engine without inert the card in view is not taken for one that is out of reach', async ({ page }) => {
  await page.addInitScript(() => { delete (HTMLElement.prototype as Partial<HTMLElement>).inert })
  await page.setViewportSize({ width: 900, height: 700 })
  await open(page, FIRST.path['zh-CN'])
  await expect.poll(() => page.locator('.card[inert]').count()).toBeGreaterThan(0)
  expect(await page.locator('[inert="false"]').count()).toBe(0)
  await expect(page.locator(`#${FIRST.id} .card-bar`)).toHaveCSS('opacity', '1')
})

test('in an engine without inert the focus stays in an open sheet', async ({ page }) => {
  await page.addInitScript(() => {
    delete (HTMLElement.prototype as Partial<HTMLElement>).inert
    // What such an engine makes of it, but that the tests know by it which card is in view.
    const { setAttribute } = Element.prototype
    Element.prototype.setAttribute = function (name, value) { if (name !== 'inert' || this.matches('.card')) Reflect.apply(setAttribute, this, [name, value]) }
  })
  await open(page, FIRST.path['zh-CN'])
  await page.locator(`#${FIRST.id} .bar-size`).click()
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused()
  // Backwards out of it; and forwards once around, by the browser's own bar.
  for (const key of ['Shift+Tab', ...Array<string>(24).fill('Tab')]) {
    await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement?.closest('.deck, .tabs')?.className), key).toBeUndefined()
  }
  await page.keyboard.press('Escape')
  await expect(page.locator(`#${FIRST.id} .bar-size`)).toBeFocused()
})

for (const engine of ENGINES) {
  test.describe(`in an engine of ${engine}`, () => {
    test.beforeEach(({ context }) => useOldEngine(context, engine))

    for (const locale of LOCALES) {
      test(`every sentence of a card of each kind can be seen, and nothing lies on it, in ${locale}`, async ({ page }) => {
        for (const { id, path } of KINDS) {
          await page.goto(path[locale])
          await expect(page.locator(`#${id}-title`), id).toBeInViewport()
          // What lets taps through hides words all the same.
          await page.addStyleTag({ content: '* { pointer-events: auto !important }' })
          expect(await page.locator(`#${id} .card-sheet`).evaluate(missedIn), id).toEqual([])
          expect(await page.evaluate(excess), id).toBeLessThanOrEqual(0)
          expect(await page.evaluate(underTabs), id).toBeLessThanOrEqual(0)
          // Without their colours the hills are black, and so are the words on them.
          await expect(page.locator('.scenery:visible'), id).toHaveCount(0)
          // In a long group they would lie over the links.
          await expect(page.locator('.segments:visible'), id).toHaveCount(0)
        }
      })

      test(`links lead on and to the other language, and no button stands there that does nothing, in ${locale}`, async ({ page, request }) => {
        const other = locale === 'en' ? 'zh-CN' : 'en'
        const scripts: string[] = []
        page.on('request', (asked) => { if (asked.resourceType() === 'script') scripts.push(asked.url()) })
        await page.goto(FIRST.path[locale])
        await expect(page.locator('button:visible')).toHaveCount(0)
        const links = await page.locator('a:visible').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
        expect(links.length).toBeGreaterThan(0)
        for (const link of new Set(links)) expect((await request.get(link)).status(), link).toBe(200)
        await page.locator(`#${FIRST.id}`).getByRole('link', { name: ui(locale, 'next') }).click()
        await expect(page).toHaveURL(SECOND.path[locale])
        await expect(page.locator(`#${SECOND.id}-title`)).toBeInViewport()
        await page.locator(`#${SECOND.id} .bar-lang`).click()
        await expect(page).toHaveURL(SECOND.path[other])
        await expect(page.locator(`#${SECOND.id}-title`)).toBeInViewport()
        await expect(page.locator('html')).toHaveAttribute('lang', other)
        // Not even for the touches: it would not parse.
        expect(scripts).toEqual([])
      })

      test(`every other page shows its words over the whole width and no more, and no button, in ${locale}`, async ({ page }) => {
        for (const path of PLAIN[locale]) {
          await page.goto(path)
          await expect(page.getByRole('heading', { level: 1 }), path).toBeInViewport()
          expect(await page.locator('main').evaluate(missedIn), path).toEqual([])
          expect(await page.evaluate(excess), path).toBeLessThanOrEqual(0)
          await expect(page.locator('button:visible'), path).toHaveCount(0)
        }
        // The last of them needs the app, and says so.
        await expect(page.locator('main')).toContainText(rare(locale, 'three.noScript'))
      })
    }
  })
}
