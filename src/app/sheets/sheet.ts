/** The sheets that rise over a card. */
import type { InjectionKey } from 'vue'
import type { CardView } from '../../content/view'

export type Sheet =
  | { kind: 'contents', current: number }
  | { kind: 'settings' }
  | { kind: 'share', card: CardView }
  /** A picture of the reader's own two or three cards. */
  | { kind: 'three', cards: CardView[] }
  | { kind: 'figure', card: CardView, id: string }
  | { kind: 'term', card: CardView, id: string }

/** Opens a sheet over the card in view. */
export const openSheetKey: InjectionKey<(sheet: Sheet) => void> = Symbol('open-sheet')
