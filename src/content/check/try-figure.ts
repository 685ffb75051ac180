/** A figure as written, or what is wrong with it: for checks, which must not stop at the first mistake. */
import type { Figure, Locale } from '../edition'
import { formatFigure, type RelationWords } from '../figures'
import type { FigureView } from '../view'

const NO_WORDS: RelationWords = { 'in-step-with-growth': '', 'faster-than-growth': '', 'as-required': '' }

/** @returns the figure in this language, or the sentence that formatFigure throws */
export function tryFigure(figure: Figure, locale: Locale, relations = NO_WORDS): FigureView | string {
  try {
    return formatFigure('', figure, '', relations, locale)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
