/** Addresses, languages and arrivals: which card a reader lands on, and what the address does while they read. */
import { addressOf, appRuns, cardInView, expect, expectCard, offset, open, settle, test } from './fixtures'
import { CARDS, card, headingOf, LOCALES, ui, WORDS } from './site'
import { swipe } from './touch'

const zh = 'zh-CN' as const

test.describe('an address', () => {
  for (const locale of LOCALES) {
    test(`of a middle card is in view at the first paint, without the app, in ${locale}`, async ({ page, watch }) => {
      watch.allow(/ERR_FAILED|Failed to fetch/)
      await page.route(/assets\/app-.*\.js$/, (route) => route.abort())
      for (const id of ['frame', 'retail', 'guidance', 'onward']) {
        await page.goto(card(id).path[locale], { waitUntil: 'commit' })
        await page.locator('.tabs').waitFor()
        expect([await cardInView(page), Math.round(await offset(page))]).toEqual([id, 0])
      }
    })
  }

  test('of a middle card is in view also in a browser that knows no scroll-initial-target', async ({ page, watch }) => {
    watch.allow(/ERR_FAILED|Failed to fetch/)
    await page.addInitScript(() => {
      const supports = CSS.supports.bind(CSS)
      CSS.supports = (...args: string[]) => args[0] !== 'scroll-initial-target' && supports(args[0] ?? '', args[1] ?? '')
    })
    await page.route(card('retail').path[zh], async (route) => {
      const answer = await route.fetch()
      const body = await answer.text()
      expect(body).toContain('scroll-initial-target:nearest')
      // The changed style would break the policy, which is not what is tried here.
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: body.replace('scroll-initial-target:nearest', '--nothing:0') })
    })
    await page.route(/assets\/app-.*\.js$/, (route) => route.abort())
    await page.goto(card('retail').path[zh])
    expect([await cardInView(page), Math.round(await offset(page))]).toEqual(['retail', 0])
  })

  test('is kept by a reload, after swipes too', async ({ page }) => {
    await open(page, card('gdp').path.en)
    await page.reload()
    await appRuns(page)
    await expectCard(page, 'gdp', card('gdp').path.en)
    await swipe(page, 'left')
    await expectCard(page, 'revenue', card('revenue').path.en)
    await page.reload()
    expect(await settle(page)).toBe('revenue')
    await appRuns(page)
    await expectCard(page, 'revenue', card('revenue').path.en)
  })

  test('moves without filling the history: back leads out of the deck', async ({ page }) => {
    await page.goto('/about/')
    await open(page, card('gdp').path[zh])
    const length = await page.evaluate(() => history.length)
    await swipe(page, 'left')
    await expectCard(page, 'revenue', card('revenue').path[zh])
    await page.locator('.tab').last().tap()
    await expectCard(page, 'guidance', card('guidance').path[zh])
    await page.keyboard.press('End')
    await expectCard(page, card(-1).id, card(-1).path[zh])
    expect(await page.evaluate(() => history.length)).toBe(length)
    await page.goBack()
    expect(addressOf(page)).toBe('/about/')
    await page.goForward()
    await expectCard(page, card(-1).id, card(-1).path[zh])
  })

  test('that the page was left for shows its card again when the reader comes back', async ({ page }) => {
    await open(page, card('gdp').path[zh])
    await swipe(page, 'left')
    await expectCard(page, 'revenue', card('revenue').path[zh])
    await page.goto('/about/')
    await page.goBack()
    await expectCard(page, 'revenue', card('revenue').path[zh])
    await appRuns(page)
    await swipe(page, 'left')
    await expectCard(page, 'investment', card('investment').path[zh])
  })

  test('with a query or a fragment leads to its card', async ({ page }) => {
    await open(page, `${card('gdp').path[zh]}?from=singlemessage&x=%3Cscript%3E#a"b`)
    expect(await settle(page)).toBe('gdp')
  })

  test('of no card is answered by the page that says so, with status 404 and every card', async ({ page, watch }) => {
    watch.allow(/status of 404/)
    for (const path of ['/targets/nothing/', '/en/nowhere/', '/targets/gdp/more/']) {
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/没有这张卡.*no such card/)
      await expect(page.locator('.contents a')).toHaveCount(CARDS.length)
    }
    await page.locator('.contents a').nth(card('gdp').index).tap()
    await appRuns(page)
    await expectCard(page, 'gdp', card('gdp').path[zh])
  })
})

test.describe('the other language', () => {
  test('of a middle card is the same card, with lang and title, and back leads out', async ({ page }) => {
    await page.goto('/about/')
    await open(page, card('investment').path[zh])
    await swipe(page, 'left')
    await expectCard(page, 'retail', card('retail').path[zh])
    await page.locator('#retail .bar-lang').tap()
    await page.waitForURL(`**${card('retail').path.en}`)
    await appRuns(page)
    await expectCard(page, 'retail', card('retail').path.en, `${headingOf('retail', 'en')} · ${WORDS.en.site.name}`)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.goBack()
    expect(addressOf(page)).toBe('/about/')
  })

  test('is remembered, and offered on a page in this one by a quiet bar', async ({ page }) => {
    await open(page, card('gdp').path[zh])
    await page.locator('#gdp .bar-lang').tap()
    await page.waitForURL(`**${card('gdp').path.en}`)
    await appRuns(page)
    await open(page, card('retail').path[zh])
    const notice = page.locator('.notice')
    await expect(notice).toContainText(ui(zh, 'offerLanguage'))
    expect(await cardInView(page)).toBe('retail')
    await notice.getByRole('link').tap()
    await page.waitForURL(`**${card('retail').path.en}`)
    await appRuns(page)
    await expect(page.locator('.notice')).toHaveCount(0)
  })

  test('is not offered again to whoever closed the bar', async ({ page }) => {
    await open(page, card('gdp').path.en)
    await expect(page.locator('.notice')).toContainText(ui('en', 'offerLanguage'))
    await page.locator('.notice-close').tap()
    await expect(page.locator('.notice')).toHaveCount(0)
    await open(page, card('revenue').path.en)
    await settle(page)
    await expect(page.getByText(ui('en', 'offerLanguage'))).toHaveCount(0)
  })
})

test('a reader who comes by a shared card is told that there are more', async ({ page }) => {
  await open(page, card('gdp').path[zh])
  await expect(page.locator('.notice')).toContainText(ui(zh, 'sharedCard'))
  await page.locator('.notice').getByRole('button', { name: ui(zh, 'seeAll') }).tap()
  await expect(page.locator('.sheet .contents a')).toHaveCount(CARDS.length)
})
