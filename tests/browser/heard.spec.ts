/** A card of three kinds as it is heard, whole: what stands in tests/browser/heard was read word by word. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, open, returning, test } from './fixtures'
import { heard } from './heard'
import { AREA, card, headingOf, LAST_PLEDGE, LOCALES, THIRD } from './site'
import { withVoices } from './voice'

for (const locale of LOCALES) {
  test(`a target, an area and a pledge are heard as they should be, and nothing of the cards beside them, ${locale}`, async ({ page }) => {
    await withVoices(page, 'zh-CN', 'en-US')
    await returning(page, { locale })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const [kind, { path }] of [['target', THIRD], ['area', AREA], ['pledge', LAST_PLEDGE]] as const) {
      await open(page, path[locale])
      await expect(page.locator('.card:not([inert]) .listen')).toBeVisible()
      const file = join(import.meta.dirname, 'heard', `${kind}.${locale}.txt`)
      const now = await heard(page)
      // Words that were meant to change: UPDATE_HEARD=1 npx playwright test heard, then read them.
      if (process.env['UPDATE_HEARD']) writeFileSync(file, now)
      expect(now).toBe(readFileSync(file, 'utf8'))
    }
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => heard(page)).toMatch(new RegExp(`heading "${headingOf(card(LAST_PLEDGE.index - 1).id, locale).slice(0, 4)}[^"]*" focused`))
    // Nor is the card that was left.
    await expect.poll(async () => (await heard(page)).match(/^ *article /gm)?.length).toBe(1)
  })
}
