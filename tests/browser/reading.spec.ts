/** The main job: reading the deck with the finger, by tabs, contents, buttons and keys. */
import { cardInView, expect, expectCard, open, returning, settle, test } from './fixtures'
import { card, CARDS, FIFTH, FIRST, FOURTH, GLANCE, headingOf, LAST_AREA, SECOND, SIXTH, TASK, THIRD, ui, WORDS } from './site'
import { drag, swipe, tap } from './touch'

const zh = 'zh-CN' as const

test.describe('by finger', () => {
  test.beforeEach(({ page }) => returning(page))

  test('a swipe across a group’s border takes address, title and tab along', async ({ page }) => {
    const first = CARDS.find(({ group }) => group === 'targets') ?? GLANCE
    const last = card(first.index - 1)
    const tab = page.locator('.tab[aria-current]')
    await open(page, last.path[zh])
    await expect(tab).toHaveText(WORDS[zh].groups['achievements']?.title ?? '')
    await swipe(page, 'left')
    expect(await settle(page)).toBe(first.id)
    await expectCard(page, first.id, first.path[zh], `${headingOf(first.id, zh)} · ${WORDS[zh].site.name}`)
    await expect(tab).toHaveText(WORDS[zh].groups['targets']?.title ?? '')
    await swipe(page, 'right')
    await expectCard(page, last.id, last.path[zh])
    await expect(tab).toHaveText(WORDS[zh].groups['achievements']?.title ?? '')
  })

  // A swipe back from the first card belongs to the browser, which may go back by it.
  test('a swipe behind the last card stays there', async ({ page }) => {
    await open(page, card(-1).path[zh])
    await swipe(page, 'left')
    expect(await settle(page)).toBe(card(-1).id)
  })

  for (const [width, height] of [[1280, 800], [820, 1180]] as const) {
    test(`on a tablet of ${width} a swipe leads on by one, and back`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await open(page, FOURTH.path[zh])
      const middle = await page.locator(`#${FOURTH.id}`).evaluate((card) => card.getBoundingClientRect().left + card.clientWidth / 2)
      const [right, left] = [{ x: middle + 150, y: height / 2 }, { x: middle - 150, y: height / 2 }]
      for (const duration of [170, 50]) {
        await drag(page, right, left, duration)
        expect(await settle(page)).toBe(FIFTH.id)
        await expectCard(page, FIFTH.id, FIFTH.path[zh])
        await drag(page, left, right, duration)
        expect(await settle(page)).toBe(FOURTH.id)
        await expectCard(page, FOURTH.id, FOURTH.path[zh])
      }
    })
  }

  test('a tall card scrolls inside by a drag up, and stays in view', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    const { id, path } = LAST_AREA
    await open(page, path[zh])
    const scroll = page.locator(`#${id} .card-scroll`)
    expect(await scroll.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeGreaterThan(40)
    await drag(page, { x: 160, y: 320 }, { x: 160, y: 120 })
    await expect.poll(() => scroll.evaluate((box) => box.scrollTop)).toBeGreaterThan(20)
    expect(await settle(page)).toBe(id)
    await swipe(page, 'left')
    expect(await settle(page)).toBe(card(card(id).index + 1).id)
  })

  test('what is unfolded below the view comes into it', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    await open(page, TASK.path['zh-CN'])
    await page.locator(`#${TASK.id} summary`).tap()
    await expect(page.locator(`#${TASK.id} .more .facts dt`).first()).toBeInViewport()
  })

  test('a tap in the middle of a swipe leaves the deck on a card', async ({ page }) => {
    await open(page, FIRST.path[zh])
    await swipe(page, 'left')
    await tap(page, { x: 195, y: 500 })
    const id = await settle(page)
    expect([FIRST.id, SECOND.id]).toContain(id)
    await expectCard(page, id, card(id).path[zh])
    await page.locator('.sheet').waitFor({ state: 'detached' })
  })

  test('a hard flick moves the deck by one card, every time', async ({ page }) => {
    test.slow()
    await open(page, '/')
    for (let at = 1; at <= 15; at++) {
      await swipe(page, 'left', { how: 'hard' })
      expect(await settle(page)).toBe(card(at).id)
    }
    await expectCard(page, card(15).id, card(15).path[zh])
  })

  test('a turned phone keeps its card', async ({ page }) => {
    const { id, path } = FOURTH
    await open(page, path[zh])
    for (const [width, height] of [[844, 390], [390, 844], [568, 320], [390, 844]] as const) {
      await page.setViewportSize({ width, height })
      expect(await settle(page)).toBe(id)
    }
    await expectCard(page, id, path[zh])
  })
})

test.describe('by tabs, contents and buttons', () => {
  test('every tab leads to the first card of its group', async ({ page }) => {
    await open(page, '/')
    for (const [at, group] of ['achievements', 'targets', 'tasks', 'pledges'].entries()) {
      const first = CARDS.find((each) => each.group === group) ?? card(0)
      await page.locator('.tab').nth(at).tap()
      await expectCard(page, first.id, first.path[zh])
      await expect(page.locator('.tab').nth(at)).toHaveAttribute('aria-current', 'true')
      expect(await settle(page)).toBe(first.id)
    }
  })

  test('the contents lead from the first card to the last, and back', async ({ page }) => {
    await open(page, '/en/')
    for (const to of [card(-1), SIXTH, card(0)]) {
      await page.locator(`#${await cardInView(page)} .bar-where`).tap()
      const links = page.locator('.sheet .contents a')
      await expect(links.first()).toBeVisible()
      // Very long groups come folded.
      const folded = page.locator('.sheet .contents details:not([open]) summary')
      while (await folded.count() > 0) await folded.first().tap()
      await expect(links).toHaveCount(CARDS.length)
      await links.nth(to.index).tap()
      await expect(page.locator('.sheet')).toHaveCount(0)
      await expectCard(page, to.id, to.path.en)
      expect(await settle(page)).toBe(to.id)
      await expect(page.locator(`#${to.id} .title`)).toBeFocused()
    }
  })

  test('the cards behind the rows in view are fetched before one is tapped', async ({ page }) => {
    await open(page, card(0).path[zh])
    const chunk = page.waitForResponse(/zh-CN-1\.json/)
    await page.locator(`#${card(0).id} .bar-where`).tap()
    await page.locator('.contents a').last().scrollIntoViewIfNeeded()
    await chunk
    await page.locator('.contents a').last().tap()
    await expectCard(page, card(-1).id, card(-1).path[zh])
  })

  test('so are those of rows that come into view as groups fold', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 480 })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await open(page, card(0).path[zh])
    await page.locator(`#${card(0).id} .bar-where`).tap()
    // The cards of the rows in view are there already.
    await expect(page.locator('.contents a').first()).toBeInViewport()
    await page.waitForTimeout(600)
    expect(asked.filter((url) => url.includes('zh-CN-1.json'))).toEqual([])
    for (let group = 0; group < 4; group++) await page.locator('.contents summary').nth(group).tap()
    await expect.poll(() => asked.filter((url) => url.includes('zh-CN-1.json')).length).toBe(1)
  })

  test('the contents mark the card in view and open its group', async ({ page }) => {
    await open(page, card(TASK.index + 1).path[zh])
    await page.locator(`#${card(TASK.index + 1).id} .bar-where`).tap()
    await expect(page.locator('.contents a[aria-current]')).toHaveAttribute('href', card(TASK.index + 1).path[zh])
    await expect(page.locator('.contents a[aria-current]')).toBeInViewport({ ratio: 1 })
  })

  test('the buttons under a card lead on and back', async ({ page }) => {
    await open(page, FIRST.path[zh])
    await page.locator(`#${FIRST.id}`).getByRole('link', { name: ui(zh, 'next'), exact: true }).tap()
    await expectCard(page, SECOND.id, SECOND.path[zh])
    expect(await settle(page)).toBe(SECOND.id)
    await page.locator(`#${SECOND.id}`).getByRole('link', { name: ui(zh, 'previous'), exact: true }).tap()
    await expectCard(page, FIRST.id, FIRST.path[zh])
  })
})

test.describe('by keys', () => {
  test('arrows, page keys, Home and End move the deck and the focus', async ({ page }) => {
    await open(page, FIRST.path[zh])
    for (const [key, id] of [
      ['ArrowRight', SECOND.id], ['PageDown', THIRD.id], ['ArrowLeft', SECOND.id], ['PageUp', FIRST.id],
      ['End', card(-1).id], ['ArrowRight', card(-1).id], ['Home', card(0).id], ['ArrowLeft', card(0).id],
    ] as const) {
      await page.keyboard.press(key)
      await expectCard(page, id, card(id).path[zh])
      await expect(page.locator(`#${id} .title`)).toBeFocused()
      expect(await settle(page)).toBe(id)
    }
  })

  test('keys with Alt, Control or Shift are left to the browser', async ({ page }) => {
    await open(page, FIRST.path[zh])
    for (const key of ['Control+ArrowRight', 'Shift+ArrowRight', 'Control+End']) await page.keyboard.press(key)
    expect(await settle(page)).toBe(FIRST.id)
  })

  test('keys held down end on the card that they count to', async ({ page }) => {
    await open(page, '/')
    for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowRight')
    await expectCard(page, card(12).id, card(12).path[zh])
    expect(await settle(page)).toBe(card(12).id)
    await expect(page.locator(`#${card(12).id}`)).not.toHaveAttribute('inert', /.*/)
  })
})
