/** Sets the seal. */
import type { Piece } from './marks'
import type { Hand } from './set'
import { display } from './type'

/** Two characters cut into a stamp. */
export function setSeal(chars: string, size: number, hand: Pick<Hand, 'locale'>): Piece {
  const style = display(size * 0.37, hand.locale)
  return {
    marks: [{ kind: 'seal', x: 0, y: 0, size, chars, style }],
    boxes: [{ role: 'seal', x: 0, y: 0, width: size, height: size }], width: size, height: size,
  }
}
