/**
 * `npm run bench`: how fast the site is on a weak phone and a slow network.
 * By itself: beside plain HTML and what others would use, all with the same words; --only=site,floor names some of them.
 * --growth: with 25, 250 and 2,500 cards; --sizes=25,250 names others, --proof proves their pictures too.
 * --lighthouse: Lighthouse's four scores. --rounds=9 says how often each is measured.
 * The first run needs the npm registry.
 */
import { parseArgs } from 'node:util'
import { SLOWER } from './lib/browser'
import { writeResults } from './lib/results'
import { compare } from './speed/compare'
import { NAMES } from './speed/contenders'
import { buildGrown, type GrownSite } from './speed/grown-site'
import { growthTable, measureGrowth } from './speed/growth'
import { judgeSite } from './speed/lighthouse'
import { tableOf } from './speed/table'

const say = (line: string): void => { process.stderr.write(`${line}\n`) }

async function showComparison(wanted: string[], rounds: number): Promise<void> {
  const results = await compare(wanted, rounds, say)
  console.log(`Processor ${SLOWER} times slower, slow 4G, cold cache, medians of ${rounds}; in brackets: how many times the floor.`)
  console.table(tableOf(results))
  writeResults('speed', { samples: Object.fromEntries(results) })
}

async function showGrowth(sizes: number[], prove: boolean, rounds: number): Promise<void> {
  const sites: GrownSite[] = []
  for (const count of sizes) {
    say(`Building ${count} cards …`)
    sites.push(await buildGrown(count, prove))
  }
  const results = await measureGrowth(sites, rounds, say)
  console.log(`Processor ${SLOWER} times slower, slow 4G, cold cache, medians of ${rounds}; in brackets: how many times the smallest deck.`)
  console.table(growthTable(results))
  writeResults('growth', { samples: Object.fromEntries(results) })
}

async function showLighthouse(rounds: number): Promise<void> {
  const results = await judgeSite(rounds, say)
  console.log(`Lighthouse, mobile, medians of ${rounds}.`)
  console.table(Object.fromEntries([...results].map(([page, { scores }]) => [page, scores])))
  for (const [page, { lacks }] of results) for (const lack of lacks) console.log(`${page}  ${lack}`)
  writeResults('lighthouse', { pages: Object.fromEntries(results) })
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' }, only: { type: 'string', default: NAMES.join() },
    growth: { type: 'boolean', default: false }, sizes: { type: 'string', default: '25,250,2500' }, proof: { type: 'boolean', default: false },
    lighthouse: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if (values.growth) await showGrowth(values.sizes.split(',').map(Number), values.proof, rounds)
else if (values.lighthouse) await showLighthouse(rounds)
else await showComparison(values.only.split(','), rounds)
