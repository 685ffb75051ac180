/** The way to the same card in the other language. */
import { inject } from 'vue'
import { useSite } from '../site'
import { useReader } from '../stores/reader'
import { partsKey, useParts, type Parts } from './useParts'
import { otherLocale, pathInOther } from '../../content/paths'
import type { CardView } from '../../content/view'
import { pageAnswers } from '../../host/page-answers'

/** Leads a page’s button to the other language; `parts` are the page's own. */
export function useLanguageSwitch({ fetched }: Parts = inject(partsKey, useParts, true)) {
  const { locale, href } = useSite()
  const reader = useReader()
  /** The address of the card, or of a page beside the deck, in the other language. */
  function otherHref(card: Pick<CardView, 'path'>): string {
    return href(pathInOther(card.path))
  }
  /**
   * Goes there and remembers the choice. Replaced, so that going back leads out and not through languages: what cannot
   * be had would take the place of the page that is read, which therefore says so and stays.
   */
  async function switchLanguage(card: Pick<CardView, 'path'>): Promise<void> {
    const address = otherHref(card)
    const { pathname } = location
    // Who has swiped on meanwhile stays there.
    if (!await fetched(pageAnswers(address, window)) || location.pathname !== pathname) return
    reader.choose(otherLocale(locale))
    location.replace(address)
  }
  return { otherHref, switchLanguage }
}
