/** What two engines find in every page and every sheet, in both languages, both themes and large print: nothing. */
import type { CDPSession, Page } from '@playwright/test'
import { errors, violations } from './engines'
import { expect, open, returning, test } from './fixtures'
import { AREA, CARDS, KINDS, LOCALES, PLAIN, ui } from './site'

const both = async (page: Page): Promise<string[]> => [...await violations(page), ...await errors(page)]

/** What is wrong by both engines; at night, too, and with large print by the strongest contrast. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults = await both(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...await violations(page, 'color-contrast'))
  await page.evaluate(() => document.documentElement.classList.add('elder'))
  faults.push(...await violations(page, 'color-contrast-enhanced', 'target-size'))
  await page.emulateMedia({ colorScheme: 'light' })
  faults.push(...await violations(page, 'color-contrast-enhanced'))
  await page.evaluate(() => document.documentElement.classList.remove('elder'))
  return faults
}

/**
 * Shows the document of another card in the open page: the engines need not start anew, which costs most of their time.
 * Done as a debugger would, since the pages' policy, which is the same for all, lets no script of a page write one.
 */
async function turnTo(page: Page, session: CDPSession, path: string): Promise<void> {
  const html = await (await page.request.get(path)).text()
  const { frameTree } = await session.send('Page.getFrameTree')
  await page.evaluate((address) => history.replaceState(null, '', address), path)
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html })
  await page.waitForLoadState()
}

for (const locale of LOCALES) {
  test(`every page as it is built, ${locale}`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // The page by itself: cheaper, and what everyone sees first.
    await page.route(/\/assets\/app[^/]*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
    const session = await page.context().newCDPSession(page)
    const faults: string[] = []
    const pages = [
      ...CARDS.map(({ id, path }) => ({ path: path[locale], thorough: KINDS.some((one) => one.id === id) })), ...PLAIN[locale].map((path) => ({ path, thorough: true })),
    ]
    for (const { path, thorough } of pages) {
      // Plain pages have a module, which runs once in a page.
      await (page.url() === 'about:blank' || PLAIN[locale].includes(path) ? page.goto(path) : turnTo(page, session, path))
      // The cards around it have pages of their own.
      await page.evaluate(() => {
        for (const other of document.querySelectorAll('.card:not(.card--here), .gap')) other.remove()
      })
      faults.push(...(await (thorough ? faultsOf : both)(page)).map((fault) => `${path} ${fault}`))
    }
    expect(faults).toEqual([])
  })

  test(`a living card with both languages, and every sheet over it, ${locale}`, async ({ page }) => {
    test.setTimeout(90_000)
    await returning(page, { locale, both: true })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, AREA.path[locale])
    await page.locator('.card:not([inert]) .twin h3').waitFor()
    expect(await faultsOf(page)).toEqual([])
    for (const opener of ['.bar-where', '.bar-size', '.share', '.figure[role]', '.term[role]']) {
      await test.step(opener, async () => {
        await page.locator(`.card:not([inert]) ${opener}`).first().click()
        await expect(page.getByRole('dialog')).toBeVisible()
        if (opener === '.share') await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
        expect(await faultsOf(page)).toEqual([])
        await page.getByRole('dialog').getByRole('button', { name: ui(locale, 'close') }).click()
        await expect(page.getByRole('dialog')).toHaveCount(0)
      })
    }
  })
}

test('the engines find what is wrong', async ({ page }) => {
  await page.goto('/about/')
  await page.evaluate(() => {
    const pale = Object.assign(document.createElement('p'), { id: 'pale', textContent: 'Hardly to be read' })
    pale.style.color = '#ddd'
    document.querySelector('main')?.append(pale, Object.assign(new Image(), { src: '/favicon.svg' }))
  })
  expect((await violations(page)).join()).toMatch(/color-contrast: #pale.*image-alt/)
  expect((await errors(page)).join()).toMatch(/1_4_3.G18.*1_1_1.H37/)
})
