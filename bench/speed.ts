/**
 * `npm run bench`: the site beside the floor and its peers, all with the same words, on a weak phone and a slow network.
 * Options: --rounds=9, --only=site,floor. Needs the npm registry for the first run.
 */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { type Browser } from '@playwright/test'
import { loadDecks } from '../src/node/decks'
import { siteServer } from '../src/node/serve'
import { launch, SLOWER } from './lib/browser'
import { writeResults } from './lib/results'
import { interleaved, median } from './lib/stats'
import { headersFor, makePeers, NAMES, type Contender } from './speed/contenders'
import { slidesOf } from './speed/slides'
import { measureSwipes, type Swipes } from './speed/swipes'
import { tableOf, type Sample } from './speed/table'
import { firstPicture, firstSwipe, visitTwice, type Load, type Place } from './speed/visit'

/** Hard flicks on and as many back, in each round. */
const FLICKS = 2

const say = (line: string): void => { process.stderr.write(`${line}\n`) }

async function serve({ name, folder, cards }: Contender): Promise<{ place: Place, server: Server }> {
  const server = siteServer(folder, '/')
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return { place: { name, cards, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }, server }
}

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
async function measureAll(places: Place[], rounds: number): Promise<Map<string, Sample[]>> {
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

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' }, only: { type: 'string', default: NAMES.join() } } })
const wanted = values.only.split(',')
const rounds = Number(values.rounds)
const deck = loadDecks()['zh-CN']
const site: Contender = { name: 'site', folder: 'dist', cards: { selector: 'article.card', ids: deck.cards.map(({ id }) => id) } }
const peers = await makePeers(wanted, slidesOf(deck), headersFor('dist'), say)
const served = await Promise.all([...wanted.includes('site') ? [site] : [], ...peers].map(serve))
const results = await measureAll(served.map(({ place }) => place), rounds)
for (const { server } of served) server.close()
console.log(`Processor ${SLOWER} times slower, slow 4G, cold cache, medians of ${rounds}; in brackets: how many times the floor.`)
console.table(tableOf(results))
writeResults('speed', { samples: Object.fromEntries(results) })
