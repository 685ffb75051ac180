/** Faults of the network and the server: parts that a page asks for after its start do not come, or come wrong or late. */
import type { Route } from '@playwright/test'
import { addressOf, expect, expectCard, open, returning, settle, test } from '../fixtures'
import { card, CARDS, FIRST, GLANCE, headingOf, rare, SECOND, THIRD, ui, WORDS } from '../site'
import { press, swipe, tap } from '../touch'
import { openSpeaking, withVoices } from '../voice'
import { ANSWERS, dialog, expectReading, expectSheet, expectUncovered, goToHeldCard, hold, UNLOADED, type Fault } from './fault'

const zh = 'zh-CN' as const
const last = card(-1)

/** All that a page may ask for after its start: code and styles of sheets, voice and wide screens, the list of the cards, more of the deck. */
const LATE = /\/assets\/.*\.(js|css|json)$/
const [PHONE, DESKTOP] = [{ width: 390, height: 844 }, { width: 1280, height: 800 }]
const NEXT_CHUNK = /\/zh-CN-1\.json/

const late = Object.entries(ANSWERS).map(([answer, fail]): Fault => ({
  name: `each part that comes after the app ${answer} → a word says so, the deck stays alive without a reload, and the next tap fetches it when the network is back`,
  async run({ page, watch }) {
    test.slow()
    watch.allow(...UNLOADED)
    await returning(page)
    await withVoices(page, 'zh-CN')
    // Before the page, which may ask for it early.
    await page.route(NEXT_CHUNK, fail)
    await openSpeaking(page, FIRST.path[zh])
    await page.waitForLoadState('networkidle')
    let loads = 0
    page.on('load', () => { loads++ })
    await page.route(LATE, fail)
    for (const [step, opener] of ['.bar-where', '.bar-size', '.share', '.listen'].entries()) {
      const { id } = card(FIRST.index + step)
      await page.locator(`#${id} ${opener}`).click()
      await expect(page.getByText(ui(zh, 'sheetFailed')), opener).toBeVisible()
      await expectReading(page, id)
      // The word goes with its card.
      await expect(page.getByText(ui(zh, 'sheetFailed')), opener).toHaveCount(0)
    }
    const beside = page.waitForRequest(/\/DeckAside-/)
    await page.setViewportSize(DESKTOP)
    await beside
    await page.setViewportSize(PHONE)
    await page.keyboard.press('End')
    const alert = page.locator('.card').getByRole('alert').filter({ hasText: ui(zh, 'missing') })
    await expect(alert).toBeVisible()
    await expectUncovered(alert)
    expect(loads).toBe(0)
    await page.unroute(LATE)
    await page.unroute(NEXT_CHUNK)
    await alert.getByRole('button', { name: ui(zh, 'retry') }).click()
    await expectCard(page, last.id, last.path[zh])
    // The button that was tapped is gone.
    await expect(page.locator(`#${last.id}-title`)).toBeFocused()
    await swipe(page, 'right')
    expect(await settle(page)).toBe(card(-2).id)
    await page.locator(`#${card(-2).id} .listen`).click()
    await expect(page.locator('.aloud')).toBeVisible()
    await page.locator(`#${card(-2).id} .bar-where`).click()
    await expect(dialog(page).locator('.contents a')).toHaveCount(CARDS.length)
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
    await page.setViewportSize(DESKTOP)
    await tap(page, { x: 700, y: 400 })
    await expect(page.locator('.aside [aria-current]')).toHaveAttribute('href', card(-2).path[zh])
  },
}))

const contents = ['is cut off by a lost network', 'is answered by a log-in page'].map((answer): Fault => ({
  name: `the list of the contents ${answer} → the sheet says so and offers to try again`,
  async run({ page, watch }) {
    watch.allow(...UNLOADED)
    await returning(page)
    await open(page, FIRST.path[zh])
    await page.route(/-contents\.json/, ANSWERS[answer] ?? ((route) => route.abort()))
    await page.locator(`#${FIRST.id} .bar-where`).click()
    await expect(dialog(page).getByRole('alert')).toContainText(rare(zh, 'contents.missing'))
    await page.unroute(/-contents\.json/)
    await dialog(page).getByRole('button', { name: ui(zh, 'retry') }).click()
    await expect(dialog(page).locator('.contents a')).toHaveCount(CARDS.length)
  },
}))

export const partFaults: Fault[] = [
  ...late, ...contents,
  {
    name: 'a chunk of the deck comes late → the card says that it is being fetched, then stands there by itself',
    async run({ page }) {
      await returning(page)
      const release = await goToHeldCard(page)
      await expect(page.locator('.card:not([inert]) .card-waiting')).toBeInViewport()
      // Nor does a turn of the phone lead away from it.
      for (const size of [{ width: 844, height: 390 }, { width: 390, height: 844 }]) {
        await page.setViewportSize(size)
        await expect.poll(() => page.evaluate(() => (document.querySelector('.deck')?.scrollLeft ?? 0) / (document.querySelector('.card')?.getBoundingClientRect().width ?? NaN))).toBeCloseTo(last.index, 1)
      }
      release()
      await expectCard(page, last.id, last.path[zh])
    },
  },
  {
    name: 'the network is gone when a far card is asked for → the card says so, and stands there by itself once it is back',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page)
      await open(page, '/')
      await page.waitForLoadState('networkidle')
      await page.context().setOffline(true)
      await page.keyboard.press('End')
      await expect(page.locator('.card').getByRole('alert')).toContainText(ui(zh, 'missing'))
      await page.context().setOffline(false)
      await expectCard(page, last.id, last.path[zh])
    },
  },
  {
    name: 'a chunk of the deck holds something else → it is not taken for cards, and the card says that it is missing',
    async run({ page }) {
      await returning(page)
      // Before the page, as all faults of chunks: whatever asks for it first, and however often, gets this.
      await page.route(NEXT_CHUNK, (route) => route.fulfill({ json: { cards: [{ id: '<img src=x onerror=alert(1)>' }] } }))
      await open(page, '/')
      await page.keyboard.press('End')
      const alert = page.getByRole('alert').filter({ hasText: ui(zh, 'missing') })
      await expect(alert).toBeVisible()
      // However often the deck settles there, it is said once.
      await alert.evaluate((word) => { word.dataset['said'] = 'once' })
      await page.locator('.deck').dispatchEvent('scrollend')
      await expect(alert).toBeVisible()
      expect(await alert.getAttribute('data-said')).toBe('once')
    },
  },
  {
    name: 'the styles of wide screens fail or never come → a wide screen shows the card as a phone does',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await page.setViewportSize({ width: 1280, height: 800 })
      for (const fail of [(route: Route) => route.abort(), () => undefined]) {
        await page.route(/\/assets\/wide\.\w+\.css$/, fail)
        // What never comes holds the page's own "load" back.
        await page.goto(FIRST.path[zh], { waitUntil: 'domcontentloaded' })
        await expect(page.locator(`#${FIRST.id}-title`)).toBeVisible()
        await page.unroute(/\/assets\/wide\.\w+\.css$/, fail)
      }
    },
  },
  {
    name: 'the style sheet of the sheets does not come → a word says so, the deck stays alive, and the next tap opens the sheet where it belongs',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page)
      await open(page, FIRST.path[zh])
      await page.route(/\/SheetHost-[\w-]+\.css/, (route) => route.abort())
      await page.locator(`#${FIRST.id} .bar-size`).click()
      await expect(page.getByText(ui(zh, 'sheetFailed'))).toBeVisible()
      await expect(dialog(page)).toHaveCount(0)
      await page.unroute(/\/SheetHost-[\w-]+\.css/)
      await expectReading(page, FIRST.id)
      await page.locator(`#${SECOND.id} .bar-size`).click()
      await expectSheet(page)
    },
  },
  {
    name: 'the network is gone when who came by a shared card asks for a sheet → the word that says so stands over the notice that greets them',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await open(page, FIRST.path[zh])
      await expect(page.locator('.notice')).toBeVisible()
      await page.waitForLoadState('networkidle')
      await page.context().setOffline(true)
      await page.locator(`#${FIRST.id} .share`).click()
      const word = page.getByText(ui(zh, 'sheetFailed'))
      await expect(word).toBeVisible()
      await expectUncovered(word)
    },
  },
  {
    name: 'the network is gone for a moment when a sheet is asked for → a word says so, and the next tap opens it where it belongs',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page)
      await open(page, FIRST.path[zh])
      await page.waitForLoadState('networkidle')
      await page.context().setOffline(true)
      await page.locator(`#${FIRST.id} .share`).click()
      await expect(page.getByText(ui(zh, 'sheetFailed'))).toBeVisible()
      await page.context().setOffline(false)
      await page.locator(`#${FIRST.id} .share`).click()
      await expectSheet(page)
      await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    },
  },
  {
    name: 'the network is gone when the other language is asked for → a word says so and the card stays, and the next tap leads there',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page)
      await open(page, FIRST.path[zh])
      await page.context().setOffline(true)
      await page.locator(`#${FIRST.id} .bar-lang`).click()
      await expect(page.getByText(ui(zh, 'sheetFailed'))).toBeVisible()
      await expectReading(page, FIRST.id)
      await page.context().setOffline(false)
      await page.locator(`#${SECOND.id} .bar-lang`).click()
      await expectCard(page, SECOND.id, SECOND.path.en)
    },
  },
  {
    name: 'a sheet comes so late that the reader has gone on → a word says that it is coming, it does not open over another card, and opens there when asked for',
    async run({ page }) {
      await returning(page)
      await open(page, FIRST.path[zh])
      const release = await hold(page, /\/SheetHost-[\w-]+\.js/)
      await page.locator(`#${FIRST.id} .share`).click()
      await expect(page.getByRole('alert')).toHaveText(ui(zh, 'opening'))
      await expectReading(page, FIRST.id)
      await expectCard(page, SECOND.id, SECOND.path[zh])
      const came = page.waitForResponse(/\/SheetHost-[\w-]+\.js/)
      release()
      await came
      await settle(page)
      await expect(dialog(page)).toHaveCount(0)
      await page.locator(`#${SECOND.id} .share`).click()
      await expectSheet(page)
      await expect(page.locator('.share-picture')).toHaveAttribute('alt', new RegExp(headingOf(SECOND.id, zh)))
    },
  },
  {
    name: 'a sheet comes in the middle of a swipe → it does not open over the card that the swipe leads to, and the contents mark that one',
    async run({ page }) {
      await returning(page)
      await open(page, FIRST.path[zh])
      const release = await hold(page, /\/SheetHost-[\w-]+\.js/)
      await page.locator(`#${FIRST.id} .share`).click()
      const finger = await press(page, { x: 370, y: 300 }, { x: 40, y: 300 })
      const came = page.waitForResponse(/\/SheetHost-[\w-]+\.js/)
      release()
      await came
      await page.waitForTimeout(300)
      await expect(dialog(page)).toHaveCount(0)
      await finger.lift()
      await expectCard(page, SECOND.id, SECOND.path[zh])
      await expect(dialog(page)).toHaveCount(0)
      const next = await press(page, { x: 370, y: 300 }, { x: 40, y: 300 })
      await page.evaluate((id) => document.querySelector<HTMLElement>(`#${id} .bar-where`)?.click(), SECOND.id)
      await dialog(page).waitFor()
      await next.lift()
      await expect(dialog(page).locator('[aria-current]')).toHaveText(WORDS[zh].cards[THIRD.id]?.short ?? '')
    },
  },
  {
    name: 'the code for both languages does not come → the next touch asks for it again',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page, { both: true })
      await page.route(/\/CardTwin-[\w-]+\.js/, (route) => route.abort())
      const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('CardTwin'))
      await open(page, FIRST.path[zh])
      await failed
      await page.unroute(/\/CardTwin-[\w-]+\.js/)
      await expect(page.locator('.twin')).toHaveCount(0)
      await tap(page, { x: 195, y: 500 })
      await expect(page.locator(`#${FIRST.id} .twin`).getByRole('heading')).toBeVisible()
    },
  },
  {
    name: 'the other language is slow and the reader swipes on → the card that is swiped to stays',
    async run({ page }) {
      await returning(page)
      await open(page, FIRST.path[zh])
      const release = await hold(page, new RegExp(`${FIRST.path.en}$`))
      const asked = page.waitForRequest((request) => request.method() === 'HEAD')
      await page.locator(`#${FIRST.id} .bar-lang`).click()
      const answered = (await asked).response()
      await expectReading(page, FIRST.id)
      await expect.poll(() => addressOf(page)).toBe(SECOND.path[zh])
      release()
      await answered
      // Long enough for another page to come.
      await page.waitForTimeout(600)
      await expectCard(page, SECOND.id, SECOND.path[zh])
    },
  },
  {
    name: 'the other language does not come for a card in both → the card’s own language stays, with a way to try again',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page, { both: true })
      await page.route(/\/en-0\.json/, (route) => route.abort())
      await open(page, FIRST.path[zh])
      await expect(page.locator(`#${FIRST.id}-title`)).toBeInViewport()
      await expect(page.locator(`#${FIRST.id} .twin`)).toContainText(ui(zh, 'missing'))
      await page.unroute(/\/en-0\.json/)
      await page.locator(`#${FIRST.id} .twin`).getByRole('button', { name: ui(zh, 'retry') }).click()
      await expect(page.locator(`#${FIRST.id} .twin`).getByRole('heading')).toBeVisible()
    },
  },
  {
    name: 'the network goes away after the start → the cards that have come are read on, with where their figures stand',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page)
      await open(page, GLANCE.path[zh])
      await page.locator(`#${GLANCE.id} .bar-size`).click()
      await dialog(page).getByRole('radio').first().waitFor()
      await page.keyboard.press('Escape')
      await page.context().setOffline(true)
      for (const id of [FIRST.id, SECOND.id, THIRD.id]) {
        await swipe(page, 'left')
        await expectCard(page, id, card(id).path[zh])
      }
      await page.locator(`#${THIRD.id} .figure[role]`).first().click()
      await expect(dialog(page)).toContainText(ui(zh, 'figureQuote'))
    },
  },
]
