/** Who is measured: the site, the floor under all of them, and the peers; each built from the same words into a folder of its own. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { compressTexts } from '../../src/node/hosting'
import { installPeers, scratch } from '../lib/peers'
import { pageHtml, SLIDE_CSS, slideHtml, type Slide } from './slides'

export interface Contender {
  name: string
  /** What is served. */
  folder: string
  /** The elements that are cards, and the place of each in the deck, from 0, by its id; without those `data-at` tells it. */
  cards: { selector: string, places: Record<string, number> | null }
}

interface Recipe {
  name: string
  /** Builds into `folder`/dist. @throws where it cannot be had or built */
  make: (folder: string, slides: Slide[]) => Promise<void>
}

const source = (name: string): string => `bench/speed/peers/${name}`

const FLOOR_CSS = 'html,body,main{height:100%}main{display:flex;overflow:auto hidden;scroll-snap-type:x mandatory}'
  + '.slide{flex:0 0 100%;scroll-snap-align:center;scroll-snap-stop:always}'

/** One page of plain HTML: what the fastest site in the world could not be faster than. */
async function makeFloor(folder: string, slides: Slide[]): Promise<void> {
  writeSite(folder, pageHtml(`<style>${SLIDE_CSS}${FLOOR_CSS}</style>`, `<main>${slides.map(slideHtml).join('')}</main>`))
  return Promise.resolve()
}

function writeSite(folder: string, html: string): void {
  mkdirSync(join(folder, 'dist'), { recursive: true })
  writeFileSync(join(folder, 'dist', 'index.html'), html)
}

/** Bundled by Vite from the peer's own few files; `html` stands in the page, `css` beside the slides' own. */
function bundled(name: string, css: string, html: (slides: Slide[]) => string): Recipe['make'] {
  return async (folder, slides) => {
    cpSync(source(name), folder, { recursive: true })
    writeFileSync(join(folder, 'slides.css'), SLIDE_CSS + css)
    writeFileSync(join(folder, 'slides.json'), JSON.stringify(slides))
    writeFileSync(join(folder, 'index.html'), pageHtml('', `${html(slides)}<script type="module" src="/main.js"></script>`))
    await build({ root: folder, configFile: false, logLevel: 'error', plugins: [vue()], build: { outDir: 'dist', emptyOutDir: true } })
  }
}

const SLIDEV_HEAD = `---
theme: default
title: 交城两会
aspectRatio: 390/844
canvasWidth: 390
fonts: { provider: none }
drawings: { enabled: false }
presenter: false
record: false
favicon: 'data:,'
---
`

/** Slidev makes its page from Markdown, where markup may stand too. */
async function makeSlidev(folder: string, slides: Slide[]): Promise<void> {
  cpSync(source('slidev'), folder, { recursive: true })
  writeFileSync(join(folder, 'slides.md'), SLIDEV_HEAD + slides.map((slide) => `\n${slideHtml(slide)}\n`).join('\n---\n'))
  const { status, stderr } = spawnSync('npx', ['slidev', 'build', 'slides.md', '--out', 'dist'], { cwd: folder, encoding: 'utf8', timeout: 300_000 })
  if (status !== 0) throw new Error(`slidev build: ${stderr.slice(0, 300)}`)
  return Promise.resolve()
}

const wrapped = (outer: string, inner: string, slide: (slide: Slide) => string) => (slides: Slide[]): string =>
  `<div class="${outer}"><div class="${inner}">${slides.map(slide).join('')}</div></div>`

const RECIPES: Recipe[] = [
  { name: 'floor', make: makeFloor },
  {
    name: 'swiper',
    make: bundled('swiper', 'html,body,.swiper{height:100%}', wrapped('swiper', 'swiper-wrapper', (slide) => `<div class="swiper-slide">${slideHtml(slide)}</div>`)),
  },
  { name: 'reveal', make: bundled('reveal', 'html,body{height:100%}', wrapped('reveal', 'slides', slideHtml)) },
  { name: 'slidev', make: makeSlidev },
  { name: 'vant', make: bundled('vant', 'html,body,#app,.deck{height:100%}', () => '<div id="app"></div>') },
]

/** The names that --only takes. */
export const NAMES = ['site', ...RECIPES.map(({ name }) => name)]

/**
 * Builds the peers that are wanted; one that cannot be had is named and left out.
 * @param headers what the site's host sends with its files, as `_headers` has it
 * @param say where progress goes
 */
export async function makePeers(wanted: string[], slides: Slide[], headers: string, say: (line: string) => void): Promise<Contender[]> {
  const made: Contender[] = []
  for (const { name, make } of RECIPES.filter((recipe) => wanted.includes(recipe.name))) {
    say(`Building ${name} …`)
    try {
      const folder = folderOf(name)
      rmSync(join(folder, 'dist'), { recursive: true, force: true })
      await make(folder, slides)
      writeFileSync(join(folder, 'dist', '404.html'), 'Not found')
      writeFileSync(join(folder, 'dist', '_headers'), headers)
      await compressTexts(join(folder, 'dist'))
      made.push({ name, folder: join(folder, 'dist'), cards: { selector: '[data-at]', places: null } })
    } catch (error) {
      say(`${name} is left out: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return made
}

/** Where a peer is built: what it needs from npm is installed there. */
function folderOf(name: string): string {
  return existsSync(join(source(name), 'package.json')) ? installPeers(source(name)) : scratch(name)
}

/** The site's headers without its Content-Security-Policy, which fits the site alone. */
export function headersFor(dist: string): string {
  return readFileSync(join(dist, '_headers'), 'utf8').replace(/^ +Content-Security-Policy:.*\n/m, '')
}
