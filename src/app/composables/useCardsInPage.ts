/** Which cards stand in the page around the one in view, and whether that one has come. */
import { nextTick, shallowRef, type ShallowRef } from 'vue'
import { clampIndex, joinSpans, spanAround, spanAtRest, type Span } from '../deck-window'
import type { Deck } from '../deck'
import type { DeckTrack } from '../deck-track'

export interface CardsInPage {
  /** The cards that stand in the page. */
  span: Readonly<ShallowRef<Span>>
  /** Whether the card at rest could not be had. */
  missing: Readonly<ShallowRef<boolean>>
  /** Sees to it that both neighbours of a card in view stand in the page; takes none away. */
  keepReady: (index: number) => void
  /** Puts the cards around one into the page: beside those that stand there where they touch, else in their place. */
  widen: (index: number) => void
  /** Leaves only the cards around one at rest. */
  tidy: (index: number) => Promise<void>
  /** Tells of the card at rest, once it is there. One that could not be had is asked for again only where the reader or the network is back: `again`. */
  arrive: (index: number, again?: boolean) => Promise<void>
}

/**
 * @param start The card that the page was built for
 * @param index The card in view at rest
 * @param onArrived Called with each card that is at rest and there, once
 */
export function useCardsInPage(deck: Deck, start: number, index: Readonly<ShallowRef<number>>, track: DeckTrack, onArrived: (index: number) => void): CardsInPage {
  const span = shallowRef(spanAround(start, deck.total))
  const missing = shallowRef(false)
  let arrived = start
  /** The card that could not be had when it was asked for last; -1 for none, also once another has been at rest. */
  let lostAt = -1
  /** The card around which the page was tidied last; -1 where others have come since. */
  let tidiedAt = start

  function keepReady(at: number): void {
    const { first, last } = span.value
    if (clampIndex(at - 1, deck.total) >= first && clampIndex(at + 1, deck.total) <= last) return
    // A quick finger must never reach the edge of what stands ready, nor of what has arrived.
    void deck.ensure(at - 1, at + 3)
    widen(at)
  }
  function widen(at: number): void {
    tidiedAt = -1
    span.value = joinSpans(span.value, spanAround(at, deck.total))
  }
  async function tidy(at: number): Promise<void> {
    if (at === tidiedAt) return
    tidiedAt = at
    await track.withoutSnapping(() => {
      span.value = spanAtRest(at, deck.total)
      return nextTick()
    })
  }
  async function arrive(at: number, again = false): Promise<void> {
    if (at === lostAt && !again && !deck.card(at)) return
    lostAt = -1
    if (at === arrived) return
    // Whoever asks once more sees that it is being asked for.
    missing.value = false
    const lost = !deck.card(at) && !await deck.ensure(at, at)
    if (at !== index.value || at === arrived) return
    missing.value = lost
    if (lost) {
      lostAt = at
      return
    }
    arrived = at
    onArrived(at)
    void deck.ensure(at - 1, at + 3)
  }
  return { span, missing, keepReady, widen, tidy, arrive }
}
