/** What stands around the cards: the contents and a code for phones on wide screens, the browser's bar, the notice, the buttons. */
import type { Page } from '@playwright/test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { hold } from './faults/fault'
import { appRuns, expect, expectCard, open, returning, test, watchShifts } from './fixtures'
import { misplaced } from './look'
import { card, FIRST, GLANCE, LAST_AREA, LOCALES, PLEDGE, TASK, ui } from './site'
import { openSpeaking, withVoices } from './voice'

const zh = 'zh-CN' as const
const inView = 'article:not([inert])'

/** The address in the code beside the deck. */
async function scanned(page: Page): Promise<string> {
  const { data, width, height } = PNG.sync.read(await page.locator('.aside .qr').screenshot())
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? 'no QR code'
}

for (const locale of LOCALES) {
  test(`a wide screen shows the contents and a code for the card in view, a phone never fetches them, in ${locale}`, async ({ page, baseURL }) => {
    const fetched: string[] = []
    page.on('request', (request) => { if (request.url().includes('DeckAside')) fetched.push(request.url()) })
    await returning(page, { locale })
    await open(page, FIRST.path[locale])
    const aside = page.locator('.aside')
    const current = aside.locator('[aria-current]')
    await expect(aside).toHaveCount(0)
    expect(fetched).toEqual([])

    await page.setViewportSize({ width: 1280, height: 800 })
    await expect(current).toHaveAttribute('href', FIRST.path[locale])
    expect(await scanned(page)).toBe(baseURL + FIRST.path[locale])

    await aside.locator(`[href="${TASK.path[locale]}"]`).click()
    await expectCard(page, TASK.id, TASK.path[locale])
    await expect(current).toHaveAttribute('href', TASK.path[locale])
    expect(await scanned(page)).toBe(baseURL + TASK.path[locale])

    await aside.locator(`[href="${PLEDGE.path[locale]}"]`).press('Enter')
    await expectCard(page, PLEDGE.id, PLEDGE.path[locale])
    await expect(current).toBeInViewport()
    await expect(page.locator(`#${PLEDGE.id}-title`)).toBeFocused()

    // Every card keeps the sun at one place of the screen, and shows its own part of it.
    const suns = (): Promise<number[]> => page.locator('.card').evaluateAll((cards) => cards.filter((card) => {
      const { left, right } = card.getBoundingClientRect()
      return right > 1 && left < innerWidth - 1
    }).map((card) => Math.round(card.querySelector('.sun')?.getBoundingClientRect().left ?? NaN)))
    await expect.poll(async () => (await suns()).length).toBeGreaterThan(3)
    expect(new Set(await suns()).size).toBe(1)

    await page.setViewportSize({ width: 390, height: 844 })
    await expect(aside).toHaveCount(0)
  })
}

const WIDE_SHEET = /\/assets\/wide\.\w+\.css$/

test('a phone asks for the styles of wide screens when the page is there', async ({ page }) => {
  await page.goto(FIRST.path[zh])
  const asked = (): Promise<boolean[]> => page.evaluate((sheet) => {
    const [{ loadEventStart } = { loadEventStart: NaN }] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return performance.getEntriesByType('resource').filter(({ name }) => new RegExp(sheet).test(name)).map(({ startTime }) => startTime >= loadEventStart)
  }, WIDE_SHEET.source)
  await expect.poll(asked).toEqual([true])
})

test('a wide screen waits for its styles and lays the page out once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.addInitScript(watchShifts)
  const release = await hold(page, WIDE_SHEET)
  await page.goto(FIRST.path[zh], { waitUntil: 'domcontentloaded' })
  await expect(page.locator(`#${FIRST.id}`)).toBeHidden()
  release()
  await expect(page.locator(`#${FIRST.id}`)).toBeVisible()
  await appRuns(page)
  expect((await page.locator(`#${FIRST.id}`).boundingBox())?.width).toBeLessThan(500)
  expect(await page.evaluate(() => window.shifts)).toEqual([])
})

test('the browser’s bar follows the switch from light to night, before the app runs and after', async ({ page }) => {
  const colour = (): Promise<string | undefined> => page.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(({ media }) => matchMedia(media).matches)?.content)
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))
  await returning(page, { theme: 'night' })
  await page.goto(FIRST.path[zh], { waitUntil: 'commit' })
  await expect.poll(colour).toBe('#0d2230')
  await page.locator(`#${FIRST.id} .bar-size`).click()
  for (const [theme, expected] of [['themeLight', '#f6efdf'], ['themeNight', '#0d2230'], ['themeSystem', '#f6efdf']] as const) {
    await page.getByRole('radio', { name: ui(zh, theme) }).check()
    await expect.poll(colour, theme).toBe(expected)
    expect(await paper(), theme).toBe(expected)
  }
})

test('a card’s last line can be read above the notice, whose room is given back to who listens', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await withVoices(page, zh)
  await openSpeaking(page, LAST_AREA.path[zh])
  const notice = await page.locator('.notice').boundingBox()
  const foot = await page.locator(`${inView} .card-scroll`).evaluate((box) => {
    box.scrollTop = box.scrollHeight
    return box.querySelector('.face')?.getBoundingClientRect().bottom ?? NaN
  })
  expect(foot).toBeLessThanOrEqual(notice?.y ?? NaN)
  await page.locator(`${inView} .listen`).click()
  await expect(page.locator('.notice')).toBeHidden()
  await expect(page.locator(`${inView} .card-scroll`)).toHaveCSS('margin-bottom', '0px')
})

test('the notice is no taller than two lines, and a card’s text ends above it, at any text size', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  for (const [size, id, locale] of [['100%', LAST_AREA.id, zh], ['200%', LAST_AREA.id, zh], ['200%', FIRST.id, 'en']] as const) {
    await open(page, card(id).path[locale])
    await page.evaluate((fontSize) => { document.documentElement.style.fontSize = fontSize }, size)
    const notice = await page.locator('.notice').boundingBox()
    const actions = await page.locator(`${inView} .card-actions`).boundingBox()
    const scroll = await page.locator(`${inView} .card-scroll`).boundingBox()
    const [top, bottom] = [notice?.y ?? NaN, (notice?.y ?? NaN) + (notice?.height ?? NaN)]
    expect(bottom - top, size).toBeLessThan(60)
    expect(bottom, size).toBeLessThanOrEqual((actions?.y ?? NaN) + 1)
    // Two lines stand a little into the mist in which the text ends.
    expect((scroll?.y ?? NaN) + (scroll?.height ?? NaN), size).toBeLessThanOrEqual(top + 12)
  }
})

test('an arrow says that a card’s text goes on below, until its end is in view', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await returning(page, { view: 'elder' })
  const arrow = (): Promise<string> => page.evaluate((card) => getComputedStyle(document.querySelector(`${card} .card-actions`) ?? document.body, '::before').visibility, inView)
  await open(page, card(LAST_AREA.id).path[zh])
  await expect.poll(arrow).toBe('visible')
  await page.locator(`${inView} .card-scroll`).evaluate((text) => { text.scrollTop = text.scrollHeight })
  await expect.poll(arrow).toBe('hidden')
  await page.setViewportSize({ width: 390, height: 1200 })
  await open(page, card(LAST_AREA.id).path[zh])
  await page.waitForFunction(() => document.querySelector('.tap[role]'))
  expect(await arrow()).toBe('hidden')
})

test('large print keeps a card’s last line clear of the word on a newer release, and gives the room back to who listens', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await withVoices(page, zh)
  await returning(page, { view: 'elder' })
  await openSpeaking(page, LAST_AREA.path[zh])
  // The server has another release, and the worker says so.
  await page.route(LAST_AREA.path[zh], (route) => route.fulfill({ contentType: 'text/html', body: '<div id="app"></div>' }))
  const notice = page.locator('.notice--newer')
  await expect(async () => {
    await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { entry: 'newer' } })))
    await expect(notice).toBeVisible({ timeout: 200 })
  }).toPass()
  const scroll = page.locator(`${inView} .card-scroll`)
  const foot = await scroll.evaluate((box) => {
    box.scrollTop = box.scrollHeight
    return box.querySelector('.face')?.getBoundingClientRect().bottom ?? NaN
  })
  expect(foot).toBeLessThanOrEqual((await notice.boundingBox())?.y ?? NaN)
  await page.locator(`${inView} .listen`).click()
  await expect(notice).toBeHidden()
  await expect(scroll).toHaveCSS('margin-bottom', '0px')
})

test('a laptop’s window that is zoomed to 400 % shows every line of a card to who scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 342, height: 163 })
  await returning(page)
  await open(page, FIRST.path[zh])
  const last = page.locator(`#${FIRST.id} .lines p`).last()
  await last.scrollIntoViewIfNeeded()
  expect(await last.evaluate((line) => {
    const { left, top, bottom } = line.getBoundingClientRect()
    return [top, bottom].map((edge) => line.contains(document.elementFromPoint(left + 8, (edge + (top + bottom) / 2) / 2)))
  })).toEqual([true, true])
})

test('a screen of 480 in height is wide or low, not both: the whole card is on it', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 480 })
  await returning(page)
  await open(page, GLANCE.path[zh])
  const { left, right } = await page.locator(`${inView} .bar-lang`).evaluate((link) => link.getBoundingClientRect())
  expect([left >= 0, right <= 800]).toEqual([true, true])
  expect(await misplaced(page)).toEqual([])
})

test('on paper a page is dark on light, whatever the screen shows', async ({ page }) => {
  await returning(page, { theme: 'night' })
  for (const [path, figure] of [['/digest/', '.list-figures b'], [FIRST.path[zh], `#${FIRST.id} .big .figure`]] as const) {
    await page.goto(path)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const light = await page.locator(figure).first().evaluate((text) => Math.max(...(getComputedStyle(text).color.match(/\d+/g) ?? []).slice(0, 3).map(Number)))
    expect(light, path).toBeLessThan(120)
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  }
})

test('a card on paper begins at the left, with all its facts and no sheet, from a wide window too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await returning(page)
  await open(page, TASK.path[zh])
  await page.locator(`${inView} .bar-size`).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await page.locator(`#${TASK.id} .title`).boundingBox())?.x).toBeLessThan(48)
  await expect(page.locator(`#${TASK.id} .more dd`).last()).toBeVisible()
})

test('the code for phones beside the deck stays in its column at any text size', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  await returning(page, { size: 200 })
  await open(page, FIRST.path[zh])
  const code = page.locator('.aside .qr')
  await expect(code).toBeVisible()
  const [inner, column] = [await code.boundingBox(), await page.locator('.aside').boundingBox()]
  expect((inner?.x ?? NaN) + (inner?.width ?? NaN)).toBeLessThanOrEqual(column?.width ?? NaN)
})

test('text fades where more of it follows, and nowhere else', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await returning(page)
  const fades = (id: string): Promise<boolean> => page.locator(`#${id} .card-scroll`).evaluate((box) => getComputedStyle(box).maskImage !== 'none')
  await open(page, LAST_AREA.path[zh])
  await expect.poll(() => fades(LAST_AREA.id)).toBe(true)
  await page.locator(`#${LAST_AREA.id} .card-scroll`).evaluate((box) => { box.scrollTop = box.scrollHeight })
  await expect.poll(() => fades(LAST_AREA.id)).toBe(false)
  await open(page, FIRST.path[zh])
  expect(await fades(FIRST.id)).toBe(false)
})

test('a voice that is found late moves nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await withVoices(page, zh)
  await page.addInitScript(watchShifts)
  await returning(page)
  await open(page, FIRST.path[zh])
  await expect(page.locator(`${inView} .listen`)).toBeVisible()
  await page.waitForTimeout(100)
  expect(await page.evaluate(() => window.shifts)).toEqual([])
})
