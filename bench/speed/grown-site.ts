/** The site built with more or fewer cards, in a copy of the project beside it. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { LOCALES } from '../../src/content/edition'
import { loadEdition } from '../../src/content/load'
import { cardPath } from '../../src/content/paths'
import { scratch } from '../lib/peers'
import { grownEdition, grownWords } from './grown'

/** What of the project a build reads. */
const PARTS = ['src', 'public', 'locales', 'index.html', 'package.json', 'vite.config.ts', 'tsconfig.json']

export interface GrownSite {
  count: number
  /** What is to be served. */
  dist: string
  /** Every card's id, and the address of each in Chinese. */
  ids: string[]
  paths: string[]
  /** Of the whole build, and of proving all its pictures where that was asked for. */
  buildSeconds: number
  proofSeconds: number
}

/** @param prove whether every picture is proven too, which takes seconds a card */
export async function buildGrown(count: number, prove: boolean): Promise<GrownSite> {
  const folder = scratch(`grown-${count}`)
  for (const part of PARTS) {
    rmSync(join(folder, part), { recursive: true, force: true })
    cpSync(part, join(folder, part), { recursive: true })
  }
  if (!existsSync(join(folder, 'node_modules'))) symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const edition = grownEdition(loadEdition(), count)
  writeFileSync(join(folder, 'src/content/edition.json'), JSON.stringify(edition))
  for (const locale of LOCALES) {
    const file = join(folder, `locales/${locale}.json`)
    const words = JSON.parse(readFileSync(file, 'utf8')) as { cards: Record<string, { short: string }> }
    writeFileSync(file, JSON.stringify({ ...words, cards: grownWords(edition, words.cards) }))
  }
  const cards = edition.groups.flatMap(({ id: group, cards: own }) => own.map(({ id }) => ({ group, id })))
  return {
    count, dist: join(folder, 'dist'), ids: cards.map(({ id }) => id),
    paths: cards.map(({ group, id }, index) => cardPath('zh-CN', group, id, index)),
    buildSeconds: await seconds(folder, ['npm', 'run', 'build']),
    proofSeconds: prove ? await seconds(folder, ['npm', 'run', 'proof']) : NaN,
  }
}

/** How long a command takes; what it says goes to a file beside it. @throws where it fails, naming that file */
async function seconds(folder: string, [command = '', ...args]: string[]): Promise<number> {
  const start = performance.now()
  const log: Buffer[] = []
  const running = spawn(command, args, { cwd: folder })
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (part: Buffer) => { log.push(part) })
  const code = await new Promise((done) => { running.once('close', done) })
  const said = join(folder, `${args.at(-1) ?? command}.log`)
  writeFileSync(said, Buffer.concat(log))
  if (code !== 0) throw new Error(`"${[command, ...args].join(' ')}" failed; what it said is in ${said}.`)
  return (performance.now() - start) / 1000
}
