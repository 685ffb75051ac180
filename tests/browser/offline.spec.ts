/** The edition without a network, and from one release to the next. */
import type { Page } from '@playwright/test'
import { appRuns, expect, expectCard, open, returning, settle, test as base, type Watch } from './fixtures'
import { discard, entryOf, Host, nextRelease } from './releases'
import { CARDS, card, DIST, ui } from './site'
import { swipe } from './touch'

const zh = 'zh-CN' as const
const GDP = card('gdp').path[zh]

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

/** Waits until the last of what a release keeps is there. */
async function kept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => {
    const names = await caches.keys()
    const last = names.at(-1)
    return last !== undefined && await (await caches.open(last)).match('/404/') !== undefined
  }), { timeout: 20_000 }).toBe(true)
}

/** The reader comes back to the tab: the page asks for news. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

/** The release that the page is of. */
function entryIn(page: Page): Promise<string | undefined> {
  return page.evaluate(() => /assets\/([\w-]*app-[\w-]+\.js)/.exec(document.documentElement.innerHTML)?.[1])
}

const notice = (page: Page) => page.getByRole('complementary', { name: ui(zh, 'newRelease') })

/** What the browser says of files that the network owes. */
function allowLost(watch: Watch): void {
  watch.allow(/Failed to load resource/, /net::ERR_/, /dynamically imported module/, /Unable to preload CSS/)
}

test('after one visit the whole edition is there without a network', async ({ page, host, watch }) => {
  test.slow()
  allowLost(watch)
  await returning(page)
  await test.step('what is kept comes after the page', async () => {
    await open(page, GDP)
    await page.waitForLoadState('networkidle')
    expect(host.asked).not.toContain('/sw.js')
    await kept(page)
    const all = host.asked.length
    await page.reload()
    await appRuns(page)
    await comeBack(page)
    await page.waitForLoadState('networkidle')
    expect(host.asked.slice(all).filter((path) => path.startsWith('/assets/'))).toEqual([])
  })
  await test.step('a network that hangs is not waited for', async () => {
    host.hangs = true
    await open(page, card('households').path[zh])
    await expectCard(page, 'households', card('households').path[zh])
    host.hangs = false
  })
  await host.cutOff()
  await test.step('a reload and a card never visited', async () => {
    await page.goto(GDP)
    await page.reload()
    await appRuns(page)
    await expectCard(page, 'gdp', GDP)
    const far = card(-3)
    await open(page, `${far.path[zh]}?from=singlemessage`)
    await expectCard(page, far.id, far.path[zh])
    expect(await page.title()).toContain('·')
    await expect(page.locator('link[rel=canonical], meta[property="og:title"]')).toHaveCount(0)
    await swipe(page, 'right')
    expect(await settle(page)).toBe(card(-4).id)
  })
  await test.step('every card, one after another', async () => {
    await page.keyboard.press('Home')
    for (const each of CARDS) {
      await expectCard(page, each.id, each.path[zh])
      await page.keyboard.press('ArrowRight')
    }
  })
  await test.step('a share picture and the contents', async () => {
    await page.locator(`#${card(-1).id} .share`).click()
    await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: ui(zh, 'contents') }).first().click()
    await expect(page.getByRole('dialog').getByRole('link')).not.toHaveCount(0)
    await page.keyboard.press('Escape')
  })
  await test.step('the other language, the plain pages, an address that is none', async () => {
    await page.goto(GDP)
    await appRuns(page)
    await page.locator('#gdp .bar-lang').click()
    await page.waitForURL(`**${card('gdp').path.en}`)
    await appRuns(page)
    await expectCard(page, 'gdp', card('gdp').path.en)
    for (const path of ['/all/', '/en/digest/', '/contents/', '/about/', '/three/']) {
      expect([path, (await page.goto(path))?.status()]).toEqual([path, 200])
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
    }
    expect((await page.goto('/targets/nothing/'))?.status()).toBe(404)
    await expect(page.locator('.contents a')).toHaveCount(CARDS.length)
  })
})

test('a new release lets an old page go on, is offered, and keeps the card', async ({ page, host, watch }) => {
  allowLost(watch)
  await returning(page)
  await open(page, GDP)
  await kept(page)
  await page.keyboard.press('ArrowRight')
  await expectCard(page, 'revenue', card('revenue').path[zh])
  const next = await nextRelease()
  await host.show(next)
  await test.step('the old page has all its parts', async () => {
    await comeBack(page)
    await expect(notice(page)).toBeVisible({ timeout: 15_000 })
    await page.locator('#revenue .bar-size').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    expect(await entryIn(page)).toBe(entryOf(DIST))
  })
  await test.step('the new one shows the same card, also without a network', async () => {
    await notice(page).getByRole('button', { name: ui(zh, 'showRelease') }).click()
    await expect.poll(() => entryIn(page)).toBe(`next-${entryOf(DIST)}`)
    await appRuns(page)
    await expectCard(page, 'revenue', card('revenue').path[zh])
    await kept(page)
    await host.cutOff()
    await open(page, card('closing') ? card(-1).path[zh] : '/')
    expect(await entryIn(page)).toBe(`next-${entryOf(DIST)}`)
    await expect(notice(page)).toHaveCount(0)
  })
  discard(next)
})

test('a part that is gone from phone and host leads to one reload that keeps the card', async ({ page, host, watch }) => {
  allowLost(watch)
  await returning(page)
  await open(page, GDP)
  await kept(page)
  const next = await nextRelease()
  await host.show(next)
  await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name) })
  let loads = 0
  page.on('load', () => { loads++ })
  await page.locator('#gdp .bar-size').click()
  await expect.poll(() => loads).toBe(1)
  await appRuns(page)
  await expectCard(page, 'gdp', GDP)
  expect(await entryIn(page)).toBe(`next-${entryOf(DIST)}`)
  await page.locator('#gdp .bar-size').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(loads).toBe(1)
  discard(next)
})

test('a build without the worker removes it and all that it kept', async ({ page, host }) => {
  await returning(page)
  await open(page, GDP)
  await kept(page)
  const off = await nextRelease({ offline: false })
  await host.show(off)
  await comeBack(page)
  await expect.poll(() => page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], 0])
  await swipe(page, 'left')
  expect(await settle(page)).toBe('revenue')
  discard(off)
})

test('nothing is fetched to be kept where the reader saves data', async ({ page, host }) => {
  await page.addInitScript(() => { Object.defineProperty(navigator, 'connection', { value: { saveData: true } }) })
  await returning(page)
  await open(page, GDP)
  const lazy = page.waitForResponse(/\/assets\/offline-/)
  await lazy
  await page.waitForLoadState('networkidle')
  expect(host.asked).not.toContain('/sw.js')
  expect(await page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])).toEqual([0, 0])
})
