/**
 * Proves every picture of the edition before it is published: each card × language × shape × theme × print.
 * Run: npx tsx src/node/proof.ts [--sheet DIR] [--site URL]
 */
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { createEasel } from './canvas'
import { loadDecks } from './decks'
import { hardestChoices, nameOf, samplesOf, sceneMaker, type Sample } from './proof-work'
import { writeSheets } from './sheet'

/** A sample and what is wrong with its picture. */
export interface Verdict {
  sample: Sample
  faults: string[]
}

/** After so many pictures each thread says how far it is. */
const REPORT = 500

/** An address of about the length that a county's site has, where none is given. */
const SITE = 'https://lianghui.example.gov.cn/'

/**
 * Draws and inspects the pictures of some cards, in as many threads as the machine has cores.
 * @param site the address that QR codes hold, ending in "/"
 */
export async function proveEdition(cards: string[], site: string = SITE): Promise<Verdict[]> {
  const samples = [...samplesOf(cards), ...hardestChoices(await createEasel(), cards, sceneMaker(site))]
  const count = Math.min(availableParallelism(), samples.length)
  // Neighbours are alike in cost, so every worker takes each count-th.
  const shares = Array.from({ length: count }, (_, at) => samples.filter((_, place) => place % count === at))
  return (await Promise.all(shares.map((share) => proveShare(share, site)))).flat()
}

function proveShare(samples: Sample[], site: string): Promise<Verdict[]> {
  return new Promise((resolve, reject) => {
    const verdicts: Verdict[] = []
    const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { workerData: { samples, site }, execArgv: ['--import', 'tsx'] })
    worker.on('message', (verdict: Verdict) => {
      verdicts.push(verdict)
      if (verdicts.length % REPORT === 0) console.log(`A thread has proven ${verdicts.length} of its ${samples.length} pictures`)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code === 0 && verdicts.length === samples.length) resolve(verdicts)
      else reject(new Error(`A worker of the picture proof ended early (code ${code}).`))
    })
  })
}

/** The verdicts as a table: how many pictures of each shape and language, and how many are wrong. */
export function tableOf(verdicts: Verdict[]): string {
  const rows = new Map<string, [all: number, wrong: number]>()
  for (const { sample, faults } of verdicts) {
    const key = `${sample.shape.padEnd(9)} ${sample.language.padEnd(6)}`
    const [all, wrong] = rows.get(key) ?? [0, 0]
    rows.set(key, [all + 1, wrong + (faults.length ? 1 : 0)])
  }
  return [...rows].map(([key, [all, wrong]]) => `${key} ${String(all).padStart(5)} ${String(wrong).padStart(5)}`).join('\n')
}

async function main(): Promise<void> {
  const { values: { sheet, site } } = parseArgs({ options: { sheet: { type: 'string' }, site: { type: 'string' } } })
  const cards = loadDecks()['zh-CN'].cards.map(({ id }) => id)
  const start = Date.now()
  const verdicts = await proveEdition(cards, site)
  const wrong = verdicts.filter(({ faults }) => faults.length > 0)
  for (const { sample, faults } of wrong) for (const fault of faults) console.log(`${nameOf(sample)}: ${fault}`)
  const seconds = (Date.now() - start) / 1000
  console.log(`shape     lang   pictures wrong\n${tableOf(verdicts)}\n${verdicts.length} pictures in ${seconds.toFixed(1)} s, ${(seconds / cards.length).toFixed(2)} s a card, ${wrong.length} wrong`)
  if (sheet !== undefined) await writeSheets(sheet, cards, site ?? SITE)
  if (wrong.length) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
