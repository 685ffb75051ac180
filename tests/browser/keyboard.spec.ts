/** By keyboard alone: from the first card to a saved picture and back, the focus in sight at every step. */
import type { Page } from '@playwright/test'
import { UNLOADED } from './faults/fault'
import { expect, expectCard, open, returning, settle, test } from './fixtures'
import { card, CARDS, FIRST, headingOf, LOCALES, SECOND, TASK, ui } from './site'

interface Stop {
  /** What the focus is on, in words; "" for the browser's own bars. */
  name: string
  inSheet: boolean
  /** Whether a line around it shows it, on the screen. */
  seen: boolean
}

/** Where the focus is. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const active = document.activeElement
    if (!active || active === document.body) return { name: '', inSheet: false, seen: true }
    // The radio buttons lie unseen over the words that stand for them.
    const shown = active instanceof HTMLInputElement ? active.nextElementSibling ?? active : active
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    const { top, left, bottom, right } = shown.getBoundingClientRect()
    const within = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
    return {
      name: (active.getAttribute('aria-label') ?? shown.textContent ?? '').trim(), inSheet: active.closest('[role="dialog"]') !== null,
      seen: within && outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
    }
  })
}

/** Presses a key and says where the focus is then; it must be seen there. */
async function press(page: Page, key: string): Promise<Stop> {
  await page.keyboard.press(key)
  const now = await stop(page)
  expect(now, `${key} leads to “${now.name}”`).toMatchObject({ seen: true })
  return now
}

/** All stops from here until one comes again. */
async function round(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < 60) {
    const now = await press(page, 'Tab')
    if (stops.some(({ name }) => name === now.name)) return stops
    stops.push(now)
  }
  throw new Error(`Tab never comes round: ${stops.map(({ name }) => name).join(', ')}`)
}

/** Tabs on to the named stop. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) if ((await press(page, 'Tab')).name === name) return
  throw new Error(`Tab never comes to “${name}”.`)
}

for (const locale of LOCALES) {
  test(`from the first card to a saved picture and back, ${locale}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await returning(page, { locale })
    await open(page, locale === 'en' ? '/en/' : '/')

    await test.step('Tab goes through the card and the tabs, and out again', async () => {
      const names = (await round(page)).map(({ name }) => name)
      expect(names).toContain('')
      for (const key of ['share', 'settings']) expect(names).toContain(ui(locale, key))
      // Who cannot swipe hears where the cover's way on leads.
      expect(names).toContain(`${ui(locale, 'unroll')} ${ui(locale, 'next')}`)
    })
    const third = card(2).id
    await test.step('keys lead from card to card, each heard by its heading', async () => {
      await page.keyboard.press('ArrowRight')
      await expect(page.locator(`#${card(1).id}-title`)).toBeFocused()
      expect(await stop(page)).toMatchObject({ seen: true })
      await tabTo(page, ui(locale, 'next'))
      await page.keyboard.press('Enter')
      await expect(page.locator(`#${third}-title`)).toBeFocused()
      expect((await stop(page)).name.replace(/\s+/g, '')).toBe(headingOf(third, locale).replace(/\s+/g, ''))
    })
    await test.step('the sheet opens on its heading, and Tab stays in it', async () => {
      await tabTo(page, ui(locale, 'share'))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused()
      await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
      const stops = await round(page)
      expect(stops.filter(({ name, inSheet }) => name !== '' && !inSheet)).toEqual([])
      expect(stops.length).toBeGreaterThan(6)
    })
    await test.step('arrows choose, Enter saves, and the focus goes back to where it was', async () => {
      await tabTo(page, ui(locale, 'shapePortrait'))
      expect((await press(page, 'ArrowRight')).name).toBe(ui(locale, 'shapeStory'))
      await expect(page.locator('.share-picture')).toHaveAttribute('height', '1920', { timeout: 15_000 })
      // The picture above it has grown.
      expect(await stop(page)).toMatchObject({ name: ui(locale, 'shapeStory'), seen: true })
      await tabTo(page, ui(locale, 'savePicture'))
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
      expect(download.suggestedFilename()).toBe(`${third}-story.jpg`)
      await tabTo(page, ui(locale, 'close'))
      await page.keyboard.press('Enter')
      await expect(page.locator(`#${third} .share`)).toBeFocused()
      expect(await stop(page)).toMatchObject({ seen: true })
    })
  })
}

/** What has the focus behind a bar that stays in its place, as a key leads on until it comes to the bar. */
async function hidden(page: Page, bar: string, key: string): Promise<string[]> {
  const names: string[] = []
  for (let presses = 0; presses < 3 * CARDS.length; presses++) {
    await page.keyboard.press(key)
    const behind = await page.evaluate((which) => {
      const [active, over] = [document.activeElement, document.querySelector(which)]
      if (!active || !over || over.contains(active)) return 'there'
      const [{ top, bottom }, edges] = [active.getBoundingClientRect(), over.getBoundingClientRect()]
      return top < edges.bottom - 1 && bottom > edges.top + 1 ? `${(active.closest('label') ?? active).textContent} at ${top}` : ''
    }, bar)
    if (behind === 'there') return names
    if (behind !== '') names.push(behind)
  }
  throw new Error(`${key} never comes to ${bar}.`)
}

test('where the button that had the focus is gone, reading goes on from a heading', async ({ page, watch }) => {
  watch.allow(...UNLOADED)
  await test.step('of the card, below the notice', async () => {
    await open(page, FIRST.path['zh-CN'])
    await page.locator('.notice-close').press('Enter')
    await expect(page.locator(`#${FIRST.id}-title`)).toBeFocused()
  })
  await test.step('of the sheet that is asked for its list once more', async () => {
    await page.route('**/*contents*.json', (route) => route.abort())
    await page.locator(`#${FIRST.id} .bar-where`).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: ui('zh-CN', 'retry') }).press('Enter')
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused()
  })
})

test('before the app runs Tab leads to the card in view, not to the one before it', async ({ page, watch }) => {
  watch.allow(...UNLOADED)
  await returning(page)
  await page.route(/\/assets\/app[^/]*\.js$/, (route) => route.abort())
  await page.goto(TASK.path['zh-CN'])
  await expect(page.locator('html')).toHaveClass(/placed/)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('article')?.id)).toBe(TASK.id)
})

test('keys scroll what is too long for its place', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 480 })
  await returning(page, { view: 'elder' })
  await open(page, TASK.path['zh-CN'])
  const scrolled = (part: string): Promise<number> => page.locator(part).evaluate(({ scrollTop }) => scrollTop)
  const here = `#${TASK.id} .card-scroll`
  await test.step('a card, from the start', async () => {
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => scrolled(here)).toBeGreaterThan(0)
  })
  await test.step('also from the buttons around it, which keep the focus', async () => {
    for (const button of ['.bar-where', '.share']) {
      const before = await scrolled(here)
      await page.locator(`#${TASK.id} ${button}`).focus()
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => scrolled(here)).toBeGreaterThan(before)
      await expect(page.locator(`#${TASK.id} ${button}`)).toBeFocused()
    }
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => scrolled(here)).toBeLessThan(60)
  })
  await test.step('which is at its heading again where a key leads back to it', async () => {
    for (const [key, { id }] of [['ArrowRight', card(TASK.index + 1)], ['ArrowLeft', TASK]] as const) {
      await page.keyboard.press(key)
      await expect(page.locator(`#${id}-title`)).toBeFocused()
      await settle(page)
    }
    await expect.poll(() => scrolled(here)).toBe(0)
    expect(await stop(page)).toMatchObject({ seen: true })
  })
  await test.step('a sheet', async () => {
    await page.locator(`#${TASK.id} .bar-where`).press('Enter')
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused()
    await page.locator('.sheet-body').evaluate((sheet) => { sheet.scrollTop = 0 })
    await page.keyboard.press('PageDown')
    await expect.poll(() => scrolled('.sheet-body')).toBeGreaterThan(0)
  })
})

test('keys in the contents beside the deck scroll them, and leave the card', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 })
  await returning(page)
  await open(page, FIRST.path['zh-CN'])
  await page.locator('.aside a').nth(3).focus()
  for (const key of ['PageDown', 'ArrowRight', 'End']) await page.keyboard.press(key)
  // Long enough for another card to come.
  await page.waitForTimeout(600)
  await expect(page.locator('.aside a').nth(3)).toBeFocused()
  await expectCard(page, FIRST.id, FIRST.path['zh-CN'])
})

test('nothing has the focus behind a bar that stays in its place', async ({ page }) => {
  await returning(page)
  await test.step('of a sheet, from its end', async () => {
    await open(page, FIRST.path['zh-CN'])
    await page.locator(`#${FIRST.id} .bar-where`).click()
    await page.locator('.sheet-links a').last().focus()
    expect(await hidden(page, '.sheet-bar', 'Shift+Tab')).toEqual([])
  })
  await test.step('of the cards to choose', async () => {
    await open(page, FIRST.path['zh-CN'])
    await page.locator(`#${FIRST.id} .bar-where`).click()
    await page.locator('.choose-open').click()
    await expect(page.locator('.choose')).toBeFocused()
    expect(await hidden(page, '.choose-bar', 'Tab')).toEqual([])
  })
  await test.step('of three cards', async () => {
    await open(page, `/three/?c=${[TASK, FIRST, SECOND].map(({ id }) => id).join('.')}`)
    await page.locator('.three-link').first().focus()
    expect(await hidden(page, '.three-share', 'Tab')).toEqual([])
  })
  await test.step('of the one-page list, from its end', async () => {
    await page.goto('/all/')
    await page.locator('.list-open a').last().focus()
    expect(await hidden(page, '.search', 'Shift+Tab')).toEqual([])
  })
})
