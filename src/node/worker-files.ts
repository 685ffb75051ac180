/** The service worker's file, with the list of what it keeps; or the one that takes it away. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { pageTitle } from '../content/titles'
import { below, homePath, PLAIN_PAGES } from '../content/paths'
import { LOCALES, type Locale } from '../content/edition'
import type { Kept } from '../worker/kept'
import type { Decks } from './decks'
import { SCRIPT_TARGET } from './target'

export interface WorkerParts {
  /** The site's base. */
  base: string
  /** The app's entry, and the script of the pages without it: with their base. */
  marks: readonly [entry: string, list: string]
  decks: Decks
  /** Each language's name of the site. */
  names: Record<Locale, { name: string }>
}

/**
 * Without these a release is not whole: the app with all its parts, the words and cards, and last the covers, as a page's own
 * copy is shown as soon as it is there.
 */
const NEEDED = [/^assets\/app-[\w-]+\.js$/, /^assets\/deck-\w+\/[a-zA-Z-]+-\d+\.json$/, /^assets\/.*\.(js|css)$/, /^assets\/.*\.json$/, /^(en\/)?index\.html$/]

/** The rest in the order of its use. Pictures are drawn on the phone. */
const MORE = [/^assets\/.*\.woff2$/, new RegExp(`^(en/)?(${PLAIN_PAGES.join('|')})/index\\.html$`), /^404\.html$/]

/**
 * Writes `sw.js` into a finished `dist`.
 * @param kept What it keeps; with the base alone it takes away what earlier ones kept, and itself
 */
export async function writeWorker(dist: string, kept: Kept | Pick<Kept, 'base'>): Promise<void> {
  const { outputFiles: [file] } = await build({
    entryPoints: ['release' in kept ? 'src/worker/main.ts' : 'src/worker/off.ts'], bundle: true, minify: true, format: 'iife', target: SCRIPT_TARGET,
    supported: { destructuring: true }, define: { __KEPT__: JSON.stringify(kept) }, write: false, legalComments: 'none',
  })
  if (!file) throw new Error('esbuild made no worker.')
  await writeFile(join(dist, 'sw.js'), file.contents)
}

/**
 * What a phone keeps of a finished `dist`.
 * @throws where the build lacks what every card needs
 */
export function keptOf(dist: string, { base, marks, decks, names }: WorkerParts): Kept {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()
  const pick = (patterns: RegExp[]): string[] => [...new Set(patterns.flatMap((pattern) => files.filter((file) => pattern.test(file))))]
  const needed = pick(NEEDED)
  const lacking = NEEDED.find((pattern) => !needed.some((file) => pattern.test(file)))
  if (lacking) throw new Error(`The build has no file like ${lacking.source}, without which no card can be kept.`)
  const more = pick(MORE)
  const hash = createHash('sha256')
  for (const file of files.filter((name) => name.endsWith('.html') || needed.includes(name) || more.includes(name))) hash.update(file).update(readFileSync(join(dist, file)))
  const addressOf = (file: string): string => base + file.replace(/(^|\/)index\.html$/, '$1').replace(/^404\.html$/, '404/')
  const cards = LOCALES.flatMap((locale) => decks[locale].cards.map((card) => (
    [below(base, card.path), { cover: below(base, homePath(locale)), at: card.index, title: pageTitle(card, names[locale]) }] as const)))
  return {
    release: hash.digest('hex').slice(0, 12), base, entry: marks[0], marks: [...marks],
    needed: needed.map(addressOf), more: more.map(addressOf), cards: Object.fromEntries(cards),
  }
}
