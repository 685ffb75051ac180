/** A reader's own three cards: chosen in the contents, sent as one picture, opened by its code. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { errors, violations } from './engines'
import { appRuns, expect, open, returning, test } from './fixtures'
import { codeIn } from './picture'
import { card, CARDS, FIRST, LOCALES, PLEDGE, rare, SIXTH, TASK, ui } from './site'

const zh = 'zh-CN' as const
const shown = (page: Page): Promise<string[]> => page.locator('.three-card').evaluateAll((cards) => cards.map(({ id }) => id))
const box = (page: Page, id: string) => page.locator('.choose-card input').nth(card(id).index)

test('three cards are chosen by keyboard, a fourth is refused in words, and the picture’s code opens just these', async ({ page, baseURL }) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await returning(page)
  await open(page, FIRST.path[zh])
  await page.locator(`#${FIRST.id} .bar-where`).focus()
  await page.keyboard.press('Enter')
  await page.locator('.choose-open').focus()
  await page.keyboard.press('Enter')
  await test.step('choosing', async () => {
    await expect(page.locator('.choose')).toBeFocused()
    await expect(page.locator('.choose-bar .share-way--main')).toBeDisabled()
    for (const id of [TASK.id, FIRST.id, SIXTH.id, PLEDGE.id]) {
      await box(page, id).focus()
      await page.keyboard.press('Space')
    }
    await expect(page.locator('.choose-said')).toHaveText(rare(zh, 'three.full').replace('{most}', '3'))
    await expect(page.locator('.choose-count')).toContainText('3/3')
    await expect(box(page, PLEDGE.id)).not.toBeChecked()
    expect([...await violations(page), ...await errors(page)]).toEqual([])
  })
  await page.locator('.choose-bar .share-way--main').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveAccessibleName(rare(zh, 'three.share'))
  await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: ui(zh, 'savePicture') }).click()])
  const address = await codeIn(readFileSync(await download.path()))
  expect(address).toBe(`${baseURL}/three/?c=${TASK.id}.${FIRST.id}.${SIXTH.id}`)
  await page.keyboard.press('Escape')
  await expect(page.locator(`#${FIRST.id} .bar-where`)).toBeFocused()
  await test.step('opening', async () => {
    await open(page, `${address}&from=singlemessage`)
    await expect(page.locator('.three-card')).toHaveCount(3)
    expect(await shown(page)).toEqual([TASK.id, FIRST.id, SIXTH.id])
    for (const id of [TASK.id, FIRST.id, SIXTH.id]) await expect(page.locator(`#${id} .three-link`)).toHaveAttribute('href', card(id).path[zh])
    expect([...await violations(page), ...await errors(page)]).toEqual([])
  })
  await test.step('the other language', async () => {
    await page.locator('.bar-lang').click()
    await page.waitForURL(`**/en/three/?c=${TASK.id}.${FIRST.id}.${SIXTH.id}`)
    await appRuns(page)
    await expect(page.locator('.three-card')).toHaveCount(3)
    expect(await shown(page)).toEqual([TASK.id, FIRST.id, SIXTH.id])
  })
  await test.step('sending on', async () => {
    await page.locator('.three-share .share').click()
    await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    await page.keyboard.press('Escape')
    await expect(page.locator('.three-share .share')).toBeFocused()
    await page.locator(`#${FIRST.id} .figure[role]`).first().click()
    await expect(page.getByRole('dialog')).toContainText(ui('en', 'figureQuote'))
  })
})

test('names that make no sense are left out with a word; where none is left, all cards are there', async ({ page }) => {
  await open(page, `/three/?c=${FIRST.id}.%3Cscript%3E.${FIRST.id}.${TASK.id}.${card(0).id}.${PLEDGE.id}`)
  await expect(page.locator('.three-card')).toHaveCount(3)
  expect(await shown(page)).toEqual([FIRST.id, TASK.id, card(0).id])
  await expect(page.getByRole('status')).toHaveText(rare(zh, 'three.dropped').replace('{most}', '3'))
  for (const query of ['', '?c=', '?c=%E0%A4%A', '?c=nothing.nowhere']) {
    await open(page, `/three/${query}`)
    await expect(page.getByRole('status')).toHaveText(rare(zh, 'three.none'))
    await expect(page.locator('.contents a')).toHaveCount(CARDS.length)
  }
})

test('on paper are the cards, and no button', async ({ page }) => {
  await returning(page)
  await open(page, `/three/?c=${FIRST.id}.${TASK.id}`)
  await expect(page.locator('.three-card')).toHaveCount(2)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('button, a').filter({ visible: true }).allTextContents()).toEqual([])
  await expect(page.locator('.three-card .title')).toHaveCount(2)
})

test('a tap before the app runs counts', async ({ page }) => {
  let release: (() => void) | undefined
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.route(/assets\/app-.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/three/', { waitUntil: 'commit' })
  await page.locator('.bar-view').click({ noWaitAfter: true })
  release?.()
  await expect.poll(() => page.evaluate(() => document.documentElement.className)).toContain('elder')
})

test('the other language names the same cards before they have come', async ({ page }) => {
  await page.route(/zh-CN-contents\.json/, () => undefined)
  await open(page, `/three/?c=${card(-1).id}.${FIRST.id}`)
  await expect(page.getByRole('status')).toHaveText(ui(zh, 'waiting'))
  await page.locator('.bar-lang').click()
  await page.waitForURL(`**/en/three/?c=${card(-1).id}.${FIRST.id}`)
  await expect(page.locator('.three-card')).toHaveCount(2)
})

test('a card that does not come is told, and the next try fetches it', async ({ page, watch }) => {
  watch.allow(/Failed to load resource/)
  await page.route(/zh-CN-contents\.json/, (route) => route.abort())
  await open(page, `/three/?c=${card(-1).id}.${FIRST.id}`)
  await expect(page.getByRole('alert')).toContainText(ui(zh, 'missing'))
  await page.unroute(/zh-CN-contents\.json/)
  await page.getByRole('button', { name: ui(zh, 'retry') }).click()
  await expect(page.locator('.three-card')).toHaveCount(2)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of LOCALES) {
    test(`the page says so and leads to all cards, in ${locale}`, async ({ page }) => {
      await page.goto(`${locale === 'en' ? '/en' : ''}/three/?c=${FIRST.id}.${TASK.id}`)
      await expect(page.locator('.page-without')).toBeVisible()
      expect(await page.locator('.page-without').textContent()).toBe(rare(locale, 'three.noScript'))
      await page.getByRole('link', { name: ui(locale, 'contents') }).click()
      await expect(page.locator('.contents a')).toHaveCount(CARDS.length)
    })
  }
})
