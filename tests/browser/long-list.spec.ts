/** The one-page list of an edition many times as long: what is out of sight is not laid out, and yet it is all there. */
import { chromium, type Page } from '@playwright/test'
import { CHROMIUM } from '../../src/node/chromium'
import { expect, test } from './fixtures'

/** How often the list has every card, and how many cards a part of it has (app/pages/ListPage.vue). */
const TIMES = 12
const PART = 16

interface Entry {
  id: string
  /** All that is on the card, in both languages. */
  text: string
}

let entries: Entry[] = []

/** A card that stands far down in the list, in the midst of a part. */
const farId = (): string => entries[Math.floor(entries.length * 0.7)]?.id ?? ''

/** Every card again and again, in one group: "gdp", then "gdp-x2". */
async function lengthen(page: Page): Promise<void> {
  const own = await (await page.request.get('/all/')).text()
  const [, index = ''] = /data-index="([^"]+)"/.exec(own) ?? []
  const known = await (await page.request.get(index)).json() as Entry[]
  const again = (id: string, time: number): string => time === 0 ? id : `${id}-x${time + 1}`
  const times = Array.from({ length: TIMES }, (_, time) => time)
  entries = times.flatMap((time) => known.map((entry) => ({ ...entry, id: again(entry.id, time) })))
  await page.route(`**${index}`, (route) => route.fulfill({ json: entries }))
  await page.route(/\/all\/(#.*)?$/, async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    const cards = [...html.matchAll(/<article id="([^"]+)" class="list-card">.*?<\/article>/gs)]
    const all = times.flatMap((time) => cards.map(([card, id = '']) => card.replaceAll(`"${id}"`, `"${again(id, time)}"`)))
    const parts = Array.from({ length: Math.floor(all.length / PART) }, (_, at) => `<div class="list-part">${all.slice(at * PART, (at + 1) * PART).join('')}</div>`)
    const [start] = /<details class="list-group".*?<\/summary>/s.exec(html) ?? ['']
    const body = `${start}${parts.join('')}${all.slice(parts.length * PART).join('')}</details>`
    await route.fulfill({ response, body: html.replace(/<details class="list-group".*<\/details>/s, () => body) })
  })
}

test.beforeEach(({ page }) => lengthen(page))

/** The cards that a reader can come to. */
function reachable(page: Page): Promise<string[]> {
  return page.locator('.list-card').evaluateAll((cards) => cards.filter((card) => card.checkVisibility()).map(({ id }) => id))
}

/** The cards that have a Latin word, as the search finds it: where a word begins. */
const holding = (word: string): string[] => entries.filter(({ text }) => new RegExp(`\\b${word}`, 'i').test(text)).map(({ id }) => id)

/** Words of this edition: one that a single card has, one that many have, and another rare one. Pinyin has no v. */
function wordsToFind(): [rare: string, frequent: string, other: string] {
  const words = [...new Set(entries.flatMap(({ text }) => text.toLowerCase().match(/\b[a-z]*v[a-z]+\b/g) ?? []))].filter((word) => word.length > 4)
  const rare = words.filter((word) => holding(word).length === TIMES)
  const frequent = words.filter((word) => holding(word).length > 2 * TIMES)
  if (!rare[0] || !rare[1] || !frequent[0]) throw new Error('The edition has no words to search for.')
  return [rare[0], frequent[0], rare[1]]
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words)
  const status = page.locator('.search-said')
  await (words === '' ? expect(status).toBeEmpty() : expect(status).not.toBeEmpty({ timeout: 15_000 }))
}

test('a search leaves the cards that have the words, wherever they stand, and no room for the others', async ({ page }) => {
  await page.goto('/all/')
  const everything = await page.evaluate(() => document.documentElement.scrollHeight)
  // Fewer, more, none, and fewer again: what was hidden comes back.
  const [rare, frequent, other] = wordsToFind()
  for (const word of [rare, frequent, 'xyzzy', other]) {
    await search(page, word)
    const expected = holding(word)
    await expect.poll(() => reachable(page), word).toEqual(expected)
    // The end moves on where cards are taller than was believed of them.
    const end = async (): Promise<void> => {
      await page.evaluate(() => { scrollTo(0, document.documentElement.scrollHeight) })
      await expect(page.locator(`[id="${expected.at(-1)}"]`)).toBeInViewport({ timeout: 200 })
    }
    if (expected.length > 0) await expect(end).toPass()
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height / everything, word).toBeLessThan(expected.length / entries.length * 2 + 0.05)
  }
  await search(page, '')
  expect(await reachable(page)).toEqual(entries.map(({ id }) => id))
  // As tall as before, by what the browser believes of what it has not laid out.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(Math.abs(height / everything - 1)).toBeLessThan(0.02)
})

test('what is out of sight is not laid out, and as the reader comes to it, it is', async ({ page }) => {
  await page.goto('/all/')
  const laidOut = (): Promise<number> => page.locator('.list-card .list-open').evaluateAll((all) => all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length)
  const far = page.locator(`[id="${farId()}"] .list-open`)
  const seen = (): Promise<boolean> => far.evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }))
  await expect.poll(laidOut).toBeGreaterThan(0)
  expect(await laidOut()).toBeLessThan(entries.length / 4)
  expect(await seen()).toBe(false)
  await far.scrollIntoViewIfNeeded()
  await expect.poll(seen).toBe(true)
})

test('an address leads to a card far down, below the search, and the card stays there', async ({ page }) => {
  await page.goto(`/all/#${farId()}`)
  const top = (): Promise<number> => page.locator(`[id="${farId()}"]`).evaluate((card) => Math.round(card.getBoundingClientRect().top))
  const search = await page.locator('.search').evaluate((form) => form.getBoundingClientRect().bottom)
  await expect.poll(top).toBeGreaterThanOrEqual(Math.floor(search))
  const first = await top()
  expect(first).toBeLessThan(200)
  await page.waitForTimeout(500)
  expect(await top()).toBe(first)
})

test('the browser finds words on cards that it has not laid out', async ({ page }) => {
  await page.goto('/all/')
  const last = entries.at(-1)?.id ?? ''
  await page.locator(`[id="${last}"] .kicker`).evaluate((kicker) => { kicker.append(' Xanadu') })
  expect(await page.evaluate(() => (window as unknown as { find: (words: string) => boolean }).find('Xanadu'))).toBe(true)
  await expect(page.locator(`[id="${last}"]`)).toBeInViewport()
})

test('the keyboard comes to every card', async ({ page }) => {
  await page.goto('/all/')
  const links = page.locator('.list-open a')
  await links.nth(entries.length - 40).focus()
  for (let at = entries.length - 39; at < entries.length; at += 1) {
    await page.keyboard.press('Tab')
    await expect(links.nth(at)).toBeFocused()
  }
  await expect(links.last()).toBeInViewport()
})

test('a screen reader has every card, and of a search those that are left', async ({ baseURL }) => {
  // Only for a screen reader Chromium looks at what is out of sight.
  const browser = await chromium.launch({ ...CHROMIUM, args: [...CHROMIUM.args, '--force-renderer-accessibility'] })
  try {
    const page = await browser.newPage({ baseURL: baseURL ?? '', serviceWorkers: 'block' })
    await lengthen(page)
    await page.goto('/all/')
    const session = await page.context().newCDPSession(page)
    const headings = async (): Promise<number> => {
      const { nodes } = await session.send('Accessibility.getFullAXTree')
      return nodes.filter(({ role, properties }) => role?.value === 'heading' && properties?.some(({ name, value }) => name === 'level' && value.value === 3)).length
    }
    await expect.poll(headings).toBe(entries.length)
    for (const word of wordsToFind().slice(0, 2)) {
      await search(page, word)
      await expect.poll(headings, word).toBe(holding(word).length)
    }
    await search(page, '')
    await expect.poll(headings).toBe(entries.length)
  } finally {
    await browser.close()
  }
})

test('paper has every card as it is, whatever is searched for', async ({ page }) => {
  const pages = async (): Promise<number> => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  await page.goto('/all/')
  const whole = await pages()
  // Several cards a page, not one of a believed height each.
  expect(whole).toBeGreaterThan(entries.length / 12)
  await search(page, wordsToFind()[0])
  expect(await pages()).toBe(whole)
  await page.emulateMedia({ media: 'print' })
  const shown = await page.locator('.list-card .list-title').evaluateAll((all) => all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length)
  expect(shown).toBe(entries.length)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('it is read to its end', async ({ page }) => {
    await page.goto('/all/')
    await expect(page.locator('.list-card')).toHaveCount(entries.length)
    await page.locator('.list-card').last().scrollIntoViewIfNeeded()
    await expect(page.locator('.list-card').last().locator('.list-title')).toBeInViewport()
  })
})
