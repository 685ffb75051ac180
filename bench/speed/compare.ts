/** The site, the floor and the peers measured in turns: how each loads, answers a finger, and swipes. */
import type { Browser } from '@playwright/test'
import { loadDecks } from '../../src/node/decks'
import { launch } from '../lib/browser'
import { interleaved, median } from '../lib/stats'
import { headersFor, makePeers, type Contender } from './contenders'
import { serve } from './serve'
import { slidesOf } from './slides'
import { measureSwipes, type Swipes } from './swipes'
import type { Sample } from './table'
import { firstPicture, firstSwipe, visitTwice, type Load, type Place } from './visit'

/** Hard flicks on and as many back, in each round. */
const FLICKS = 2

function sampleOf(first: Load, second: Load, swipes: Swipes): Sample {
  const { Document = 0, Script = 0, Stylesheet = 0, Font = 0 } = first.kinds
  const { firstPaint, largestPaint, blocked, longestTask, shift, bytes, heap } = first
  return {
    firstPaint, largestPaint, blocked, longestTask, shift, bytes, heap,
    requests: first.cameBefore(firstPaint), document: Document, scripts: Script, styles: Stylesheet, fonts: Font,
    others: bytes - Document - Script - Stylesheet - Font, second: second.largestPaint,
    late: swipes.late, veryLate: swipes.veryLate, touch: median(swipes.touchToScreen), skipped: swipes.skipped,
  }
}

async function measure(browser: Browser, place: Place): Promise<Sample> {
  let swipes: Swipes | undefined
  const { first, second } = await visitTwice(browser, place, async (page) => { swipes = await measureSwipes(browser, page, FLICKS) })
  if (!swipes) throw new Error('Nothing was swiped.')
  const sample: Sample = { ...sampleOf(first, second, swipes), firstSwipe: await firstSwipe(browser, place) }
  return place.name === 'site' ? { ...sample, firstPicture: await firstPicture(browser, place) } : sample
}

/** All rounds; a load that another program has spoiled is named and left out. */
async function measureAll(places: Place[], rounds: number, say: (line: string) => void): Promise<Map<string, Sample[]>> {
  const results = new Map<string, Sample[]>(places.map(({ name }) => [name, []]))
  const browser = await launch()
  try {
    await interleaved(places, rounds, async (place, round) => {
      say(`Round ${round + 1} of ${rounds}: ${place.name}`)
      await measure(browser, place).then((sample) => { results.get(place.name)?.push(sample) }, (error: unknown) => {
        say(`  left out: ${error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)}`)
      })
    })
  } finally {
    await browser.close()
  }
  return results
}

/**
 * Builds and serves whoever is wanted and measures all of them once a round.
 * @param wanted names of contenders
 * @param say where progress goes
 * @returns the samples by name
 */
export async function compare(wanted: string[], rounds: number, say: (line: string) => void): Promise<Map<string, Sample[]>> {
  const deck = loadDecks()['zh-CN']
  const places = Object.fromEntries(deck.cards.map(({ id, index }) => [id, index]))
  const site: Contender = { name: 'site', folder: 'dist', cards: { selector: 'article.card', places } }
  const contenders = [...wanted.includes('site') ? [site] : [], ...await makePeers(wanted, slidesOf(deck), headersFor('dist'), say)]
  const served = await Promise.all(contenders.map(async ({ name, cards, folder }) => ({ name, cards, ...await serve(folder) })))
  try {
    return await measureAll(served, rounds, say)
  } finally {
    for (const { server } of served) server.close()
  }
}
