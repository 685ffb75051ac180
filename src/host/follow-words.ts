/** Shows on a card which words are being read: finds them in the page, marks them, brings them into view. */

/** What a card shows, without white space, and where each character of it stands. */
export interface PageText {
  text: string
  places: { node: Text, offset: number }[]
}

/** Marks stretches of the page, in place of those marked before. */
export type Highlighter = (what: 'sentence' | 'word', ranges: Range[]) => void

export interface WordFollower {
  /** A sentence is being read: its parts as they are shown, each of which stands in one piece. */
  followSentence: (parts: readonly string[]) => void
  /** A word of it, from and to in the parts put together. */
  followWord: (from: number, to: number) => void
  /** Nothing is being read. */
  clear: () => void
}

/** The text of an element as readers see it: drawings, seals and what is only for the ear left out. */
export function pageTextOf(root: Element): PageText {
  const page: PageText = { text: '', places: [] }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('[aria-hidden], .unseen')) continue
    for (let offset = 0; offset < node.data.length; offset++) {
      const char = node.data.charAt(offset)
      if (/\s/.test(char)) continue
      page.text += char
      page.places.push({ node, offset })
    }
  }
  return page
}

/**
 * @param root The element whose words are read; null while there is none
 * @param reveal Brings a stretch into view
 */
export function createWordFollower(root: () => Element | null, mark: Highlighter, reveal: (range: Range) => void): WordFollower {
  /** A place in the page for each character of the sentence's parts, undefined for white space and what was not found. */
  let places: (PageText['places'][number] | undefined)[] = []
  let cursor = 0

  /** Where the characters of a part stand: behind the part before where it is there, else anywhere. */
  function find(part: string, page: PageText): typeof places {
    const bare = part.replace(/\s/g, '')
    const after = page.text.indexOf(bare, cursor)
    let at = after >= 0 ? after : page.text.indexOf(bare)
    if (at < 0) return Array.from({ length: part.length })
    cursor = at + bare.length
    return Array.from({ length: part.length }, (_, index) => /\s/.test(part.charAt(index)) ? undefined : page.places[at++])
  }
  /** The stretch from the first to the last of these characters that the page has. */
  function rangeOf(some: typeof places): Range[] {
    const found = some.filter((place) => place !== undefined)
    const [first, last] = [found[0], found[found.length - 1]]
    if (!first || !last || !first.node.isConnected || !last.node.isConnected) return []
    const range = document.createRange()
    range.setStart(first.node, first.offset)
    range.setEnd(last.node, last.offset + 1)
    return [range]
  }

  return {
    followSentence(parts) {
      const element = root()
      const page = element ? pageTextOf(element) : { text: '', places: [] }
      const found = parts.map((part) => find(part, page))
      places = found.flat()
      const ranges = found.flatMap(rangeOf)
      mark('sentence', ranges)
      mark('word', [])
      if (ranges[0]) reveal(ranges[0])
    },
    followWord(from, to) {
      mark('word', rangeOf(places.slice(from, to)))
    },
    clear() {
      cursor = 0
      places = []
      mark('sentence', [])
      mark('word', [])
    },
  }
}

/** The names under which aloud.css colours what is read. */
const NAMES = { sentence: 'spoken', word: 'spoken-word' } as const

/** Marks by the browser's own highlights; where it has none, whole paragraphs by a class. */
export function createHighlighter(): Highlighter {
  const { highlights } = CSS as { highlights?: HighlightRegistry }
  if (highlights) return (what, ranges) => void highlights.set(NAMES[what], new Highlight(...ranges))
  return (what, ranges) => {
    if (what === 'word') return
    for (const block of document.querySelectorAll(`.${NAMES.sentence}`)) block.classList.remove(NAMES.sentence)
    for (const { startContainer } of ranges) startContainer.parentElement?.closest('p, li, dt, dd, h2, h3, div')?.classList.add(NAMES.sentence)
  }
}

/** How much of a card's height is left above what is brought into view. */
const ABOVE = 1 / 4

/** Unfolds what holds the stretch, and scrolls its card, if it is not in view. */
export function revealRange(range: Range): void {
  const element = range.startContainer.parentElement
  element?.closest('details')?.setAttribute('open', '')
  const scroller = element?.closest('.card-scroll')
  if (!scroller) return
  const [stretch, view] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (stretch.top >= view.top && stretch.bottom <= view.bottom) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  scroller.scrollBy({ top: stretch.top - view.top - view.height * ABOVE, behavior: still ? 'instant' : 'smooth' })
}
