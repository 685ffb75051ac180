/** The deck under the finger: which card is in view, which stand ready around it, and how to get to another. */
import { nextTick, onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'
import { clampIndex, joinSpans, spanAround, spanAtRest, type Span } from '../deck-window'
import type { Deck } from '../deck'

/** How long the scroll must have been still to count as settled, in milliseconds; browsers that know scrollend say it sooner. */
const STILL = 140
/** After so long without a scroll event, in milliseconds, the deck counts as at rest even if no scrollend came: Chromium sends none when a tap ends a glide. */
const FORGOTTEN = 700
/** How long a move waits for its card before it goes there all the same, in milliseconds. */
const WAITS = 400
/**
 * Whether this is iOS: its momentum stops at each card by itself, and the deck would move if the cards' snapping were
 * changed (see tidy). Only iOS knows this property: https://developer.mozilla.org/docs/Web/CSS/-webkit-touch-callout
 */
const stopsItself = (): boolean => 'webkitTouchCallout' in document.documentElement.style

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

/**
 * Three things move the deck, and each takes over from the one before it (letGo):
 * a finger, from `touchedAt` by one card at most (snapAround, holdBack);
 * a key or a button, to `goal`, in a glide or at once (goTo);
 * a turn of the phone, which keeps the card in view, in the middle of a swipe as `turnedOn` (onResize).
 * When the scroll has ended (onScrollEnd), settle() says which card is in view, has only the cards around it stand
 * in the page (tidy), and tells of it once it has come from the network (arrive).
 * @param track The element that scrolls
 * @param start The card that the page was built for
 * @param awake Resolves when the page's cards can be changed: until then the deck is the built page
 * @param onSettled Called with the card in view whenever the scroll has come to rest on another one
 */
export function useDeck(
  track: Readonly<ShallowRef<HTMLElement | null>>, deck: Deck, start: number, awake: Promise<void>, onSettled: (index: number) => void,
): DeckPosition {
  const index = shallowRef(start)
  const span = shallowRef(spanAround(start, deck.total))
  const live = shallowRef(false)
  const missing = shallowRef(false)
  let settled = start
  /** The card nearest to the middle of the screen, also while the deck moves. */
  let nearest = start
  /** The card around which the deck was tidied last; -1 where others have come since. */
  let tidiedAt = start
  let frame = 0
  let timer = 0
  let scrolling = false
  /** Whoever waits for the deck to rest. */
  const waiting: (() => void)[] = []
  /** How wide a card was last, in CSS pixels. */
  let measured = 0
  /** The card that the last touch began on; -1 where something else moves the deck. */
  let touchedAt = -1
  let lifted = true
  /** The card that was kept while the phone was turned in mid-swipe: Chromium leaves it when the swipe ends; else -1. */
  let turnedOn = -1
  /** The card that the deck was sent to by key or button and has not come to yet; else -1. */
  let goal = -1
  /** Whether a glide was halted for the move to `goal`. */
  let halted = false
  /** Whether the deck is on its way back to the neighbour of `touchedAt`. */
  let holding = false
  /** Counts what moves the deck: a finger, or the next key, takes over from a move that still waits for its card. */
  let moves = 0
  let saysWhenStill = false
  /** A page that was kept without its cards (src/worker/kept.ts) comes up on none of them. */
  const bare = !import.meta.env.SSR && !document.querySelector('.deck')

  function width(): number {
    return track.value?.querySelector('.card')?.getBoundingClientRect().width || 1
  }
  function readPlace(): void {
    frame = 0
    nearest = clampIndex(Math.round((track.value?.scrollLeft ?? 0) / width()), deck.total)
    const { first, last } = span.value
    const edges = { first: clampIndex(nearest - 1, deck.total), last: clampIndex(nearest + 1, deck.total) }
    if (edges.first >= first && edges.last <= last) return
    // A quick finger must never reach the edge of what stands ready, nor of what has arrived.
    void deck.ensure(nearest - 1, nearest + 3)
    widen(nearest)
  }
  /** Has the cards around one stand in the page, too, until the deck is tidied. */
  function widen(at: number): void {
    tidiedAt = -1
    span.value = joinSpans(span.value, spanAround(at, deck.total))
  }
  /** Tells of the card at rest, once it is there. */
  async function arrive(at: number): Promise<void> {
    if (at === settled) return
    // Whoever asks once more sees that it is being asked for.
    missing.value = false
    const lost = !deck.card(at) && !await deck.ensure(at, at)
    if (at !== index.value || at === settled) return
    missing.value = lost
    if (lost) return
    settled = at
    onSettled(at)
    void deck.ensure(at - 1, at + 3)
  }
  /** The card that the deck stands on, to a pixel; -1 between two. */
  function restingCard(): number {
    const wide = width()
    const left = track.value?.scrollLeft ?? 0
    const at = Math.round(left / wide)
    return Math.abs(left - at * wide) <= 1 ? at : -1
  }
  /**
   * A scroll that another one has replaced ends with an event, too, somewhere on its way or at its own goal. What is
   * changed in the page then would stop the other one. So a deck that was sent somewhere settles only there; if it
   * comes to rest elsewhere, returnToGoal() takes it there.
   */
  function onScrollEnd(): void {
    clearTimeout(timer)
    const at = restingCard()
    if (at >= 0 && (goal < 0 || goal === at)) {
      if (!halted) goal = -1
      settle()
      // The end of the glide may yet come, and lead away.
      if (halted) timer = window.setTimeout(() => { goal = -1 }, STILL)
      halted = false
    } else {
      timer = window.setTimeout(returnToGoal, STILL)
    }
  }
  function returnToGoal(): void {
    // What ran before may have led so far away that its cards stand there no more.
    if (goal >= 0 && goal !== nearest && lifted && !holding) return void goTo(goal, 'at-once')
    goal = -1
    if (lifted && !holding) track.value?.scrollTo({ left: nearest * width(), behavior: 'instant' })
    settle()
  }
  function settle(): void {
    clearTimeout(timer)
    if (turnedOn >= 0 && lifted) return void goTo(turnedOn, 'at-once')
    holding = false
    // The momentum of a flick may outlive the way back.
    if (holdBack()) {
      timer = window.setTimeout(settle, STILL)
      return
    }
    scrolling = false
    for (const tell of waiting.splice(0)) tell()
    track.value?.classList.remove('sent')
    if (touchedAt >= 0) snapAround(-1)
    readPlace()
    index.value = nearest
    void tidy(nearest)
    void arrive(nearest)
  }
  /**
   * Leaves only the cards around one at rest. When cards come or go WebKit snaps again, to the card that now has the same
   * number among them, so that the deck would creep on and on. Where it may not snap meanwhile, it forgets the number.
   */
  async function tidy(at: number): Promise<void> {
    const box = track.value
    if (!box || at === tidiedAt) return
    tidiedAt = at
    box.style.scrollSnapType = 'none'
    span.value = spanAtRest(at, deck.total)
    await nextTick()
    // Asked for its place it is laid out, so that it is never seen without snapping.
    box.getBoundingClientRect()
    box.style.scrollSnapType = ''
  }
  /** A mouse that selects text up to the window's edge would drag the deck along: while its button is down nothing scrolls sideways. */
  function onMouseDown({ pointerType }: PointerEvent): void {
    const box = track.value
    if (pointerType !== 'mouse' || !box) return
    box.style.overflowX = 'hidden'
    const free = (): void => { box.style.overflowX = '' }
    for (const event of ['pointerup', 'pointercancel', 'blur']) addEventListener(event, free, { once: true })
  }
  function onTouch({ type, touches, changedTouches }: TouchEvent): void {
    // Only touches that began in the deck count; one whose target is gone never ends.
    const fingers = [...touches].filter(({ target }) => track.value?.contains(target as Node)).length
    if (type === 'touchstart' && fingers === changedTouches.length) {
      moves++
      // Where the finger before led too far for a moment (holdBack), this one goes on from the card it was to lead to.
      const from = scrolling && touchedAt >= 0 ? Math.min(Math.max(nearest, touchedAt - 1), touchedAt + 1) : nearest
      letGo()
      touchedAt = from
      snapAround(touchedAt)
      // What a finger meets in the middle of a swipe takes part.
      index.value = nearest
    }
    lifted = fingers === 0
  }
  /** Lets the deck snap to one card and its neighbours alone, so that momentum finds no other; -1: to all. */
  function snapAround(middle: number): void {
    if (stopsItself()) return
    const wide = width()
    for (const card of track.value?.querySelectorAll<HTMLElement>('.card') ?? []) {
      card.style.scrollSnapAlign = middle >= 0 && Math.abs(card.offsetLeft / wide - middle) > 1.5 ? 'none' : ''
    }
  }
  /**
   * On hard flicks (over four pixels a millisecond) Chromium's momentum is past the next card before it begins to snap,
   * although it must stop at each: back to it. True while the deck is on its way back.
   */
  function holdBack(): boolean {
    const box = track.value
    if (!box || holding) return holding
    const passed = box.scrollLeft / width() - touchedAt
    if (touchedAt < 0 || !lifted || Math.abs(passed) < 1.02) return false
    holding = true
    const back = clampIndex(touchedAt + Math.sign(passed), deck.total)
    void halt(box).then(() => {
      if (holding) box.scrollTo({ left: back * width(), behavior: 'smooth' })
    })
    return true
  }
  /** Ends a glide: what cannot scroll has no momentum; after two frames the compositor has heard of it. */
  async function halt(box: HTMLElement): Promise<void> {
    box.style.overflowX = 'hidden'
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
    box.style.overflowX = ''
  }
  function letGo(): void {
    if (touchedAt >= 0) snapAround(-1)
    touchedAt = -1
    goal = -1
    halted = false
    turnedOn = -1
    holding = false
  }
  function onScroll(): void {
    scrolling = true
    holdBack()
    frame ||= requestAnimationFrame(readPlace)
    clearTimeout(timer)
    // Where the browser says when, it alone counts, or nearly: a finger that rests in the middle of a swipe has not ended it.
    timer = saysWhenStill ? window.setTimeout(() => { if (lifted) onScrollEnd() }, FORGOTTEN) : window.setTimeout(onScrollEnd, STILL)
  }
  /** A turned or resized phone keeps its card, where the browser does not see to it. */
  function onResize(): void {
    const wide = width()
    // A browser's bars come and go in the middle of a swipe.
    if (wide === measured) return
    measured = wide
    letGo()
    const at = scrolling ? nearest : index.value
    if (!lifted || scrolling) turnedOn = at
    track.value?.scrollTo({ left: at * wide, behavior: 'instant' })
  }
  function onOnline(): void {
    if (missing.value) void arrive(index.value)
  }
  async function goTo(to: number, how: 'smooth' | 'at-once' = 'smooth'): Promise<void> {
    await awake
    const move = ++moves
    letGo()
    const at = clampIndex(to, deck.total)
    await Promise.race([deck.ensure(at - 1, at + 1), new Promise((resolve) => { setTimeout(resolve, WAITS) })])
    if (move !== moves) return
    const near = Math.abs(at - nearest) <= 2
    // A glide would go on from wherever a jump leads, and on a slow phone long after it.
    const gliding = scrolling && (!near || how === 'at-once')
    if (gliding && track.value) await halt(track.value)
    if (move !== moves) return
    // Whoever turned the phone meanwhile wants this card all the same.
    turnedOn = -1
    if (near) widen(at)
    else span.value = spanAround(at, deck.total)
    await nextTick()
    track.value?.classList.add('sent')
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    track.value?.scrollTo({ left: at * width(), behavior: near && how === 'smooth' && !still ? 'smooth' : 'instant' })
    if (!near || how === 'at-once' || still) settle()
    clearTimeout(timer)
    goal = at
    halted = gliding
    // Where it stands already no scroll will end; and what ran before may yet move it on.
    if (restingCard() === at) timer = window.setTimeout(onScrollEnd, STILL)
  }

  onMounted(async () => {
    await awake
    const box = track.value
    // Without its styles the deck is a plain page, where every card stays where it was built.
    if (!box || box.scrollWidth <= box.clientWidth) return
    live.value = true
    measured = width()
    saysWhenStill = 'onscrollend' in window
    box.addEventListener('scroll', onScroll, { passive: true })
    box.addEventListener('scrollend', onScrollEnd)
    for (const event of ['touchstart', 'touchend', 'touchcancel'] as const) box.addEventListener(event, onTouch, { passive: true })
    box.addEventListener('wheel', letGo, { passive: true })
    box.addEventListener('pointerdown', onMouseDown)
    addEventListener('resize', onResize)
    addEventListener('online', onOnline)
    // The reader may have swiped before the app was there, and that swipe may also be what started it: then its end is still to come.
    if (bare) void goTo(start, 'at-once')
    else if (restingCard() >= 0) settle()
    else onScroll()
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    removeEventListener('resize', onResize)
    removeEventListener('online', onOnline)
  })
  const rested = (): Promise<void> => new Promise((resolve) => {
    if (scrolling) waiting.push(resolve)
    else resolve()
  })
  return { index, span, live, missing, rested, retry: () => arrive(index.value), goTo }
}
