/** The same site with more and more cards: what a reader waits for must not grow with them. */
import type { Browser, Page } from '@playwright/test'
import { loadEdition } from '../../src/content/load'
import { launch } from '../lib/browser'
import { interleaved, median, shown } from '../lib/stats'
import type { GrownSite } from './grown-site'
import { serve, type Served } from './serve'
import type { Sample } from './table'
import { firstSwipe, heapOf, visitOnce, type Load, type Place } from './visit'
import { swipe } from '../../tests/browser/touch'

const { groups } = loadEdition()
/** Stands near the middle of a deck of any size: the second task. */
const FAR_GROUP = groups.findIndex(({ id }) => id === 'tasks')
const FAR = groups[FAR_GROUP]?.cards[1]?.id ?? ''

/** How long a reader looks for a row once the list stands still, in milliseconds: the cards in view are fetched meanwhile. */
const FINDS = 700

/** A word that many cards have, and one that none has. */
const QUERY = '改革'
const NOWHERE = 'xylophone'

/** How many times the smallest deck's a figure may be; none where it may grow with the deck. */
const ROWS: { key: string, title: string, times?: number }[] = [
  { key: 'bytes', title: 'cover, bytes to idle', times: 1.05 },
  { key: 'elements', title: 'cover, elements', times: 1.05 },
  { key: 'heap', title: 'cover, heap, bytes', times: 1.05 },
  { key: 'largestPaint', title: 'cover, largest paint, ms', times: 1.1 },
  { key: 'firstSwipe', title: 'cover, first swipe, ms', times: 1.1 },
  { key: 'farBytes', title: 'far card by address, bytes to idle', times: 1.05 },
  { key: 'farElements', title: 'far card, elements', times: 1.05 },
  { key: 'farHeap', title: 'far card, heap, bytes', times: 1.05 },
  { key: 'farLargestPaint', title: 'far card, largest paint, ms', times: 1.1 },
  { key: 'farFirstSwipe', title: 'far card, first swipe, ms', times: 1.1 },
  { key: 'contentsOpen', title: 'contents, tap to list, ms' },
  { key: 'jump', title: 'contents, tap to far card, ms', times: 1.1 },
  { key: 'jumpElements', title: 'after the jump, elements', times: 1.05 },
  { key: 'jumpHeap', title: 'after the jump, heap, bytes', times: 1.05 },
  { key: 'jumpSwipe', title: 'after the jump, a swipe leads on by' },
  { key: 'contentsBytes', title: 'page of contents, bytes' },
  { key: 'contentsPaint', title: 'page of contents, largest paint, ms' },
  { key: 'listBytes', title: 'page with search, bytes' },
  { key: 'listPaint', title: 'page with search, largest paint, ms' },
  { key: 'searchReady', title: 'first search, ms' },
  { key: 'search', title: 'a further search, ms' },
  { key: 'buildSeconds', title: 'build, s' },
  { key: 'buildEach', title: 'build, s a card' },
  { key: 'proofEach', title: 'picture proof, s a card' },
]

/** Where the far card is: the one of its name that is nearest to the middle. */
function farOf(ids: string[]): number {
  const middle = ids.length / 2
  const places = ids.flatMap((id, at) => id.replace(/-x\d+$/, '') === FAR ? [at] : [])
  return places.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0] ?? 0
}

/** From an idle cover to the far card through the contents, and one swipe on. */
async function jump(page: Page, far: number): Promise<Sample> {
  const since = Date.now()
  await page.tap('.card--here .bar-where')
  const list = page.locator('.sheet .contents')
  await list.waitFor()
  const contentsOpen = Date.now() - since
  // As a reader would: the other groups stay folded.
  const group = list.locator('details').nth(FAR_GROUP)
  if (await group.getAttribute('open') === null) await group.locator('summary').tap()
  const link = list.locator(`[data-at="${far}"] a`)
  await link.scrollIntoViewIfNeeded()
  // Whoever has found a row among many taps it a moment later.
  await page.waitForTimeout(FINDS)
  const took = await page.evaluate((to) => window.bench.took(
    () => document.querySelector<HTMLElement>(`.sheet .contents [data-at="${to}"] a`)?.click(),
    () => Math.abs(window.bench.place() - to) < 0.01,
  ), far)
  await page.waitForTimeout(1500)
  const jumpElements = await page.evaluate(() => document.getElementsByTagName('*').length)
  const jumpHeap = await heapOf(page)
  await page.evaluate(() => { window.bench.follow() })
  await swipe(page, 'left')
  const { place } = await page.evaluate(() => window.bench.rest())
  return { contentsOpen, jump: took, jumpElements, jumpHeap, jumpSwipe: place - far }
}

/** Searches in the page with all words: the first fetches what is to be looked through. */
async function search(page: Page): Promise<Sample> {
  const took = (query: string, finds: boolean): Promise<number> => page.evaluate(([words, some]) => window.bench.took(() => {
    const input = document.querySelector<HTMLInputElement>('#q')
    if (!input) throw new Error('There is no search.')
    input.value = words
    input.dispatchEvent(new Event('input'))
  }, () => document.querySelector('.search-said')?.textContent !== '' && (document.querySelector('.list-card:not([hidden])') !== null) === some), [query, finds] as const)
  const searchReady = await took(NOWHERE, false)
  return { searchReady, search: await took(QUERY, true) }
}

const named = ({ bytes, elements, heap, largestPaint }: Load): Sample => ({ bytes, elements, heap, largestPaint })

async function measure(browser: Browser, { url, paths, ids }: Grown): Promise<Sample> {
  const at = farOf(ids)
  // Only those that are looked at: all of them would weigh in the page.
  const near = [0, 1, 2, at - 1, at, at + 1, at + 2].map((place) => [ids[place] ?? '', place])
  const cards: Place['cards'] = { selector: 'article.card', places: Object.fromEntries(near) as Record<string, number> }
  const page = (path: string, opensOn = 0): Place => ({ name: 'site', url: url + path.slice(1), opensOn, cards })
  const [cover, far] = [page('/'), page(paths[at] ?? '/', at)]
  let found: Sample = {}
  const front = await visitOnce(browser, cover, async (opened) => { found = await jump(opened, at) })
  const there = named(await visitOnce(browser, far))
  const { bytes: contentsBytes, largestPaint: contentsPaint } = await visitOnce(browser, page('/contents/'))
  const { bytes: listBytes, largestPaint: listPaint } = await visitOnce(browser, page('/all/'), async (opened) => { found = { ...found, ...await search(opened) } })
  return {
    ...named(front), firstSwipe: await firstSwipe(browser, cover),
    farBytes: there.bytes, farElements: there.elements, farHeap: there.heap, farLargestPaint: there.largestPaint, farFirstSwipe: await firstSwipe(browser, far),
    ...found, contentsBytes, contentsPaint, listBytes, listPaint,
  }
}

type Grown = GrownSite & Served

/**
 * Measures every size once a round.
 * @param say where progress goes
 * @returns the samples by the number of cards
 */
export async function measureGrowth(sites: GrownSite[], rounds: number, say: (line: string) => void): Promise<Map<number, Sample[]>> {
  const served = await Promise.all(sites.map(async (site): Promise<Grown> => ({ ...site, ...await serve(site.dist) })))
  const results = new Map(sites.map(({ count }) => [count, [] as Sample[]]))
  const browser = await launch()
  try {
    await interleaved(served, rounds, async (site, round) => {
      say(`Round ${round + 1} of ${rounds}: ${site.count} cards`)
      results.get(site.count)?.push(await measure(browser, site))
    })
  } finally {
    await browser.close()
    for (const { server } of served) server.close()
  }
  for (const { count, buildSeconds, proofSeconds } of sites) {
    results.get(count)?.push({ buildSeconds, buildEach: buildSeconds / count, proofEach: proofSeconds / count })
  }
  return results
}

/** A row for each figure, a column for each size, in brackets how many times the smallest's. */
export function growthTable(results: ReadonlyMap<number, readonly Sample[]>): Record<string, Record<string, string>> {
  const [smallest = []] = results.values()
  const figure = (key: string, samples: readonly Sample[]): number => median(samples.flatMap((sample) => sample[key] ?? []))
  return Object.fromEntries(ROWS.map(({ key, title, times }) => {
    const base = figure(key, smallest)
    const cells = [...results].map(([count, samples]) => [`${count} cards`, `${shown(figure(key, samples))} (${shown(figure(key, samples) / base)})`])
    const most = Math.max(...[...results.values()].map((samples) => figure(key, samples) / base))
    return [title, { ...Object.fromEntries(cells) as Record<string, string>, goal: times === undefined ? '' : `${most <= times ? 'holds' : 'MISSES'} ≤ ${times}×` }]
  }))
}
