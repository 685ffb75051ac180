/** The edition without a network, and from one release to the next. */
import type { Page } from '@playwright/test'
import { appRuns, expect, expectCard, open, returning, settle, test as base, type Watch } from './fixtures'
import { entryOf, Host, nextRelease } from './releases'
import { card, CARDS, DIST, FIRST, SECOND, TASK, ui } from './site'
import { swipe } from './touch'

const zh = 'zh-CN' as const
const GDP = FIRST.path[zh]
const REVENUE = SECOND.path[zh]

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host()
    await host.show(DIST)
    await use(host)
    await host.cutOff()
  },
  baseURL: ({ host }, use) => use(host.url),
})
test.use({ serviceWorkers: 'allow' })
test.beforeEach(({ page }) => returning(page))

/** Reads a card until the last of its release is kept. */
async function readAndKeep(page: Page, path: string): Promise<void> {
  await open(page, path)
  await kept(page)
}

/** Waits until the last of what a release keeps is there: the newest that keeps anything, or the one that is named. */
async function kept(page: Page, release = ''): Promise<void> {
  await expect.poll(() => page.evaluate(async (name) => {
    const last = (await caches.keys()).filter((key) => key.endsWith(name)).at(-1)
    return last !== undefined && await (await caches.open(last)).match('/404/') !== undefined
  }, release), { timeout: 20_000 }).toBe(true)
}

/** The reader comes back to the tab after two hours: the page asks for news. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    const now = Date.now() + 7_200_000
    Date.now = () => now
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

/** The release that the page is of. */
function entryIn(page: Page): Promise<string | undefined> {
  return page.evaluate(() => /assets\/([\w-]*app-[\w-]+\.js)/.exec(document.documentElement.innerHTML)?.[1])
}

const notice = (page: Page) => page.locator('.notice').filter({ hasText: ui(zh, 'newRelease') })

/** What the browser says of files that the network owes. */
function allowLost(watch: Watch): void {
  watch.allow(/Failed to load resource/, /net::ERR_/, /dynamically imported module/, /No (script|styles) came from/)
}

/** Makes a share picture of the card in view and leaves it. */
async function makePicture(page: Page, id: string): Promise<void> {
  await page.locator(`#${id} .share`).click()
  await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
  await page.keyboard.press('Escape')
}

test('what is kept comes once the page is quiet, and nothing of it comes a second time', async ({ page, host }) => {
  await open(page, GDP)
  await page.waitForLoadState('networkidle')
  expect(host.asked).not.toContain('/sw.js')
  await kept(page)
  expect(host.asked.filter((path) => /\/pictures\//.test(path))).toEqual([])
  const all = host.asked.length
  await page.reload()
  await appRuns(page)
  await comeBack(page)
  await expect.poll(() => host.asked.slice(all)).toContain('/sw.js')
  expect(host.asked.slice(all).filter((path) => path.startsWith('/assets/'))).toEqual([])
})

test('after one visit every card reads and swipes, speaks the other language and becomes a picture without a network', async ({ page, host, watch }) => {
  test.slow()
  allowLost(watch)
  await readAndKeep(page, GDP)
  await test.step('a network that hangs is not waited for', async () => {
    host.hangs = true
    await open(page, card(-8).path[zh])
    await expectCard(page, card(-8).id, card(-8).path[zh])
    host.hangs = false
  })
  await host.cutOff()
  await test.step('a reload, and a card never visited, as a chat links to it', async () => {
    await page.goto(GDP)
    await page.reload()
    await appRuns(page)
    await expectCard(page, FIRST.id, GDP)
    const far = card(-3)
    await open(page, `${far.path[zh]}?from=singlemessage`)
    await expectCard(page, far.id, far.path[zh], /·/)
    await expect(page.locator('link[rel=canonical], meta[property="og:title"]')).toHaveCount(0)
    await swipe(page, 'right')
    expect(await settle(page)).toBe(card(-4).id)
  })
  await test.step('every card, one after another', async () => {
    await page.keyboard.press('Home')
    for (const each of CARDS) {
      await page.waitForURL(`**${each.path[zh]}`)
      await expect(page.locator(`#${each.id}-title`)).toHaveText(/\S/)
      await page.keyboard.press('ArrowRight')
    }
  })
  await makePicture(page, card(-1).id)
  await test.step('the other language', async () => {
    await open(page, GDP)
    await page.locator(`#${FIRST.id} .bar-lang`).click()
    await page.waitForURL(`**${FIRST.path.en}`)
    await appRuns(page)
    await expectCard(page, FIRST.id, FIRST.path.en)
    await makePicture(page, FIRST.id)
  })
})

test('where the network goes while the edition is being kept, the card stays when the other language is asked for, and the rest is kept when it is back', async ({ page, host, watch }) => {
  allowLost(watch)
  host.lost = /en-0\.json/
  await open(page, GDP)
  await expect.poll(() => host.asked.some((path) => host.lost?.test(path)), { timeout: 20_000 }).toBe(true)
  await host.cutOff()
  await page.locator(`#${FIRST.id} .bar-lang`).click()
  await expect(page.getByText(ui(zh, 'sheetFailed'))).toBeVisible()
  await expectCard(page, FIRST.id, GDP)
  host.lost = undefined
  await host.show(DIST)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await kept(page)
})

test('without a network the plain pages are there, three cards, large print, and a word on an address that is none', async ({ page, host, watch }) => {
  allowLost(watch)
  await page.goto('/about/')
  await kept(page)
  await host.cutOff()
  for (const path of ['/all/', '/en/digest/', '/contents/', '/about/']) {
    expect([path, (await page.goto(path))?.status()]).toEqual([path, 200])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
  }
  await open(page, `/three/?c=${FIRST.id}.${TASK.id}`)
  await expect(page.locator('article')).toHaveCount(2)
  await open(page, `${REVENUE}?view=elder`)
  await expectCard(page, SECOND.id, REVENUE)
  await expect(page.locator('html')).toHaveClass(/\belder\b/)
  expect((await page.goto('/targets/nothing/'))?.status()).toBe(404)
  await expect(page.locator('.contents a')).toHaveCount(CARDS.length)
})

test('a new release lets an old page go on, is offered, and keeps the card', async ({ page, host, watch }) => {
  test.slow()
  allowLost(watch)
  await readAndKeep(page, GDP)
  await page.keyboard.press('ArrowRight')
  await expectCard(page, SECOND.id, REVENUE)
  const next = await nextRelease()
  await host.show(next)
  await test.step('the old page has all its parts', async () => {
    await comeBack(page)
    await expect(notice(page)).toBeVisible({ timeout: 15_000 })
    await page.locator(`#${SECOND.id} .bar-size`).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    expect(await entryIn(page)).toBe(entryOf(DIST))
  })
  await test.step('without a network, before the new one is kept, the old one stands in', async () => {
    await host.cutOff()
    await open(page, TASK.path[zh])
    await expectCard(page, TASK.id, TASK.path[zh])
    expect(await entryIn(page)).toBe(entryOf(DIST))
    await host.show(next)
    await open(page, GDP)
    await page.keyboard.press('ArrowRight')
    await expectCard(page, SECOND.id, REVENUE)
  })
  await test.step('the new one shows the same card, also without a network', async () => {
    await page.reload()
    await appRuns(page)
    expect(await entryIn(page)).toBe(`next-${entryOf(DIST)}`)
    await expectCard(page, SECOND.id, REVENUE)
    await kept(page, ' next')
    await host.cutOff()
    await open(page, card(-1).path[zh])
    expect(await entryIn(page)).toBe(`next-${entryOf(DIST)}`)
  })
})

test('the offered release is shown by a touch, at the same card', async ({ page, host, watch }) => {
  allowLost(watch)
  await readAndKeep(page, GDP)
  const next = await nextRelease()
  await host.show(next)
  await comeBack(page)
  await notice(page).getByRole('button', { name: ui(zh, 'showRelease') }).click({ timeout: 15_000 })
  await expect.poll(() => entryIn(page).catch(() => '')).toBe(`next-${entryOf(DIST)}`)
  await appRuns(page)
  await expectCard(page, FIRST.id, GDP)
  await kept(page, ' next')
  await expect(notice(page)).toHaveCount(0)
})

test('a part that is gone from phone and host leads to one reload that keeps the card', async ({ page, host, watch }) => {
  allowLost(watch)
  await readAndKeep(page, GDP)
  const next = await nextRelease()
  await host.show(next)
  await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name) })
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache')
  let loads = 0
  page.on('load', () => { loads++ })
  await page.locator(`#${FIRST.id} .bar-size`).click()
  await expect.poll(() => loads).toBe(1)
  await appRuns(page)
  await expectCard(page, FIRST.id, GDP)
  expect(await entryIn(page)).toBe(`next-${entryOf(DIST)}`)
  await page.locator(`#${FIRST.id} .bar-size`).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(loads).toBe(1)
})

test('a build without the worker removes it and all that it kept', async ({ page, host }) => {
  await readAndKeep(page, GDP)
  const off = await nextRelease({ offline: false })
  await host.show(off)
  await comeBack(page)
  await expect.poll(() => page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], 0])
  await swipe(page, 'left')
  expect(await settle(page)).toBe(SECOND.id)
})

test('nothing is fetched to be kept where the reader saves data', async ({ page, host }) => {
  await page.addInitScript(() => { Object.defineProperty(navigator, 'connection', { value: { saveData: true } }) })
  const lazy = page.waitForResponse(/\/assets\/offline-/)
  await open(page, GDP)
  await lazy
  await page.waitForLoadState('networkidle')
  expect(host.asked).not.toContain('/sw.js')
  // Nor does the code that looks for it draw along the code of pictures.
  expect(host.asked.filter((path) => path.includes('/picture-'))).toEqual([])
  expect(await page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])).toEqual([0, 0])
})
