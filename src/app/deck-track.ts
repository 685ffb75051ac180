/** The element that the deck scrolls in: where it stands, how it is sent elsewhere, and what engines must be kept from meanwhile. */
import type { ShallowRef } from 'vue'

export interface DeckTrack {
  /** How wide a card is, in CSS pixels. */
  cardWidth: () => number
  /** How far it is scrolled, in CSS pixels. */
  left: () => number
  /** How many cards lie before what is in view; a fraction between two. */
  place: () => number
  /** The card that the deck stands on, to a pixel; -1 between two. */
  restingCard: () => number
  scrollTo: (index: number, behavior: 'smooth' | 'instant') => void
  /** Lets the deck snap to one card and its neighbours alone, so that momentum finds no other. */
  snapAround: (index: number) => void
  /** Lets it snap to all again. */
  snapToAll: () => void
  /** Ends a glide. */
  halt: () => Promise<void>
  /** Changes which cards there are, while the deck may not snap. */
  withoutSnapping: (change: () => Promise<void>) => Promise<void>
}

/**
 * Whether this is iOS: its momentum stops at each card by itself, and the deck would move if the cards' snapping were
 * changed (see withoutSnapping). Only iOS knows this property: https://developer.mozilla.org/docs/Web/CSS/-webkit-touch-callout
 */
const stopsItself = (): boolean => 'webkitTouchCallout' in document.documentElement.style

/** @param track Null until the page is mounted: there is nothing to scroll then */
export function createDeckTrack(track: Readonly<ShallowRef<HTMLElement | null>>): DeckTrack {
  function cardWidth(): number {
    return track.value?.querySelector('.card')?.getBoundingClientRect().width || 1
  }
  function left(): number {
    return track.value?.scrollLeft ?? 0
  }
  function place(): number {
    return left() / cardWidth()
  }
  function restingCard(): number {
    const at = Math.round(place())
    return Math.abs(place() - at) * cardWidth() <= 1 ? at : -1
  }
  function scrollTo(index: number, behavior: 'smooth' | 'instant'): void {
    track.value?.scrollTo({ left: index * cardWidth(), behavior })
  }
  /** @param index NaN for all */
  function snapAround(index: number): void {
    const box = track.value
    if (!box || stopsItself()) return
    const wide = cardWidth()
    // On wide screens there is room before the first card, so that it can stand in the middle.
    const room = (box.clientWidth - wide) / 2
    for (const card of box.querySelectorAll<HTMLElement>('.card')) {
      card.style.scrollSnapAlign = Math.abs((card.offsetLeft - room) / wide - index) > 1.5 ? 'none' : ''
    }
  }
  /** What cannot scroll has no momentum; after two frames the compositor has heard of it. */
  async function halt(): Promise<void> {
    const box = track.value
    if (!box) return
    box.style.overflowX = 'hidden'
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
    box.style.overflowX = ''
  }
  /**
   * When cards come or go WebKit snaps again, to the card that now has the same number among them, so that the deck would
   * creep on and on. Where it may not snap meanwhile, it forgets the number.
   */
  async function withoutSnapping(change: () => Promise<void>): Promise<void> {
    const box = track.value
    if (!box) return
    box.style.scrollSnapType = 'none'
    await change()
    // Asked for its place it is laid out, so that it is never seen without snapping.
    box.getBoundingClientRect()
    box.style.scrollSnapType = ''
    // And Chromium knows its card again, should the phone be turned before the next frame.
    box.getBoundingClientRect()
  }
  return {
    cardWidth, left, place, restingCard, scrollTo, snapAround, snapToAll: () => snapAround(NaN), halt, withoutSnapping,
  }
}
