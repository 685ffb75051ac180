/** What an open page does once it is read (later.ts): asked for when the page answers, and told of the cards in view. */
import { shallowRef, type Component, type ShallowRef } from 'vue'
import type { CardView } from '../../content/view'
import { nextTask } from '../in-turn'
import { needed } from '../needed'
import type { FollowCards } from '../later'
import type { Site } from '../site'

export interface LaterParts {
  NoticeBar: Readonly<ShallowRef<Component | undefined>>
  /** Loads and starts the parts; what fails to come is asked for again, for after a release they tell of what is gone. */
  load: () => Promise<void>
  /** The cards that are in view now; told on as soon as somebody is there to hear it. */
  follow: FollowCards
}

/** A page's later parts, which come once it loads them. */
export function useLater(site: Site): LaterParts {
  const NoticeBar = shallowRef<Component>()
  let tell: FollowCards | undefined
  let inView: CardView[] = []
  function follow(...cards: CardView[]): void {
    inView = cards
    tell?.(...cards)
  }
  async function load(): Promise<void> {
    // Destructured here: keeping the whole module makes the bundler add a helper file.
    const parts = await needed(() => import('../later').then(({ startLater, NoticeBar: bar }) => ({ startLater, bar })))
    tell = parts.startLater(site)
    tell(...inView)
    await nextTask()
    NoticeBar.value = parts.bar
  }
  return { NoticeBar, load, follow }
}
