/**
 * After the deck: lays out the cards around the page's own when there is time for it, and starts the app when the page is
 * idle or touched; at once on a page that is nothing without it.
 */
import type {} from '../host/early-tap'

// The app's address, and how a whole script ends (host/part.ts), put in by the build (node/inline-scripts.ts).
declare const __ENTRY__: string
declare const __WHOLE__: string

const track = document.querySelector('.deck') as HTMLElement
const here = document.querySelector<HTMLElement>('.card--here')
const whenIdle: (task: () => void, options?: { timeout: number }) => void = window.requestIdleCallback || ((task) => setTimeout(task, 200))
const { classList } = document.documentElement
/** Where the engine is too old for the app (head.ts), what only the app would fill gets no place. */
let placed = !classList.contains('js')
let asked = placed
/** Once the app came cut off: the browser's copy of it is so, too. */
let cache: RequestCache = 'default'

// The page's own card first, so that painting it is a task of its own.
if (here) void here.offsetLeft

/**
 * Gives the cards before the page's own their places, while what is in view stays there. Until then they are away, so that
 * of a page that arrives in pieces no other card is seen first.
 */
function place(): void {
  if (placed) return
  placed = true
  // How far the reader has swiped: asked before, for the browser snaps anew after it.
  const swiped = here ? track.scrollLeft - here.offsetLeft : 0
  classList.add('placed')
  if (here) track.scrollLeft = swiped + here.offsetLeft
}

/** Lays out the cards behind the page's own, each in a task of its own, and then those before it. */
function layOutNext(): void {
  const next = placed ? null : document.querySelector<HTMLElement>('.card--here~.card:not(.ready)')
  if (!next) return place()
  next.classList.add('ready')
  void next.offsetLeft
  whenIdle(layOutNext)
}

/** Starts the app. Fetched first, for of an import that failed many browsers keep that for good (host/part.ts). */
async function start(): Promise<void> {
  place()
  if (asked) return
  asked = true
  try {
    const line = new AbortController()
    // A line that says nothing for a minute is dead.
    setTimeout(() => line.abort(), 60_000)
    const answer = await fetch(__ENTRY__, { signal: line.signal, cache })
    if (!answer.ok || !/script/.test(answer.headers.get('content-type') as string)) throw 0
    if (!new RegExp(__WHOLE__).test(await answer.text())) throw cache = 'reload'
    await import(__ENTRY__)
  } catch {
    asked = false
  }
}

whenIdle(layOutNext)
for (const event of ['touchstart', 'pointerdown', 'keydown']) window.addEventListener(event, start, { passive: true })
// What is tapped or pressed before the app runs is kept for it (host/early-tap.ts answers it, once); a button also from all
// that listens already.
window.addEventListener('keydown', (event) => {
  if (window.tapped === 0) return
  if (/^(Arrow[LR]|Page|Home|End)/.test(event.key)) window.tapped = event
  // The first that could have the focus may stand on the card before. Every card has a bar with a link.
  if (here && event.key === 'Tab' && !event.shiftKey && document.activeElement === document.body) {
    (here.querySelector('a,button') as HTMLElement).focus()
    event.preventDefault()
  }
})
window.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button')
  if (button && window.tapped !== 0) {
    window.tapped = button
    event.stopPropagation()
  }
}, true)
if (here) window.addEventListener('load', () => whenIdle(start, { timeout: 2000 }))
else void start()
