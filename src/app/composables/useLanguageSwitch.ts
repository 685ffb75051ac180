/** The way to the same card in the other language. */
import { useSite } from '../site'
import { useReader } from '../stores/reader'
import { otherLocale, pathInOther } from '../../content/paths'
import type { CardView } from '../../content/view'

/** Leads a page’s button to the other language. */
export function useLanguageSwitch() {
  const { locale, href } = useSite()
  const reader = useReader()
  /** The address of the card, or of a page beside the deck, in the other language. */
  function otherHref(card: Pick<CardView, 'path'>): string {
    return href(pathInOther(card.path))
  }
  /** Goes there and remembers the choice. Replaced, so that going back leads out and not through languages. */
  function switchLanguage(card: Pick<CardView, 'path'>): void {
    reader.choose(otherLocale(locale))
    location.replace(otherHref(card))
  }
  return { otherHref, switchLanguage }
}
