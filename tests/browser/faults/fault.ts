/** What a fault is, and how its tests look at what the reader is left with. */
import type { Locator, Page, Route } from '@playwright/test'
import { cardInView, expect, open, settle, type Watch } from '../fixtures'
import { card, headingOf, ui } from '../site'
import { swipe } from '../touch'

interface Tools {
  page: Page
  watch: Watch
  /** The address of the site under test. */
  baseURL: string
}

/** A row of the table in the docs, with the test that it comes from. */
export interface Fault {
  /** What goes wrong, and what the reader is left with: "… → …". */
  name: string
  /** Tested while no other test runs: of a hand that moves at its own pace, on a phone that is its reader's alone. */
  alone?: true
  run: (tools: Tools) => Promise<void>
}

/** How a file can fail to come. */
export const ANSWERS: Record<string, (route: Route) => Promise<void>> = {
  'is cut off by a lost network': (route) => route.abort('internetdisconnected'),
  'is missing (404)': (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not Found' }),
  'is refused by a broken server (500)': (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'Internal Server Error' }),
  'is answered by a log-in page': (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Log in</title><form></form>' }),
  'arrives only in part': async (route) => {
    const answer = await route.fetch()
    const body = await answer.text()
    await route.fulfill({ response: answer, body: body.slice(0, body.length / 2) })
  },
}

/** What the browser and the app may say of a file that does not come. */
export const UNLOADED = [
  /Failed to load resource/, /dynamically imported module/, /Failed to load module script/, /Unexpected (end|token)/, /Invalid or unexpected token/,
  /missing \) after/, /No (script|styles) came from/, /MIME type/, /is not valid JSON/, /net::ERR_/, /Unterminated/,
]

/** The card's own words are there, and a finger leads on to the next card's. */
export async function expectReading(page: Page, id: string): Promise<void> {
  await expect(page.locator(`#${id}-title`)).toBeInViewport()
  expect(await cardInView(page)).toBe(id)
  const next = card(card(id).index + 1)
  // Calm, for before the app runs nothing keeps Chromium from passing a card on a flick.
  await swipe(page, 'left', { how: 'calm' })
  expect(await settle(page)).toBe(next.id)
  await expect(page.locator(`#${next.id}-title`)).toHaveText(bare(headingOf(next.id, 'zh-CN')))
}

/** A heading's text whatever the white space in it. */
function bare(text: string): RegExp {
  return new RegExp(`^\\s*${[...text.replace(/\s/g, '')].map((char) => char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*')}\\s*$`)
}

/** The dialog that is open. */
export const dialog = (page: Page) => page.getByRole('dialog')

/** Keeps files on their way; to be let go by what this gives. */
export async function hold(page: Page, files: RegExp): Promise<() => void> {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.route(files, async (route) => {
    await held
    await route.continue()
  })
  return release
}

/** Nothing is painted over the middle of these words, not even what lets fingers through. */
export async function expectUncovered(words: Locator): Promise<void> {
  expect(await words.evaluate((element) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { pointer-events: auto !important }')
    document.adoptedStyleSheets = [sheet]
    const { x, y, width, height } = element.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    document.adoptedStyleSheets = []
    return element.contains(top)
  })).toBe(true)
}

/** Opens the cover and goes by key to the deck's last card, whose chunk is held back from before until it is let go. */
export async function goToHeldCard(page: Page): Promise<() => void> {
  const release = await hold(page, /\/zh-CN-1\.json/)
  await open(page, '/')
  await page.keyboard.press('End')
  const words = page.locator('.card:not([inert])').getByRole('status')
  await expect(words).toHaveText(ui('zh-CN', 'waiting'))
  await expectUncovered(words)
  return release
}

/** A sheet stands over the deck, on the screen. */
export async function expectSheet(page: Page): Promise<void> {
  await expect(dialog(page)).toBeVisible()
  await expect.poll(() => dialog(page).evaluate((sheet) => {
    const { top, bottom } = sheet.getBoundingClientRect()
    return getComputedStyle(sheet).position === 'fixed' && top >= 0 && Math.round(bottom) <= innerHeight
  })).toBe(true)
}
