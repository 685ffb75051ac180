/** The edition's decks as the build sees them, and the files that phones fetch of them. */
import { chunksOf } from '../content/chunks'
import { contentsOf, type DeckSource } from '../content/contents'
import { LOCALES, type Locale } from '../content/edition'
import { searchEntriesOf } from '../content/search'
import { loadEdition } from '../content/load'
import { viewDeck, type DeckView } from '../content/view'
import { contentsFile } from '../host/contents-file'
import { chunkFile } from '../host/deck-files'
import { SEARCH_FILE } from '../host/search-file'
import { hashOf } from './hashed'
import { pinyinOf } from './pinyin'
import { withSoftBreaks } from './soft-breaks'
import { WORDS } from './words'

/** The deck in each language. */
export type Decks = Record<Locale, DeckView>

/** The decks of the edition, every word filled in. Throws where facts and words do not fit. */
export function loadDecks(): Decks {
  const edition = loadEdition()
  return { 'zh-CN': withSoftBreaks(viewDeck(edition, WORDS['zh-CN'], 'zh-CN')), 'en': viewDeck(edition, WORDS.en, 'en') }
}

/** Cut once and not for each page, or a build's time would grow with the square of its cards. */
const sources = new Map<Locale, DeckSource>()

/** For the pages' own rendering: chunks and contents without a network. */
export function deckSource(locale: Locale): DeckSource {
  const source = sources.get(locale) ?? sourceOf(loadDecks()[locale])
  sources.set(locale, source)
  return source
}

function sourceOf(deck: DeckView): DeckSource {
  const [chunks, contents] = [chunksOf(deck), contentsOf(deck)]
  return { chunk: (number) => Promise.resolve(chunks[number] ?? null), contents: () => Promise.resolve(contents) }
}

export interface DeckFiles {
  /** A folder for this very content, below the site's base: its files may be kept for ever. */
  folder: string
  /** Text by file name in the folder. */
  files: Map<string, string>
}

/** The files of the decks: each language's chunks and contents, and what the search looks through in both. */
export function filesOf(decks: Decks): DeckFiles {
  const files = new Map<string, string>()
  for (const locale of LOCALES) {
    chunksOf(decks[locale]).forEach((chunk, number) => files.set(chunkFile(locale, number), JSON.stringify(chunk)))
    files.set(contentsFile(locale), JSON.stringify(contentsOf(decks[locale])))
  }
  files.set(SEARCH_FILE, JSON.stringify(searchEntriesOf(decks, pinyinOf)))
  return { folder: `assets/deck-${hashOf(...[...files].flat())}`, files }
}

