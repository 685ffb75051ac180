/** The site in a browser that runs no scripts: the card is there, and links lead on. That every word is there is in tests/node/built-files.test.ts. */
import { expect, test } from './fixtures'
import { FIRST, LOCALES, SECOND, THIRD } from './site'
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
}

test('the deck swipes on from the card, and its next link leads further', async ({ page }) => {
  await page.goto(FIRST.path['zh-CN'])
  // Calm: nothing here keeps Chromium from passing a card on a flick.
  await swipe(page, 'left', { how: 'calm' })
  await expect.poll(async () => Math.round((await page.locator(`#${SECOND.id}`).boundingBox())?.x ?? NaN)).toBe(0)
  await page.locator(`#${SECOND.id} .step`).last().click()
  await expect(page).toHaveURL(THIRD.path['zh-CN'])
})

test('on a wide screen the next card stands beside the page’s own', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(SECOND.path['zh-CN'])
  for (const { id } of [SECOND, THIRD]) await expect(page.locator(`#${id}-title`)).toBeInViewport()
})
