/** The site in a browser that runs no scripts: every word is there, every link leads on. */
import { expect, test } from './fixtures'
import { CARDS, FIRST, LOCALES, pageHtml, SECOND, THIRD, ui, WORDS, type Locale } from './site'
import { swipe } from './touch'

test.use({ javaScriptEnabled: false })

for (const locale of LOCALES) {
  test(`a card's own address shows that card first, in ${locale}`, async ({ page }) => {
    await page.goto(THIRD.path[locale])
    const box = await page.locator(`#${THIRD.id}`).boundingBox()
    expect(Math.round(box?.x ?? NaN)).toBe(0)
    await expect(page.locator(`#${THIRD.id}-title`)).toBeInViewport()
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
  })

  test(`the links to the next card lead through the whole deck, in ${locale}`, async ({ request }) => {
    for (const [at, { id, path }] of CARDS.entries()) {
      const response = await request.get(path[locale])
      expect(response.status(), id).toBe(200)
      const html = await response.text()
      const own = html.slice(html.indexOf(`<article id="${id}"`), html.indexOf('</article>', html.indexOf(`<article id="${id}"`)))
      const next = CARDS[at + 1]
      if (next) expect(own.includes(`href="${next.path[locale]}"${at === 0 ? '' : ` aria-label="${ui(locale, 'next')}"`}`), `${id} → ${next.id}`).toBe(true)
      expect(own.includes(`href="${path[locale === 'en' ? 'zh-CN' : 'en']}"`), `${id} in the other language`).toBe(true)
    }
  })
}

test('the deck swipes on from the card, and its next link leads further', async ({ page }) => {
  await page.goto(FIRST.path['zh-CN'])
  // Calm: nothing here keeps Chromium from passing a card on a flick.
  await swipe(page, 'left', { how: 'calm' })
  await expect.poll(async () => Math.round((await page.locator(`#${SECOND.id}`).boundingBox())?.x ?? NaN)).toBe(0)
  await page.locator(`#${SECOND.id} .step`).last().click()
  await expect(page).toHaveURL(THIRD.path['zh-CN'])
})

for (const locale of LOCALES) {
  test(`every word of every card stands in its page, what is folded away too, in ${locale}`, () => {
    for (const { id, path } of CARDS) {
      const html = pageHtml(path[locale])
      const start = html.indexOf(`<article id="${id}"`)
      const text = bare(html.slice(start, html.indexOf('</article>', start)).replace(/<[^>]*>/g, ''))
      for (const words of wordsOf(id, locale)) expect(text, `${id}: ${words}`).toContain(bare(words))
    }
  })
}

/** All that the locale file says on a card, cut where a figure stands. */
function wordsOf(id: string, locale: Locale): string[] {
  const copy = WORDS[locale].cards[id]
  const items = [...copy?.items ?? [], ...copy?.more ?? []].flatMap(({ title, text }) => [title, text])
  return [copy?.title ?? '', copy?.kicker ?? '', ...copy?.lines ?? [], ...items].flatMap((words) => words.split(/\{[\w-]+\}/)).filter((piece) => piece.trim() !== '')
}

function bare(text: string): string {
  return text.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/\s/g, '')
}
