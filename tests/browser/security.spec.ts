/** What the site must never do: ask other hosts, leave traces, take words for markup. The fixtures watch the rest. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectCard, open, returning, settle, test } from './fixtures'
import { card, DIST, distFiles, FIRST, SECOND } from './site'
import { swipe } from './touch'

/** Addresses that stand in the files and are never asked: names of vocabularies, and where errors are explained. */
const NAMES = ['http://www.w3.org/', 'https://schema.org', 'https://vuejs.org/error-reference/', 'http://www.sitemaps.org/']

test('no file names another host but as a name', () => {
  for (const file of distFiles().filter((name) => /\.(html|js|css|json|svg|xml|webmanifest)$/.test(name))) {
    const text = readFileSync(join(DIST, file), 'utf8')
    const hosts = [...text.matchAll(/\b(?:https?|wss?):\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"'`<)]*/gi)].map(([address]) => address)
    // WeChat's own SDK comes into the page only inside WeChat.
    const foreign = hosts.filter((address) => !NAMES.some((name) => address.startsWith(name)) && !/\/\/[\w.]*weixin\.qq\.com/.test(address))
    expect([file, foreign]).toEqual([file, []])
  }
})

test('no script can count or track: there is nothing in them that could', () => {
  for (const file of distFiles().filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(DIST, file), 'utf8')
    expect([file, text.match(/document\.cookie|indexedDB|sendBeacon|new WebSocket|new EventSource|\beval\(|new Function\b/g)]).toEqual([file, null])
  }
})

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

test('words are words, whatever they look like', async ({ page }) => {
  const markup = '<img src=x onerror="window.hurt=1"><b>'
  await page.route(/\/zh-CN-1\.json/, async (route) => {
    const chunk = await (await route.fetch()).json() as { cards: { title: unknown[], kicker: string, lines: unknown[][] }[] }
    for (const each of chunk.cards) Object.assign(each, { title: [markup], kicker: markup, lines: [[markup, { term: 'x', text: markup }, { figure: 'x', text: markup }]] })
    await route.fulfill({ json: chunk })
  })
  await returning(page)
  await open(page, '/')
  await page.keyboard.press('End')
  await expect(page.locator(`#${card(-1).id}-title`)).toHaveText(markup)
  expect(await page.evaluate(() => [(window as { hurt?: 1 }).hurt, document.querySelectorAll('.face img, .face b').length])).toEqual([undefined, 0])
})
