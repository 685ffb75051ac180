/** The deck under the finger: which card is in view, which stand ready around it, and how to get to another. */
import { nextTick, onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'
import { clampIndex, type Span } from '../deck-window'
import type { Deck } from '../deck'
import { createDeckTrack } from '../deck-track'
import { nextTurn } from '../in-turn'
import { useCardsInPage } from './useCardsInPage'

/** How long the scroll must have been still to count as settled, in milliseconds; browsers that know scrollend say it sooner. */
const STILL = 140
/** After so long without a scroll event, in milliseconds, the deck counts as at rest even if no scrollend came: Chromium sends none when a tap ends a glide. */
const FORGOTTEN = 700
/** How long a move waits for its card before it goes there all the same, in milliseconds. */
const WAITS = 400

export interface DeckPosition {
  /** The card in view at rest: while the deck moves nothing changes for the eye, and no frame is lost over it. */
  index: Readonly<ShallowRef<number>>
  /** The cards that stand in the page. */
  span: Readonly<ShallowRef<Span>>
  /** False until the app runs: the pre-rendered page keeps every card reachable. */
  live: Readonly<ShallowRef<boolean>>
  /** Whether the card in view could not be had. */
  missing: Readonly<ShallowRef<boolean>>
  /** Resolves once the deck does not move: at once, or when it has come to rest. */
  rested: () => Promise<void>
  /** Asks for the card in view once more. */
  retry: () => Promise<void>
  /** Brings a card into view; where it does not come soon, its place, which says so. */
  goTo: (index: number, how?: 'smooth' | 'at-once') => Promise<void>
}

/** What moves the deck, or moved it last; each takes over from the one before it. */
type Mover =
  | { by: 'nobody' }
  /** A finger, from the card that it came down on, by one card at most: a flick that passes more is led back (holdBack). */
  | { by: 'finger', from: number, leadingBack: boolean }
  /** A key or a button, to a card; `halted`: a glide was ended for it, whose own end may yet be told. */
  | { by: 'button', goal: number, halted: boolean }
  /** A turn of the phone in mid-swipe, which keeps its card: Chromium leaves it when the swipe ends. */
  | { by: 'turn', card: number }

const NOBODY: Mover = { by: 'nobody' }

/**
 * A finger, a key or button, and a turn of the phone move the deck (Mover). When its scroll has ended (onScrollEnd),
 * settle() says which card is in view and has the page follow (useCardsInPage): only the cards around it stand in the
 * page, and it is told of once it has come from the network.
 * @param box The element that scrolls
 * @param start The card that the page was built for
 * @param awake Resolves when the page's cards can be changed: until then the deck is the built page
 * @param onSettled Called with the card in view whenever the scroll has come to rest on another one
 */
export function useDeck(
  box: Readonly<ShallowRef<HTMLElement | null>>, deck: Deck, start: number, awake: Promise<void>, onSettled: (index: number) => void,
): DeckPosition {
  const track = createDeckTrack(box)
  const index = shallowRef(start)
  const live = shallowRef(false)
  const cards = useCardsInPage(deck, start, index, track, onSettled)
  let mover = NOBODY
  /** Counts what moves the deck: a finger, a wheel, or the next key, takes over from a move that still waits for its card. */
  let moves = 0
  /** The card nearest to the middle of the screen, also while the deck moves. */
  let nearest = start
  let frame = 0
  /** The timer of what is due if nothing moves the deck meanwhile (ifStill). */
  let due = 0
  let scrolling = false
  /** Where the deck stood when the end of a scroll was told last, in CSS pixels; NaN once it has moved on. */
  let endedAt = NaN
  /** Whether no finger is down, as far as is known. */
  let lifted = true
  /** Whoever waits for the deck to rest. */
  const waiting: (() => void)[] = []
  /** How wide a card was last, in CSS pixels. */
  let measured = 0
  let saysWhenStill = false
  /** A page that was kept without its cards (src/worker/kept.ts) comes up on none of them. */
  const bare = !import.meta.env.SSR && !document.querySelector('.deck')

  /** Has something done unless the deck moves meanwhile; one thing at a time. */
  function ifStill(act: () => void, after = STILL): void {
    clearTimeout(due)
    due = window.setTimeout(act, after)
  }
  function take(next: Mover): void {
    if (mover.by === 'finger') track.snapToAll()
    mover = next
  }
  function readPlace(): void {
    frame = 0
    nearest = clampIndex(Math.round(track.place()), deck.total)
    cards.keepReady(nearest)
  }
  /**
   * A scroll that another one has replaced ends with an event, too, somewhere on its way or at its own goal. What is
   * changed in the page then would stop the other one. So a deck that was sent somewhere settles only there; if it
   * comes to rest elsewhere, returnToGoal() takes it there.
   */
  function onScrollEnd(): void {
    clearTimeout(due)
    endedAt = track.left()
    const at = track.restingCard()
    if (at < 0 || (mover.by === 'button' && mover.goal !== at)) return ifStill(returnToGoal)
    // Whoever swiped before the app ran has let go.
    if (mover.by === 'nobody') lifted = true
    const sent = mover
    settle()
    if (sent.by !== 'button') return
    if (!sent.halted) return take(NOBODY)
    // The end of the glide may yet come, and lead away.
    sent.halted = false
    ifStill(() => { if (mover === sent) take(NOBODY) })
  }
  function returnToGoal(): void {
    if (mover.by === 'button') {
      // What ran before may have led so far away that its cards stand there no more.
      if (mover.goal !== nearest && lifted) return void goTo(mover.goal, 'at-once')
      take(NOBODY)
    }
    if (lifted && !(mover.by === 'finger' && mover.leadingBack)) track.scrollTo(nearest, 'instant')
    settle()
  }
  function settle(): void {
    clearTimeout(due)
    if (mover.by === 'turn' && lifted) return void goTo(mover.card, 'at-once')
    if (mover.by === 'finger') mover.leadingBack = false
    // The momentum of a flick may outlive the way back.
    if (holdBack()) return ifStill(settle)
    scrolling = false
    for (const tell of waiting.splice(0)) tell()
    box.value?.classList.remove('sent')
    if (mover.by === 'finger') track.snapToAll()
    readPlace()
    index.value = nearest
    void cards.arrive(nearest)
    void tidyInTurn(nearest)
  }
  /**
   * The page follows first, and the cards around come and go behind a frame of it: both at once are more than a weak phone
   * lays out before the next touch. Whatever moves the deck meanwhile has what it needs (keepReady), and settles anew.
   */
  async function tidyInTurn(at: number): Promise<void> {
    const move = moves
    await nextTurn()
    if (at !== index.value || move !== moves || !lifted || scrolling) return
    // Asked for its place, a phone that was turned just now is laid out while the deck can still snap to its card.
    if (track.restingCard() === at) await cards.tidy(at)
  }
  /** The card that the deck is on its way to: a flick may lead too far for a moment (holdBack). */
  function headedFor(): number {
    if (mover.by === 'button') return mover.goal
    if (mover.by === 'turn') return mover.card
    if (mover.by === 'finger') return Math.min(Math.max(nearest, mover.from - 1), mover.from + 1)
    return nearest
  }
  function onTouch({ type, touches, changedTouches }: TouchEvent): void {
    // Only touches that began in the deck count; one whose target is gone never ends.
    const fingers = [...touches].filter(({ target }) => box.value?.contains(target as Node)).length
    if (type === 'touchstart' && fingers === changedTouches.length) {
      // A finger ends a glide wherever that is, but for the way back of a flick.
      takeFinger(scrolling && mover.by === 'finger' ? headedFor() : nearest)
      // What a finger meets in the middle of a swipe takes part.
      index.value = nearest
    } else if (type === 'touchmove' && mover.by === 'nobody') {
      takeFinger(Math.abs(track.place() - index.value) < 1 ? index.value : nearest)
    }
    lifted = fingers === 0
  }
  function takeFinger(from: number): void {
    moves++
    take({ by: 'finger', from, leadingBack: false })
    track.snapAround(from)
  }
  /**
   * On hard flicks (over four pixels a millisecond) Chromium's momentum is past the next card before it begins to snap,
   * although it must stop at each: back to it. True while the deck is on its way back.
   */
  function holdBack(): boolean {
    if (mover.by !== 'finger') return false
    if (mover.leadingBack) return true
    const passed = track.place() - mover.from
    if (!lifted || Math.abs(passed) < 1.02) return false
    const flick = mover
    flick.leadingBack = true
    void track.halt().then(() => {
      if (mover === flick && flick.leadingBack) track.scrollTo(clampIndex(flick.from + Math.sign(passed), deck.total), 'smooth')
    })
    return true
  }
  function onScroll(): void {
    // In a frame in which a turn of the phone moves the deck Chromium may tell of the end first.
    if (track.left() === endedAt) return
    endedAt = NaN
    scrolling = true
    holdBack()
    frame ||= requestAnimationFrame(readPlace)
    // Where the browser says when, it alone counts, or nearly: a finger that rests in the middle of a swipe has not ended it.
    if (saysWhenStill) ifStill(() => { if (lifted) onScrollEnd() }, FORGOTTEN)
    else ifStill(onScrollEnd)
  }
  /** A turned or resized phone keeps its card, where the browser does not see to it. */
  function onResize(): void {
    const wide = track.cardWidth()
    // A browser's bars come and go in the middle of a swipe.
    if (wide === measured) return
    measured = wide
    const card = scrolling ? headedFor() : index.value
    take(lifted && !scrolling ? NOBODY : { by: 'turn', card })
    // A glide that is led elsewhere now would in Chromium still end where it was to end before: its end is awaited.
    if (!lifted || !scrolling) track.scrollTo(card, 'instant')
  }
  function onWheel({ deltaX, deltaY }: WheelEvent): void {
    // One that reads on in a card's text leads nowhere.
    if (Math.abs(deltaX) > Math.abs(deltaY)) moves++
    take(NOBODY)
  }
  function onOnline(): void {
    if (cards.missing.value) void cards.arrive(index.value, true)
  }
  async function goTo(to: number, how: 'smooth' | 'at-once' = 'smooth'): Promise<void> {
    await awake
    const move = ++moves
    take(NOBODY)
    const at = clampIndex(to, deck.total)
    await Promise.race([deck.ensure(at - 1, at + 1), new Promise((resolve) => { setTimeout(resolve, WAITS) })])
    if (move !== moves) return
    const near = Math.abs(at - nearest) <= 2
    // A glide would go on from wherever a jump leads, and on a slow phone long after it.
    const gliding = scrolling && (!near || how === 'at-once')
    if (gliding) await track.halt()
    if (move !== moves) return
    // Whoever turned the phone meanwhile wants this card all the same.
    take(NOBODY)
    cards.widen(at)
    await nextTick()
    box.value?.classList.add('sent')
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    track.scrollTo(at, near && how === 'smooth' && !still ? 'smooth' : 'instant')
    if (!near || how === 'at-once' || still) settle()
    clearTimeout(due)
    take({ by: 'button', goal: at, halted: gliding })
    // Where it stands already no scroll will end; and what ran before may yet move it on.
    if (track.restingCard() === at) ifStill(onScrollEnd)
  }

  onMounted(async () => {
    await awake
    const element = box.value
    // Without its styles the deck is a plain page, where every card stays where it was built.
    if (!element || element.scrollWidth <= element.clientWidth) return
    live.value = true
    measured = track.cardWidth()
    saysWhenStill = 'onscrollend' in window
    element.addEventListener('scroll', onScroll, { passive: true })
    element.addEventListener('scrollend', onScrollEnd)
    for (const event of ['touchstart', 'touchend', 'touchcancel'] as const) element.addEventListener(event, onTouch, { passive: true })
    // A finger that came down before the app ran tells of itself by moving.
    element.addEventListener('touchmove', onTouch, { passive: true, once: true })
    element.addEventListener('wheel', onWheel, { passive: true })
    addEventListener('resize', onResize)
    addEventListener('online', onOnline)
    // The reader may have swiped before the app was there, and that swipe may also be what started it: then its end is still to come.
    if (bare) void goTo(start, 'at-once')
    else if (track.restingCard() >= 0) settle()
    else {
      // Perhaps by a finger that is down.
      lifted = false
      onScroll()
    }
  })
  onBeforeUnmount(() => {
    clearTimeout(due)
    cancelAnimationFrame(frame)
    removeEventListener('resize', onResize)
    removeEventListener('online', onOnline)
  })
  const rested = (): Promise<void> => new Promise((resolve) => {
    if (scrolling) waiting.push(resolve)
    else resolve()
  })
  return { index, span: cards.span, live, missing: cards.missing, rested, retry: () => cards.arrive(index.value, true), goTo }
}
