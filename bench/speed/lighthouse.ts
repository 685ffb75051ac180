/** Lighthouse's four scores of a few pages, as on its own weak phone, and what keeps each from full marks. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadEdition } from '../../src/content/load'
import { CHROMIUM } from '../../src/node/chromium'
import { installPeers } from '../lib/peers'
import { median } from '../lib/stats'
import { serve } from './serve'

const target = loadEdition().groups.find(({ id }) => id === 'targets')?.cards[1]?.id ?? ''
/** The cover, a card in the middle in both languages, the contents, the page about the site. */
const PAGES = ['/', `/targets/${target}/`, `/en/targets/${target}/`, '/contents/', '/about/']

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof CATEGORIES)[number]

/** What is used of Lighthouse's report; scores are from 0 to 1, null where an audit gives none. */
export interface Report {
  categories: Record<Category, { score: number | null, auditRefs: { id: string, weight: number }[] }>
  audits: Record<string, { title: string, score: number | null, displayValue?: string }>
}

export interface Judgement {
  /** Of 100 each. */
  scores: Record<Category, number>
  /** Audits without full marks, as sentences; those that do not count say so. */
  lacks: string[]
}

/** One page's scores over all its reports, each a median, and what lacked in any of them. */
export function judge(reports: readonly Report[]): Judgement {
  const score = (category: Category): number => Math.round(100 * median(reports.map(({ categories }) => categories[category].score ?? NaN)))
  const lacks = reports.flatMap(({ categories, audits }) => CATEGORIES.flatMap((category) => categories[category].auditRefs.flatMap(({ id, weight }) => {
    const audit = audits[id]
    if (!audit || audit.score === null || audit.score >= 1) return []
    return [`${category}: ${id}${weight === 0 ? ' (does not count)' : ''}: ${audit.title}`]
  })))
  return { scores: Object.fromEntries(CATEGORIES.map((category) => [category, score(category)])) as Judgement['scores'], lacks: [...new Set(lacks)] }
}

async function reportOn(url: string, lighthouse: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(lighthouse, [
    url, '--quiet', '--output=json', '--output-path=stdout', '--no-enable-error-reporting', `--only-categories=${CATEGORIES.join()}`,
    `--chrome-flags=--headless ${CHROMIUM.args.join(' ')}`,
  ], { env: { ...process.env, CHROME_PATH: CHROMIUM.executablePath }, maxBuffer: 64e6 })
  return JSON.parse(stdout) as Report
}

/**
 * Judges the built site in `dist`, page after page, so often.
 * @param say where progress goes
 * @throws where Lighthouse cannot be installed or gives no report
 */
export async function judgeSite(rounds: number, say: (line: string) => void): Promise<Map<string, Judgement>> {
  const lighthouse = join(installPeers('bench/speed/lighthouse'), 'node_modules/.bin/lighthouse')
  const { url, server } = await serve('dist')
  const reports = new Map(PAGES.map((page) => [page, [] as Report[]]))
  try {
    for (let round = 0; round < rounds; round++) {
      for (const page of PAGES) {
        say(`Round ${round + 1} of ${rounds}: ${page}`)
        reports.get(page)?.push(await reportOn(url + page.slice(1), lighthouse))
      }
    }
  } finally {
    server.close()
  }
  return new Map([...reports].map(([page, own]) => [page, judge(own)]))
}
