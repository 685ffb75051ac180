/** The display face comes late and nothing moves: what stands in for it takes the same room. */
import { appRuns, expect, returning, test, watchShifts } from './fixtures'
import { AREA, card, first, GLANCE, SIXTH } from './site'

/** Kinds whose figures, names or headings share lines with other text, where the wrong width would move something. */
const PAGES = ['/', first('headline').path['zh-CN'], GLANCE.path['zh-CN'], first('headline').path.en, AREA.path.en, card(SIXTH.index + 1).path.en, '/en/digest/']

for (const [width, height] of [[360, 640], [390, 844]] as const) {
  test(`nothing moves when the display face arrives, at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await returning(page)
    await page.addInitScript(watchShifts)
    for (const path of PAGES) {
      let letIn = (): void => undefined
      const held = new Promise<void>((resolve) => { letIn = resolve })
      await page.route('**/*.woff2', async (route) => {
        await held
        await route.continue()
      })
      await page.goto(path, { waitUntil: 'domcontentloaded' })
      await expect.poll(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loading'))).toBe(true)
      letIn()
      if (!path.endsWith('/digest/')) await appRuns(page)
      await page.evaluate(async () => {
        await document.fonts.ready
        await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)) })
      })
      expect(await page.evaluate(() => [...document.fonts].some(({ status, family }) => status === 'loaded' && /song|latin/.test(family)))).toBe(true)
      expect(await page.evaluate(() => window.shifts), path).toEqual([])
      // For a browser a sheet that comes later means to lay out all of the page again.
      const sheets = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\/fonts\.\w+\.css/.test(name)).length)
      expect(sheets, path).toBe(path.endsWith('/digest/') ? 1 : 0)
      await page.unroute('**/*.woff2')
    }
  })
}
