/** The search of the plain list: shows the cards that fit and hides the others, in place. */
import { isRecord, isText } from '../content/guards'
import { createSearch, type SearchEntry } from '../content/search'

type Search = ReturnType<typeof createSearch>

/** A card and what is known of it: to ask the page again, thousands of times a key, takes its time. */
interface Card {
  element: HTMLElement
  id: string
  hidden: boolean
}

/** Cards that stand in the same box: a part of a long group, or the group itself. */
interface CardBox {
  box: HTMLElement
  cards: Card[]
  /** How many of them are shown. */
  left: number
}

interface Group {
  details: HTMLDetailsElement
  stretches: CardBox[]
}

/** How tall a browser takes a part to be that it has not laid out, and how many rem a card adds to that (list.css: 16 cards, 360rem). The property is not inherited: to set it does not restyle the cards in the part. */
const HEIGHT = 'contain-intrinsic-height'
const CARD_HEIGHT = 22.5

/**
 * Brings the page's search form to life.
 * @param fetchEntries What the search looks through, null where it cannot be had now; asked for when the reader comes to the form
 */
export function startListSearch(
  { document, history }: Pick<Window, 'document' | 'history'>, fetchEntries: (url: string) => Promise<SearchEntry[] | null>,
): void {
  const form = document.querySelector<HTMLFormElement>('form.search')
  const input = form?.querySelector<HTMLInputElement>('input')
  const said = form?.querySelector('[role="status"]')
  if (!form || !input || !said) return
  const { index = '', found = '', none = '', failed = '' } = form.dataset
  let search: Promise<Search | null> | null = null
  let groups: Group[] = []

  const prepare = (): Promise<Search | null> => {
    if (groups.length === 0) groups = groupsOf(document)
    search ??= fetchEntries(index).then((entries) => {
      // What failed is asked for again.
      if (!entries) search = null
      return entries && createSearch(entries)
    })
    return search
  }
  const show = async (query: string): Promise<void> => {
    const empty = query.trim() === ''
    const find = empty ? null : await prepare()
    // The reader has typed on meanwhile.
    if (query !== input.value) return
    if (!find) {
      showCards(groups, null)
      said.textContent = empty ? '' : failed
      return
    }
    const ids = find(query)
    showCards(groups, ids)
    said.textContent = ids.size === 0 ? none : found.replace('{count}', String(ids.size))
  }
  /** The words stay with the page in the tab's history: who opens a card and comes back finds what they found. */
  const keep = (): void => {
    try {
      history.replaceState({ query: input.value }, '')
    } catch { /* Safari allows only so many in a while */ }
  }

  const kept: unknown = history.state
  if (isRecord(kept) && isText(kept['query']) && kept['query'] !== '') {
    input.value = kept['query']
    void show(input.value)
  }
  input.addEventListener('focus', () => void prepare())
  input.addEventListener('input', () => {
    keep()
    void show(input.value)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // The keyboard gives way to what was found.
    input.blur()
    void show(input.value)
  })
}

function groupsOf(document: Document): Group[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('.list-group')].map((details) => ({
    details, stretches: [details, ...details.querySelectorAll<HTMLElement>('.list-part')].map(stretchOf),
  }))
}

function stretchOf(box: HTMLElement): CardBox {
  const elements = ([...box.children] as HTMLElement[]).filter(({ classList }) => classList.contains('list-card'))
  return { box, cards: elements.map((element) => ({ element, id: element.id, hidden: false })), left: elements.length }
}

/** Shows the cards with these ids, null for all; a group without any is hidden, one with some is open. */
function showCards(groups: readonly Group[], ids: ReadonlySet<string> | null): void {
  for (const { details, stretches } of groups) {
    let shown = 0
    for (const stretch of stretches) {
      const { box, cards } = stretch
      const left = showOf(cards, ids)
      shown += left
      if (box !== details && left !== stretch.left) stretch.box = refit(box, left)
      stretch.left = left
    }
    details.hidden = shown === 0
    if (ids && shown > 0) details.open = true
  }
}

/** Shows those of some cards, and tells how many. Only what changes is touched. */
function showOf(cards: readonly Card[], ids: ReadonlySet<string> | null): number {
  let shown = 0
  for (const card of cards) {
    const hidden = ids !== null && !ids.has(card.id)
    if (card.hidden !== hidden) hide(card, hidden)
    if (!hidden) shown += 1
  }
  return shown
}

/** In a part whose layout is skipped `hidden` does not reach screen readers, so aria-hidden says it too. */
function hide(card: Card, hidden: boolean): void {
  card.hidden = hidden
  card.element.hidden = hidden
  card.element.setAttribute('aria-hidden', String(hidden))
}

/**
 * Says how tall a part is while it is out of sight, by how many cards are left in it. Browsers remember how tall it was when
 * it was last seen, whatever they are told later, but only of that element: so its cards move into a new one.
 * @returns The part that holds the cards now
 */
function refit(part: HTMLElement, left: number): HTMLElement {
  const fresh = part.cloneNode() as HTMLElement
  fresh.hidden = left === 0
  fresh.style.setProperty(HEIGHT, `${left * CARD_HEIGHT}rem`)
  fresh.append(...part.childNodes)
  part.replaceWith(fresh)
  return fresh
}
