/** The sheets that rise over a card. */
import { inject, type InjectionKey } from 'vue'
import type { CardView } from '../../content/view'
import type { Translation } from '../site'

export type Sheet =
  | { kind: 'contents' }
  | { kind: 'settings' }
  | { kind: 'share', card: CardView }
  /** A picture of the reader's own two or three cards. */
  | { kind: 'three', cards: CardView[] }
  /** Of the page's deck, or of a card's other language. */
  | { kind: 'figure', card: CardView, id: string, twin?: Translation }
  | { kind: 'term', card: CardView, id: string, twin?: Translation }

/** The sheet that makes a picture of these cards, one or several; null for none. */
export function shareSheetOf([first, ...others]: CardView[]): Sheet | null {
  if (!first) return null
  return others.length > 0 ? { kind: 'three', cards: [first, ...others] } : { kind: 'share', card: first }
}

type OpenSheet = (sheet: Sheet) => void

/** A page's own way to open its sheets (useSheets). */
export const openSheetKey: InjectionKey<OpenSheet> = Symbol('open-sheet')

/** For what stands in a page: opens a sheet over the card in view; a part that is shown alone has none to open. */
export function useOpenSheet(): OpenSheet {
  return inject(openSheetKey, () => undefined)
}
