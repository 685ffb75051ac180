/** Creates the app: language and card from the address, then words, deck, router and store. */
import { createPinia } from 'pinia'
import { ViteSSG } from 'vite-ssg'
import { RouterView } from 'vue-router'
import 'virtual:palette.css'
import 'virtual:gaps.css'
import './app/styles/base.css'
import './app/styles/site.css'
import './app/styles/scenery.css'
import './app/styles/card.css'
import './app/styles/elder.css'
import './app/styles/lying.css'
import './app/styles/wide.css'
import { createDeck, findCard, type LoadChunk } from './app/deck'
import { createContents } from './app/contents'
import { spanAround } from './app/deck-window'
import { createSiteI18n } from './app/i18n'
import { nextTask } from './app/in-turn'
import { needed } from './app/needed'
import { plainPages, routes } from './app/routes'
import { siteKey } from './app/site'
import { useReader } from './app/stores/reader'
import { loadWords } from './app/words/words'
import { chunkOf, type DeckChunk } from './content/chunks'
import type { Locale } from './content/edition'
import type { DeckSource } from './content/contents'
import { below, otherLocale, parsePath } from './content/paths'
import { chunkFile, fetchChunk } from './host/deck-files'
import { tidyPath } from './host/tidy-path'
import { pictureWords } from './share-card/picture-words'

const base = import.meta.env.BASE_URL
/** Kept before the router may replace it: WeChat on iOS asks for the address that the reader landed on. */
const landing = import.meta.env.SSR ? '' : location.href

/** The page's path below the base, as the router reads it. */
function pathOnPhone(): string {
  return location.pathname.startsWith(base) ? `/${location.pathname.slice(base.length)}` : ''
}

/** A part of the deck that cannot be had may be of a release that is gone: told as Vite tells of a script (host/reload.ts). */
function told<T>(part: T | null): T | null {
  if (part === null) dispatchEvent(new Event('vite:preloadError'))
  return part
}

/** Where the deck comes from: in the build from the edition itself, on a phone from the files beside the pages. */
async function sourceOf(locale: Locale): Promise<DeckSource> {
  if (import.meta.env.SSR) return (await import('./node/decks')).deckSource(locale)
  const folder = `${base}${__DECK_FOLDER__}/`
  return {
    chunk: (number) => fetchChunk(folder + chunkFile(locale, number), fetch).then(told),
    contents: async () => {
      const { contentsFile, fetchContents } = await import('./host/contents-file')
      return fetchContents(folder + contentsFile(locale), fetch).then(told)
    },
  }
}

/** The chunk that a page begins with. A built page says which place in the deck it shows. */
async function firstChunk(id: string | null, load: LoadChunk): Promise<DeckChunk | null> {
  const place = import.meta.env.SSR ? undefined : document.getElementById('app')?.dataset['at']
  // Rendered pages say it; only the rendering itself and the development server must look.
  const found = (import.meta.env.SSR || import.meta.env.DEV) && place === undefined && id !== null ? await findCard(id, load) : null
  return found ?? load(chunkOf(Number(place ?? 0)))
}

/** What the build renders, and phones start. */
const startApp = () => ViteSSG(RouterView, { routes, base }, async ({ app, router, routePath }) => {
  // Tasks of their own: making the app and its router, asking for the deck, reading it, reading what
  // the phone has kept, starting the router, mounting.
  if (!import.meta.env.SSR) await nextTask()
  const path = import.meta.env.SSR ? routePath ?? '/' : pathOnPhone()
  const page = parsePath(path)
  const locale = page?.locale ?? 'zh-CN'
  const source = await sourceOf(locale)
  const id = page?.kind === 'card' ? page.id : null
  const [words, chunk] = await Promise.all([needed(() => loadWords(locale)), needed(() => firstChunk(id, source.chunk))])
  const deck = createDeck(chunk, source.chunk)
  const start = chunk.cards.find((card) => card.id === id)?.index ?? 0
  // The cards around the first may lie in the next chunk: without them the page would not be the built one.
  const { first, last } = spanAround(start, deck.total)
  await needed(() => deck.ensure(first, last))
  const contents = createContents(source.contents)
  if (page?.kind === 'contents' || page === null) await contents.load()
  if (plainPages && (page?.kind === 'all' || page?.kind === 'digest')) await deck.ensure(0, deck.total - 1)
  const translation = async (index: number) => {
    const other = otherLocale(locale)
    const chunk = await (await sourceOf(other)).chunk(chunkOf(index))
    const card = chunk?.cards.find((candidate) => candidate.index === index)
    return chunk && card ? { card, locale: other, words: pictureWords(await loadWords(other)), terms: chunk.terms, figures: chunk.figures } : null
  }
  if (!import.meta.env.SSR) await nextTask()
  const url = __SITE_URL__ || (import.meta.env.SSR ? base : location.origin + base)
  app.provide(siteKey, {
    locale, words, base, url, href: (path) => below(base, path), whole: (path) => below(url, path),
    deck, contents, start, translation, landing, entry: import.meta.url,
  })
  app.use(createSiteI18n(locale, words)).use(createPinia())
  if (import.meta.env.SSR) return
  await nextTask()
  useReader()
  const started = router.beforeResolve(async () => {
    started()
    await nextTask()
  })
}, { hydration: true, useHead: false, registerComponents: false })

/**
 * On phones in a task of its own: the file has kept the page from answering for long enough. Under an address that is no
 * page's, as in a copy of the site elsewhere, the router would empty the page: it is read as it was built.
 */
async function startOnPhone(): Promise<void> {
  await nextTask()
  tidyPath(window)
  if (plainPages || parsePath(pathOnPhone())) startApp()
}

export const createApp = import.meta.env.SSR ? startApp() : startOnPhone()
