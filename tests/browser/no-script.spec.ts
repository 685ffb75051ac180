/** The site in a browser that runs no scripts: every word is there, every link leads on. */
import { expect, test } from './fixtures'
import { card, CARDS, LOCALES, pageHtml, ui, WORDS } from './site'
import { press } from './touch'

test.use({ javaScriptEnabled: false })

for (const locale of LOCALES) {
  test(`a card's own address shows that card first, in ${locale}`, async ({ page }) => {
    await page.goto(card('investment').path[locale])
    const box = await page.locator('#investment').boundingBox()
    expect(Math.round(box?.x ?? NaN)).toBe(0)
    await expect(page.locator('#investment-title')).toBeInViewport()
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
  })

  test(`the links to the next card lead through the whole deck, in ${locale}`, async ({ request }) => {
    for (const [at, { id, path }] of CARDS.entries()) {
      const response = await request.get(path[locale])
      expect(response.status(), id).toBe(200)
      const html = await response.text()
      const own = html.slice(html.indexOf(`<article id="${id}"`), html.indexOf('</article>', html.indexOf(`<article id="${id}"`)))
      const next = CARDS[at + 1]
      if (next) expect(own.includes(`href="${next.path[locale]}" aria-label="${ui(locale, 'next')}"`), `${id} → ${next.id}`).toBe(true)
      expect(own.includes(`href="${path[locale === 'en' ? 'zh-CN' : 'en']}"`), `${id} in the other language`).toBe(true)
    }
  })
}

test('the deck swipes on from the card, and its next link leads further', async ({ page }) => {
  await page.goto(card('gdp').path['zh-CN'])
  // A calm finger that rests before it lifts: nothing here keeps Chromium from passing a card on a flick.
  const finger = await press(page, { x: 330, y: 420 }, { x: 60, y: 420 })
  await page.waitForTimeout(200)
  await finger.lift()
  await expect.poll(async () => Math.round((await page.locator('#revenue').boundingBox())?.x ?? NaN)).toBe(0)
  await page.locator('#revenue .step').last().click()
  await expect(page).toHaveURL(card('investment').path['zh-CN'])
})

test('every fact behind "more" stands in the HTML', () => {
  for (const { id, path } of CARDS) {
    for (const locale of LOCALES) {
      for (const { title } of WORDS[locale].cards[id]?.more ?? []) expect(pageHtml(path[locale]).includes(title.replace(/&/g, '&amp;').replace(/\{\w+\}.*/, '')), `${id}: ${title}`).toBe(true)
    }
  }
})

