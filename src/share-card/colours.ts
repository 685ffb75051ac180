/** The colours of a picture: the palette of the stretch that its card stands on. */
import { moodOf } from '../scenery/mood'
import { paletteOf } from '../scenery/palette'
import type { Stretch, Tone } from './marks'

/** Colours of a picture, as CSS colours. */
export interface Colours extends Record<Tone, string> {
  /** The seal's stamp and what is cut into it. */
  seal: string
  sealPaper: string
}

/** The colours of a card's stretch. */
export function coloursOf({ theme, group }: Stretch): Colours {
  const { ink, inkSoft, accent, line, paper, seal, sealPaper, hills } = paletteOf(theme, moodOf(group))
  return { ink, body: ink, soft: inkSoft, accent, rule: line, track: hills[2], band: paper, seal, sealPaper }
}
