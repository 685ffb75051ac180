/** What the site must never do: leave traces, take words for markup. The fixtures watch the rest; what its files hold is in tests/node/built-files.test.ts. */
import { expect, expectCard, open, returning, settle, test } from './fixtures'
import { CARDS, distFiles, FIRST, SECOND } from './site'
import { swipe } from './touch'

test('nothing is kept on the phone but under the site’s own name', async ({ page }) => {
  await returning(page)
  await open(page, FIRST.path['zh-CN'])
  await swipe(page, 'left')
  await expectCard(page, SECOND.id, SECOND.path['zh-CN'])
  await page.locator(`#${SECOND.id} .bar-size`).click()
  await page.getByRole('radio', { name: '130%' }).check()
  await page.reload()
  await settle(page)
  const kept = await page.evaluate(async () => ({
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)], databases: (await indexedDB.databases()).length, cookie: document.cookie,
  }))
  expect(kept.keys.filter((key) => !key.startsWith('two-sessions'))).toEqual([])
  expect([kept.databases, kept.cookie]).toEqual([0, ''])
})

test('pages and workers come with the policy, and a breach of it fails a test', async ({ page, watch }) => {
  const policy = /^default-src 'none'; script-src 'self'/
  const worker = distFiles('assets').find((path) => /press-worker-[\w-]+\.js$/.test(path)) ?? ''
  for (const path of ['/', '/about/', '/nowhere/', '/sw.js', `/${worker}`]) {
    expect((await page.request.get(path)).headers()['content-security-policy'], path).toMatch(policy)
  }
  await page.goto('/about/')
  expect(watch.complaints).toEqual([])
  const breach = /Content Security Policy|TrustedHTML/
  watch.allow(breach)
  await page.evaluate(() => { document.body.setAttribute('style', 'color: red') })
  await expect.poll(() => watch.complaints.some((complaint) => breach.test(complaint))).toBe(true)
  // What is text to the page cannot become markup, whoever tries.
  await expect(page.evaluate(() => { document.body.innerHTML = '<b>' })).rejects.toThrow('TrustedHTML')
})

const MARKUP = '<img src=x onerror="window.hurt=1"><b>'
/** The parts of a card that are read. */
const READ = /^(kicker|title|short|lines|text|seal|scene|label|prefix|number|unit|before|after)$/

/** A card, or a part of one, with markup for every word. */
function withMarkup(value: unknown, part = ''): unknown {
  if (typeof value === 'string') return READ.test(part) ? MARKUP : value
  if (Array.isArray(value)) return value.map((each) => withMarkup(each, part))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withMarkup(each, key)]))
}

test('words are words, whatever they look like', async ({ page }) => {
  await page.route(/\/zh-CN-1\.json/, async (route) => {
    const chunk = await (await route.fetch()).json() as { cards: unknown[] }
    await route.fulfill({ json: { ...chunk, cards: withMarkup(chunk.cards) } })
  })
  await returning(page)
  await open(page, '/')
  await page.keyboard.press('End')
  // One of each kind that is there.
  const kinds = new Set(CARDS.slice(-12).map(({ kind }) => kind))
  for (const { id, kind } of CARDS.slice(-12).reverse()) {
    await expect(page.locator('article:not([inert])')).toHaveAttribute('id', id)
    if (kinds.delete(kind)) {
      await expect(page.locator(`#${id}-title`)).toContainText(MARKUP)
      await page.locator(`#${id} .share`).click()
      await expect(page.locator('.share-picture')).toHaveAttribute('alt', new RegExp(MARKUP.slice(0, 10)), { timeout: 15_000 })
      expect(await page.evaluate(() => [(window as { hurt?: 1 }).hurt, document.querySelectorAll('[src="x"], .face b').length]), id).toEqual([undefined, 0])
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('ArrowLeft')
  }
})
