/** What every part of a card's face may need: the site's own words, the language, and the way to the receipts. */
import { inject, provide, type InjectionKey } from 'vue'
import type { Locale, Qualifier, RelationKind } from '../../content/edition'
import type { SpokenWords } from '../../content/spoken'

/** The words that faces say themselves, in the page's language. */
export interface FaceWords extends SpokenWords {
  /** Closes the fold that `more` opens. */
  less: string
  /** Behind or before a year in the chart: "{year} 目标". */
  target: string
  /** What a figure or a term is called as a button, its text in place of "{text}". */
  openFigure: string
  openTerm: string
}

/** How firm a target is: the qualifier of its number, or the relation that its words name. */
export type Firmness = Qualifier | RelationKind

/** What on a face answers to a tap. */
export type Tappable = 'figure' | 'term'

export interface Face {
  readonly locale: Locale
  readonly words: FaceWords
  /** Whether figures and terms answer to a tap; in the static HTML they are plain text. */
  readonly live: boolean
  /** The level of the card's heading. */
  readonly level: number
  /** What a tap on a figure or a term asks for. */
  open: (kind: Tappable, id: string) => void
}

const faceKey: InjectionKey<Face> = Symbol('face')

/** Gives the face to all its parts. */
export function provideFace(face: Face): void {
  provide(faceKey, face)
}

/**
 * The face that a part belongs to.
 * @throws outside CardFace
 */
export function useFace(): Face {
  const face = inject(faceKey)
  if (!face) throw new Error('useFace() was called outside a card: CardFace.vue provides the face.')
  return face
}
