/** The search of the plain list: shows the cards that fit and hides the others, in place. */
import { createSearch, type SearchEntry, type SearchHit } from '../content/search'

type Search = (query: string) => SearchHit[]

/**
 * Brings the page's search form to life.
 * @param fetchEntries What the search looks through, null where it cannot be had now; asked for when the reader comes to the form
 */
export function startListSearch(document: Document, fetchEntries: (url: string) => Promise<SearchEntry[] | null>): void {
  const form = document.querySelector<HTMLFormElement>('form.search')
  const input = form?.querySelector<HTMLInputElement>('input')
  const said = form?.querySelector('[role="status"]')
  if (!form || !input || !said) return
  const { index = '', found = '', none = '', failed = '' } = form.dataset
  let search: Promise<Search | null> | null = null

  function prepare(): Promise<Search | null> {
    search ??= fetchEntries(index).then((entries) => {
      // What failed is asked for again.
      if (!entries) search = null
      return entries && createSearch(entries)
    })
    return search
  }
  async function show(query: string): Promise<void> {
    const find = query.trim() === '' ? null : await prepare()
    // The reader has typed on meanwhile.
    if (query !== input?.value || !said) return
    if (query.trim() === '' || !find) {
      showCards(document, null)
      said.textContent = query.trim() === '' ? '' : failed
      return
    }
    const ids = new Set(find(query).map(({ entry }) => entry.id))
    showCards(document, ids)
    said.textContent = ids.size === 0 ? none : found.replace('{count}', String(ids.size))
  }

  input.addEventListener('focus', () => void prepare())
  input.addEventListener('input', () => void show(input.value))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // The keyboard gives way to what was found.
    input.blur()
    void show(input.value)
  })
}

/** Shows the cards with these ids, null for all; a group without any is hidden, one with some is open. */
function showCards(document: Document, ids: ReadonlySet<string> | null): void {
  for (const group of document.querySelectorAll<HTMLDetailsElement>('.list-group')) {
    const cards = [...group.querySelectorAll<HTMLElement>('.list-card')]
    for (const card of cards) card.hidden = ids !== null && !ids.has(card.id)
    group.hidden = cards.every((card) => card.hidden)
    if (ids && !group.hidden) group.open = true
  }
}
