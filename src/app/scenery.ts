/** What paints the scenery: at hand in the build; on phones a part that comes with the first card that the page was built without, or on bare paper. */
import type { Mood } from '../scenery/mood'

/** The markup of the scenery under the card at this place of the deck. */
type PaintScenery = (index: number, mood: Mood) => string

/** What paints while the build renders; null on phones, whose pages bring their scenery along. */
export const builtScenery: PaintScenery | null = import.meta.env.SSR ? (await import('../scenery/svg')).cardScenery : null

/** Null where it does not come: the card is then plain paper. */
export async function loadScenery(): Promise<PaintScenery | null> {
  return import('../scenery/svg').then(({ cardScenery }) => cardScenery, () => null)
}
