/** The sheets that rise over a card. */
import type { InjectionKey } from 'vue'
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

/** Opens a sheet over the card in view. */
export const openSheetKey: InjectionKey<(sheet: Sheet) => void> = Symbol('open-sheet')
