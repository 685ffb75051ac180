/** Faults of a page’s life: addresses that are none, releases, several tabs, a reader in a hurry. */
import type { Page } from '@playwright/test'
import { addressOf, appRuns, cardInView, expect, expectCard, open, returning, settle } from '../fixtures'
import { card, CARDS, FIRST, SECOND, ui } from '../site'
import { dialog, expectReading, hold, UNLOADED, type Fault } from './fault'

const zh = 'zh-CN' as const

/** Addresses that name no page. */
const LOST = {
  'unknown': '/targets/nothing/', 'of an unknown group': `/en/nowhere/${FIRST.id}/`, 'malformed': '/targets/%E4%BA%A/', 'longer than any': `/targets/${'a'.repeat(4000)}/`,
  'outside the site': '/..%2f..%2fetc%2fpasswd/', 'in other letters': '/Targets/GDP/', 'hostile': '/targets/%3Cimg%20src=x%20onerror=hurt=true%3E/',
}

/** Queries that mean nothing here. */
const ODD = [
  'from=singlemessage&isappinstalled=0', 'view=giant', 'view=%3Cscript%3Ehurt=true%3C/script%3E&__proto__=1', `x=${'y'.repeat(6000)}`, 'view=%E4%BA&%%%',
]

/** Lets the server show another release from now on, in which the app has another name. */
async function release(page: Page): Promise<void> {
  const renamed = (text: string): string => text.replace(/\bapp-([\w-]+\.js)/g, 'app-new-$1')
  await page.route(/\/(targets|tasks)\//, async (route) => {
    const body = renamed(await (await route.fetch()).text())
    // The release's own policy would name its own script; the old one would stop it here.
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body })
  })
  await page.route(/\/assets\/[\w-]+\.js/, async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace('app-new-', 'app-') })
    await route.fulfill({ response: answer, body: renamed(await answer.text()) })
  })
}

export const lifeFaults: Fault[] = [
  {
    name: `an address that is ${Object.keys(LOST).join(', ')} → the page that says so, with status 404 and every card, and nothing of the address is run`,
    async run({ page, watch }) {
      watch.allow(/status of 404/)
      const answer = await page.goto(LOST.hostile)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('没有这张卡')
      await expect(page.locator('.contents a')).toHaveCount(CARDS.length)
      expect(await page.evaluate(() => (window as { hurt?: true }).hurt)).toBeUndefined()
      const said = await answer?.text()
      for (const [what, path] of Object.entries(LOST)) {
        const other = await page.request.get(path)
        expect([what, other.status(), await other.text()]).toEqual([what, 404, said])
      }
    },
  },
  {
    name: 'a query that is unknown, of no known view, hostile, very long or malformed → the card is there as ever, and nothing of it is run',
    async run({ page }) {
      for (const query of ODD) {
        await open(page, `${FIRST.path[zh]}?${query}`)
        await expectReading(page, FIRST.id)
        await expect(page.locator('html'), query).toHaveClass(/^js(?!.*elder)/)
        expect(await page.evaluate(() => (window as { hurt?: true }).hurt), query).toBeUndefined()
      }
    },
  },
  {
    name: 'a fragment that is hostile → the card is there as ever',
    async run({ page }) {
      await open(page, `${FIRST.path[zh]}#"><img src=x onerror=hurt=true>`)
      await expectReading(page, FIRST.id)
    },
  },
  {
    name: 'an old page after a release, whose next part is gone → one reload that keeps the card, and no loop',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page)
      await open(page, FIRST.path[zh])
      await page.waitForLoadState('networkidle')
      await page.keyboard.press('ArrowRight')
      await expectCard(page, SECOND.id, SECOND.path[zh])
      await release(page)
      await page.route(/\/SheetHost-[\w-]+\.js/, (route) => route.fulfill({ status: 404, body: '' }))
      let loads = 0
      page.on('load', () => { loads++ })
      await page.locator(`#${SECOND.id} .bar-size`).click()
      await expect.poll(() => loads).toBe(1)
      await appRuns(page)
      await expectCard(page, SECOND.id, SECOND.path[zh])
      await page.locator(`#${SECOND.id} .bar-size`).click()
      await settle(page)
      await settle(page)
      expect(loads).toBe(1)
    },
  },
  {
    name: 'a part that does not come while the server answers with errors → no reload: the open page is worth keeping',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page)
      await open(page, FIRST.path[zh])
      await page.waitForLoadState('networkidle')
      let loads = 0
      page.on('load', () => { loads++ })
      await page.route('**/*', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>502 Bad Gateway</h1>' }))
      await page.locator(`#${FIRST.id} .bar-size`).click()
      await expect(page.getByText(ui(zh, 'sheetFailed'))).toBeVisible()
      await settle(page)
      expect(loads).toBe(0)
      await expectReading(page, FIRST.id)
    },
  },
  {
    name: 'the language is switched while a picture is drawn → the card in the other language, and no error',
    async run({ page }) {
      await returning(page)
      const release = await hold(page, /\/picture-[\w-]+\.js/)
      await open(page, FIRST.path[zh])
      await page.locator(`#${FIRST.id} .share`).click()
      await expect(dialog(page)).toContainText(ui(zh, 'drawing'))
      await page.locator(`#${FIRST.id} .bar-lang`).evaluate((link: HTMLElement) => link.click())
      release()
      await page.waitForURL(`**${FIRST.path.en}`)
      await appRuns(page)
      await expectCard(page, FIRST.id, FIRST.path.en)
    },
  },
  {
    name: 'the sheet is closed and opened while a picture is drawn → the picture of the last choice, once',
    async run({ page }) {
      await returning(page)
      await open(page, FIRST.path[zh])
      for (let round = 0; round < 3; round++) {
        await page.locator(`#${FIRST.id} .share`).click()
        await expect(dialog(page)).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(dialog(page)).toHaveCount(0)
      }
      await page.locator(`#${FIRST.id} .share`).click()
      for (const shape of ['shapeStory', 'shapeSquare', 'shapeStory', 'shapeSquare']) await dialog(page).getByRole('radio', { name: ui(zh, shape) }).check()
      await expect(page.locator('.share-picture')).toHaveAttribute('height', '1080', { timeout: 20_000 })
      await expect(page.locator('.share-picture')).toHaveCount(1)
    },
  },
  {
    name: 'an address that names a page’s own file → its card, read on from there',
    async run({ page }) {
      await returning(page)
      await open(page, `${FIRST.path[zh]}index.html`)
      await expectCard(page, FIRST.id, FIRST.path[zh])
      await expectReading(page, FIRST.id)
    },
  },
  {
    name: 'a copy of the site under addresses that it does not know → its pages read as they were built',
    async run({ page }) {
      await page.route('**/archive/gdp/', async (route) => route.fulfill({ response: await route.fetch({ url: new URL(FIRST.path[zh], route.request().url()).href }) }))
      const app = page.waitForResponse(/\/assets\/app-[\w-]+\.js/)
      await page.goto('/archive/gdp/')
      await app
      // Longer than the app takes to start.
      await page.waitForTimeout(1500)
      await expect(page.locator(`#${FIRST.id}-title`)).toBeInViewport()
      await expectReading(page, FIRST.id)
    },
  },
  {
    name: 'two tabs, each with a setting of its own → both settings are kept, and each tab has both',
    async run({ page }) {
      const other = await page.context().newPage()
      for (const tab of [page, other]) await open(tab, FIRST.path[zh])
      await page.locator(`#${FIRST.id} .bar-size`).click()
      await dialog(page).getByRole('radio', { name: ui(zh, 'themeNight') }).check()
      await other.locator(`#${FIRST.id} .bar-size`).click()
      await dialog(other).getByRole('radio', { name: '150%' }).check()
      await expect.poll(() => other.evaluate(() => JSON.parse(localStorage['two-sessions'] ?? '{}'))).toMatchObject({ theme: 'night', size: 150 })
      for (const tab of [page, other]) {
        for (const look of [/theme-night/, /size-150/]) await expect(tab.locator('html')).toHaveClass(look)
      }
      await other.close()
    },
  },
  {
    name: 'a plain page that the browser has kept comes back after another look was chosen → it has that look; after anything else it stays as it is',
    async run({ page }) {
      await returning(page)
      await page.goto('/all/')
      const root = page.locator('html')
      await expect(root).not.toHaveClass(/elder|theme-night/)
      await page.waitForLoadState()
      const comesBack = (kept: object): Promise<void> => page.evaluate((preferences) => {
        localStorage['two-sessions'] = JSON.stringify(preferences)
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      }, kept)
      const since = await page.evaluate(() => performance.timeOrigin)
      await comesBack({ seen: [FIRST.id, SECOND.id], both: true })
      // Long enough for a page that is loaded anew.
      await page.waitForTimeout(500)
      expect(await page.evaluate(() => performance.timeOrigin)).toBe(since)
      await comesBack({ view: 'elder', theme: 'night' })
      await expect(root).toHaveClass(/elder theme-night/)
    },
  },
  {
    name: 'taps before the app runs → the last of them is answered when it does',
    async run({ page }) {
      await returning(page)
      const release = await hold(page, /\/assets\/app-[\w-]+\.js/)
      await page.goto(FIRST.path[zh])
      await page.locator(`#${FIRST.id} .bar-size`).click()
      await page.locator(`#${FIRST.id} .share`).click()
      expect(await dialog(page).count()).toBe(0)
      release()
      await expect(dialog(page)).toHaveAccessibleName(ui(zh, 'share'))
    },
  },
  {
    name: 'a key before the app runs → the card that it leads to, or the one that the reader has swiped to meanwhile',
    async run({ page }) {
      await returning(page)
      for (const swiped of [false, true]) {
        const release = await hold(page, /\/assets\/app-[\w-]+\.js/)
        await page.goto(FIRST.path[zh])
        await page.keyboard.press('ArrowRight')
        if (swiped) await expectReading(page, FIRST.id)
        expect(await cardInView(page)).toBe(swiped ? SECOND.id : FIRST.id)
        release()
        await appRuns(page)
        await settle(page)
        await expectCard(page, SECOND.id, SECOND.path[zh])
        await page.unrouteAll()
      }
    },
  },
  {
    name: 'back and forward → each page shows the card it was left on',
    async run({ page }) {
      await returning(page)
      await open(page, FIRST.path[zh])
      await page.keyboard.press('ArrowRight')
      await expectCard(page, SECOND.id, SECOND.path[zh])
      await page.goto('/about/')
      await page.goBack()
      await expectCard(page, SECOND.id, SECOND.path[zh])
      await appRuns(page)
      await page.goForward()
      expect(addressOf(page)).toBe('/about/')
      await page.goBack()
      await expectReading(page, SECOND.id)
    },
  },
  {
    name: 'WeChat without a signature service → silence, and a picture that can be pressed and held',
    async run({ page }) {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'userAgent', { value: `${navigator.userAgent} MicroMessenger/8.0.50.2701 WeChat/arm64 Language/zh_CN` })
      })
      await returning(page)
      await open(page, FIRST.path[zh])
      await page.locator(`#${FIRST.id} .share`).click()
      await expect(page.locator('.share-picture')).toHaveAttribute('src', /^data:image\/jpeg;base64,/, { timeout: 15_000 })
      await expect(dialog(page)).toContainText(ui(zh, 'pictureHold'))
      await expect(dialog(page).getByRole('button', { name: ui(zh, 'savePicture') })).toHaveCount(0)
    },
  },
  {
    name: 'a reload in the middle of a move → the card that is in view then, and its address',
    async run({ page }) {
      await returning(page)
      await open(page, FIRST.path[zh])
      await page.keyboard.press('ArrowRight')
      await page.reload()
      const id = await settle(page)
      await appRuns(page)
      expect([FIRST.id, SECOND.id]).toContain(id)
      await expectCard(page, id, card(id).path[zh])
      expect(await cardInView(page)).toBe(id)
    },
  },
]
