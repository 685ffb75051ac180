/** `npm run size`: what a first visit weighs, in brotli bytes of the built files, against its budget. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

interface Row {
  name: string
  bytes: number
  budget: number
  /** What an editor can do where it is over. */
  help?: string
}

const dist = 'dist'
const weigh = (path: string): number => brotliCompressSync(readFileSync(path)).length

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)])
}

/** The scripts that a Chinese page loads by itself: the entry with all it imports, and the words. */
function readingScripts(files: string[]): string[] {
  const entry = /import\("[^"]*\/(assets\/[^"]+\.js)"\)/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1]
  if (entry === undefined) throw new Error('The cover names no entry script: build the site first.')
  const scripts = new Set([join(dist, entry), ...files.filter((file) => /assets[\\/]zh-CN-[\w-]+\.js$/.test(file))])
  for (const script of scripts) {
    for (const [, name = ''] of readFileSync(script, 'utf8').matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g)) scripts.add(join(dist, 'assets', name))
  }
  return [...scripts]
}

const files = filesBelow(dist)
const pages = files.filter((file) => file.endsWith('.html'))
const heaviest = pages.map((page) => ({ name: page, bytes: weigh(page) })).reduce((a, b) => a.bytes >= b.bytes ? a : b)
const sum = (some: string[]): number => some.reduce((total, file) => total + weigh(file), 0)
function named(pattern: RegExp): string[] {
  const found = files.filter((file) => pattern.test(file))
  if (found.length === 0) throw new Error(`The build has no file like ${pattern.source}.`)
  return found
}
const fonts = (...slices: string[]): string[] => slices.flatMap((slice) => named(new RegExp(`[\\\\/]${slice}\\.\\w+\\.woff2$`)))
const scripts = readingScripts(files)
/** What the cover loads until it is idle, nobody touching it. */
const untouched = [
  join(dist, 'index.html'), join(dist, 'favicon.svg'), ...scripts, ...fonts('song', 'song-cover'),
  ...named(/[\\/](later|shared)-[\w-]+\.(js|css)$/), ...named(/[\\/]deck-\w+[\\/]zh-CN-0\.json$/),
]

const rows: Row[] = [
  { name: `heaviest page (${heaviest.name})`, bytes: heaviest.bytes, budget: 14_000, help: '把这张卡片或它前后卡片的文字改短。 / Shorten the words of this card, or of those beside it.' },
  { name: 'scripts of the reading path', bytes: sum(scripts), budget: 60_000 },
  // Where two groups meet, a page shows cards of both.
  { name: 'fonts of a Chinese page', bytes: sum(fonts('song', 'song-tasks', 'song-achievements')), budget: 50_000 },
  { name: 'fonts of an English page', bytes: sum(fonts('latin')), budget: 30_000 },
  { name: 'untouched first visit of the cover', bytes: sum(untouched), budget: 120_000 },
]
console.table(rows.map(({ name, bytes, budget }) => ({ what: name, bytes, budget, ok: bytes <= budget })))
const over = rows.filter(({ bytes, budget }) => bytes > budget)
for (const { name, bytes, budget, help = '' } of over) console.error(`Over budget: ${name} weighs ${bytes} bytes, allowed are ${budget}. ${help}`)
process.exitCode = over.length === 0 ? 0 : 1
