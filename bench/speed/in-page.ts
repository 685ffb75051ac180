/** Runs in every measured page: which card is in view, when cards moved, and what the browser has noted. */

/** Milliseconds since the page's navigation began. */
export interface Notes {
  firstPaint: number
  largestPaint: number
  shift: number
  elements: number
}

interface Movement {
  /** The card in view at rest. */
  place: number
  /** When a card was first seen to move, and last; in the trace as the marks "moved" and "rested". */
  first: number
  last: number
}

interface Probe {
  /** The place in view: 1.5 halfway between the second card and the third; NaN where there is none. */
  place: () => number
  notes: () => Promise<Notes>
  /** Begins to follow the card in view. */
  follow: () => void
  /** Resolves when it has not moved for a while. */
  rest: () => Promise<Movement>
  /** Milliseconds from an act until what it is to lead to is there. */
  took: (act: () => void, there: () => boolean) => Promise<number>
  /** When the card behind the one that the page opened on was in view for the first time; 0 until then. */
  arrived: number
}

declare global {
  interface Window {
    bench: Probe
    benchCards: { selector: string, places: Record<string, number> | null, opensOn: number }
  }
}

interface Shown { place: number, left: number, element: Element }

/** How long nothing must move to count as rest, in milliseconds. */
const STILL = 300

function cardInView(): Shown | undefined {
  const { selector, places } = window.benchCards
  const width = innerWidth
  return [...document.querySelectorAll(selector)].map((element) => {
    const { left, width: wide, height } = element.getBoundingClientRect()
    const place = places ? places[element.id] ?? NaN : Number(element.getAttribute('data-at'))
    return { place, left: wide > 0 && height > 0 ? left + (wide - width) / 2 : Infinity, element }
  }).filter(({ left }) => Math.abs(left) <= width / 2).sort((one, other) => Math.abs(one.left) - Math.abs(other.left))[0]
}

function place(): number {
  const shown = cardInView()
  return shown ? shown.place - shown.left / innerWidth : NaN
}

let movement: Movement = { place: 0, first: 0, last: 0 }
let following = 0

function follow(): void {
  cancelAnimationFrame(following)
  const card = cardInView()?.element
  let left = card?.getBoundingClientRect().left ?? 0
  movement = { place: 0, first: 0, last: 0 }
  const look = (): void => {
    const now = card?.isConnected ? card.getBoundingClientRect().left : left
    if (Math.abs(now - left) > 0.5) {
      left = now
      movement.last = performance.now()
      movement.first ||= movement.last
    }
    following = requestAnimationFrame(look)
  }
  look()
}

async function rest(): Promise<Movement> {
  const since = performance.now()
  while (performance.now() - Math.max(since, movement.last) < STILL) await new Promise((resolve) => { setTimeout(resolve, 50) })
  cancelAnimationFrame(following)
  if (movement.first > 0) {
    performance.mark('moved', { startTime: movement.first })
    performance.mark('rested', { startTime: movement.last })
  }
  return { ...movement, place: Math.round(place()) }
}

function entries(type: string): Promise<PerformanceEntry[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()))
    observer.observe({ type, buffered: true })
    setTimeout(() => { resolve([]) }, 200)
  })
}

async function notes(): Promise<Notes> {
  const [paints, largest, shifts] = await Promise.all(['paint', 'largest-contentful-paint', 'layout-shift'].map(entries))
  return {
    firstPaint: paints?.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN,
    largestPaint: largest?.at(-1)?.startTime ?? NaN,
    shift: shifts?.reduce((sum, shift) => sum + (shift as PerformanceEntry & { value: number }).value, 0) ?? 0,
    elements: document.getElementsByTagName('*').length,
  }
}

function took(act: () => void, there: () => boolean): Promise<number> {
  const began = performance.now()
  act()
  return new Promise((resolve) => {
    const look = (): void => {
      if (there()) resolve(performance.now() - began)
      else requestAnimationFrame(look)
    }
    look()
  })
}

window.bench = { place, notes, follow, rest, took, arrived: 0 }
/** Only the run that waits for the first swipe looks from the beginning; `benchWatch` says so. */
if ('benchWatch' in window) {
  const look = (): void => {
    if (place() >= window.benchCards.opensOn + 0.5) window.bench.arrived = performance.now()
    else requestAnimationFrame(look)
  }
  look()
}
