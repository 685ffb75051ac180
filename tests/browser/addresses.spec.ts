/** Addresses, languages and arrivals: which card a reader lands on, and what the address does while they read. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { addressOf, appRuns, cardInView, expect, expectCard, offset, open, settle, test, watchShifts } from './fixtures'
import { AREA, card, CARDS, coverLine, FIFTH, FIRST, FOURTH, GLANCE, headingOf, LOCALES, PLEDGE, SECOND, SIXTH, THIRD, ui, WORDS } from './site'
import { swipe } from './touch'

const zh = 'zh-CN' as const

/** How long a page stops short, in milliseconds: many frames. */
const STOP = 400

/**
 * A host whose pages come in two pieces.
 * @param cut How many characters the first piece has
 * @param wait Resolves when the second may come
 */
function slowServer(site: string, cut: (html: string) => number, wait: () => Promise<unknown>): Server {
  return createServer(async ({ url = '' }, response) => {
    const answer = await fetch(site + url, { headers: { 'accept-encoding': 'identity' } })
    const body = Buffer.from(await answer.arrayBuffer())
    const kind = answer.headers.get('content-type') ?? ''
    response.writeHead(answer.status, { 'content-type': kind, 'content-security-policy': answer.headers.get('content-security-policy') ?? '' })
    if (kind.includes('html')) {
      const html = body.toString()
      const first = Buffer.byteLength(html.slice(0, cut(html)))
      response.write(body.subarray(0, first))
      await wait()
      response.end(body.subarray(first))
    } else {
      response.end(body)
    }
  })
}

async function originOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** What the page still asks for would be missed. */
async function leave(page: Page, server: Server): Promise<void> {
  await page.close()
  server.closeAllConnections()
  server.close()
}

/** Where a page may stop short in the middle of what shares a line, by what comes next: in the bar, a row, the actions, the tabs, the cover's words. */
const HALVES = [
  { page: '/', next: [`${coverLine(zh).slice(-5)}</p>`, 'bar-size', 'class="step"'] },
  { page: GLANCE.path[zh], next: ['bar-lang', 'class="row-value"', `${WORDS[zh].groups['targets']?.title ?? ''}</a>`] },
  { page: AREA.path.en, next: [`${ui('en', 'ordinaryView')}</span>`, `${ui('en', 'share')}</button>`, 'Next'] },
]

test.describe('an address', () => {
  for (const locale of LOCALES) {
    test(`of a middle card is in view at the first paint, without the app, in ${locale}`, async ({ page, watch }) => {
      watch.allow(/ERR_FAILED|Failed to fetch/)
      await page.route(/assets\/app-.*\.js$/, (route) => route.abort())
      for (const id of [card(2).id, FOURTH.id, PLEDGE.id, card(-1).id]) {
        await page.goto(card(id).path[locale], { waitUntil: 'commit' })
        await page.locator('.tabs').waitFor()
        expect([await cardInView(page), Math.round(await offset(page))]).toEqual([id, 0])
      }
    })
  }

  for (const [where, mark, shift] of [['behind the card before', `<article id="${FOURTH.id}"`, 0], ['in the middle of its own card', `<article id="${FOURTH.id}"`, 5000], ['before the last card', `<article id="${SIXTH.id}"`, 0]] as const) {
    test(`of a middle card is the only one seen while the page stops short ${where}`, async ({ page, baseURL, watch }) => {
      const server = slowServer(baseURL ?? '', (html) => html.indexOf(mark) + shift, () => new Promise((resolve) => { setTimeout(resolve, STOP) }))
      const origin = await originOf(server)
      watch.allow(new RegExp(`request to ${origin}`))
      await page.addInitScript(() => {
        const look = (): void => {
          const seen = [...document.querySelectorAll('article')].find((card) => {
            const { left, right } = card.getBoundingClientRect()
            return left <= innerWidth / 2 && innerWidth / 2 < right
          })
          if (seen) (window.seen ??= []).push(seen.id)
          requestAnimationFrame(look)
        }
        look()
      })
      await page.goto(origin + FOURTH.path[zh])
      await appRuns(page)
      expect([...new Set(await page.evaluate(() => window.seen))]).toEqual([FOURTH.id])
      expect(Math.round(await offset(page))).toBe(0)
      await leave(page, server)
    })
  }

  test('of a page that comes in pieces: nothing that was seen moves when more of it comes', async ({ page, baseURL, watch }) => {
    let next = ''
    // From the page's own card on: the one before it is not seen yet.
    const cut = (html: string): number => {
      const at = html.indexOf(next, html.indexOf('card--here card--now'))
      if (at < 0) throw new Error(`The page has no ${next}.`)
      return at
    }
    const server = slowServer(baseURL ?? '', cut, async () => {
      await page.waitForFunction(() => document.readyState === 'loading' && performance.getEntriesByName('first-paint').length > 0)
      await frames()
    })
    const frames = (): Promise<unknown> => page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)) }))
    const origin = await originOf(server)
    watch.allow(new RegExp(`request to ${origin}`), /ERR_FAILED/)
    await page.route('**/assets/**', (route) => route.abort())
    await page.addInitScript(watchShifts)
    for (const half of HALVES) {
      for (next of half.next) {
        await page.goto(origin + half.page)
        await frames()
        expect([half.page, next, await page.evaluate(() => window.shifts)]).toEqual([half.page, next, []])
      }
    }
    await leave(page, server)
  })

  test('that stops short keeps the card that is swiped to meanwhile', async ({ page, baseURL, watch }) => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => { release = resolve })
    const server = slowServer(baseURL ?? '', (html) => html.indexOf(`<article id="${SIXTH.id}"`), () => held)
    const origin = await originOf(server)
    watch.allow(new RegExp(`request to ${origin}`))
    await page.goto(origin + FOURTH.path[zh], { waitUntil: 'commit' })
    await page.locator(`#${FIFTH.id} .share`).waitFor()
    // Nothing listens yet that would keep a hard flick from the card behind.
    await swipe(page, 'left', { how: 'calm' })
    expect(await settle(page)).toBe(FIFTH.id)
    release()
    await appRuns(page)
    await expectCard(page, FIFTH.id, FIFTH.path[zh])
    await leave(page, server)
  })

  test('is kept by a reload, after swipes too', async ({ page }) => {
    await open(page, FIRST.path.en)
    await page.reload()
    await appRuns(page)
    await expectCard(page, FIRST.id, FIRST.path.en)
    await swipe(page, 'left')
    await expectCard(page, SECOND.id, SECOND.path.en)
    await page.reload()
    expect(await settle(page)).toBe(SECOND.id)
    await appRuns(page)
    await expectCard(page, SECOND.id, SECOND.path.en)
  })

  test('moves without filling the history: back leads out of the deck', async ({ page }) => {
    await page.goto('/about/')
    await open(page, FIRST.path[zh])
    const length = await page.evaluate(() => history.length)
    await swipe(page, 'left')
    await expectCard(page, SECOND.id, SECOND.path[zh])
    await page.locator('.tab').last().tap()
    await expectCard(page, PLEDGE.id, PLEDGE.path[zh])
    await page.keyboard.press('End')
    await expectCard(page, card(-1).id, card(-1).path[zh])
    expect(await page.evaluate(() => history.length)).toBe(length)
    await page.goBack()
    expect(addressOf(page)).toBe('/about/')
    await page.goForward()
    await expectCard(page, card(-1).id, card(-1).path[zh])
  })

  test('of no card is answered by the page that says so, with status 404 and every card', async ({ page, watch }) => {
    watch.allow(/status of 404/)
    for (const path of ['/targets/nothing/', '/en/nowhere/', `${FIRST.path[zh]}more/`]) {
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/没有这张卡/)
      await expect(page.locator('main :lang(en)').getByRole('heading', { level: 2 })).toHaveText(/no such card/)
      await expect(page.locator('.contents a')).toHaveCount(CARDS.length)
    }
    await page.locator('.contents a').nth(FIRST.index).tap()
    await appRuns(page)
    await expectCard(page, FIRST.id, FIRST.path[zh])
  })
})

test.describe('the other language', () => {
  test('of a middle card is the same card, with lang and title, and back leads out', async ({ page }) => {
    await page.goto('/about/')
    await open(page, THIRD.path[zh])
    await swipe(page, 'left')
    await expectCard(page, FOURTH.id, FOURTH.path[zh])
    await page.locator(`#${FOURTH.id} .bar-lang`).tap()
    await page.waitForURL(`**${FOURTH.path.en}`)
    await appRuns(page)
    await expectCard(page, FOURTH.id, FOURTH.path.en, `${headingOf(FOURTH.id, 'en')} · ${WORDS.en.site.name}`)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.goBack()
    expect(addressOf(page)).toBe('/about/')
  })

  test('is remembered, and offered on a page in this one by a quiet bar', async ({ page }) => {
    await open(page, FIRST.path[zh])
    await page.locator(`#${FIRST.id} .bar-lang`).tap()
    await page.waitForURL(`**${FIRST.path.en}`)
    await appRuns(page)
    await open(page, FOURTH.path[zh])
    const notice = page.locator('.notice')
    await expect(notice).toContainText(ui(zh, 'offerLanguage'))
    expect(await cardInView(page)).toBe(FOURTH.id)
    await notice.getByRole('link').tap()
    await page.waitForURL(`**${FOURTH.path.en}`)
    await appRuns(page)
    await expect(page.locator('.notice')).toHaveCount(0)
  })

  test('is not offered again to whoever closed the bar', async ({ page }) => {
    await open(page, FIRST.path.en)
    await expect(page.locator('.notice')).toContainText(ui('en', 'offerLanguage'))
    await page.locator('.notice-close').tap()
    await expect(page.locator('.notice')).toHaveCount(0)
    await open(page, SECOND.path.en)
    await settle(page)
    await expect(page.getByText(ui('en', 'offerLanguage'))).toHaveCount(0)
  })
})

test('a reader who comes by a shared card is told that there are more', async ({ page }) => {
  await open(page, FIRST.path[zh])
  await expect(page.locator('.notice')).toContainText(ui(zh, 'sharedCard'))
  await page.locator('.notice').getByRole('button', { name: ui(zh, 'seeAll') }).tap()
  await expect(page.locator('.sheet .contents a')).toHaveCount(CARDS.length)
})
