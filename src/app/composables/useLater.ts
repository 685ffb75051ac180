/** What an open page does once it is read (later.ts): asked for when the page answers, and told of the cards in view. */
import { shallowRef, type Component, type ShallowRef } from 'vue'
import type { CardView } from '../../content/view'
import { nextTask } from '../in-turn'
import { needed } from '../needed'
import type { Later } from '../later'
import type { Site } from '../site'

export interface LaterParts {
  NoticeBar: Readonly<ShallowRef<Component | undefined>>
  /** Loads the parts; what fails to come is asked for again, for after a release they tell of what is gone. */
  start: () => Promise<void>
  /** The cards that are in view now; told on as soon as somebody is there to hear it. */
  follow: (...cards: CardView[]) => void
}

/** A page's later parts, which come once it starts them. */
export function useLater(site: Site): LaterParts {
  const NoticeBar = shallowRef<Component>()
  let later: Later | undefined
  let inView: CardView[] = []
  function follow(...cards: CardView[]): void {
    inView = cards
    later?.follow(...cards)
  }
  async function start(): Promise<void> {
    // Destructured here: keeping the whole module makes the bundler add a helper file.
    const parts = await needed(() => import('../later').then(({ startLater, NoticeBar: bar }) => ({ startLater, bar })))
    later = parts.startLater(site)
    later.follow(...inView)
    await nextTask()
    NoticeBar.value = parts.bar
  }
  return { NoticeBar, start, follow }
}
