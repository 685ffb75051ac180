/** Hydrates the components of a built page one at a time, each in a task of its own, so that a weak phone can answer its reader in between. */
import { defineAsyncComponent, type Component } from 'vue'

/** Whose turn comes next: one queue, since a page has one app. */
let turn: Promise<unknown> = Promise.resolve()

/** Resolves in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve) })
}

/** The same component, whose instances in the built page are woken (hydrated) in turn; parts of such a part come after it. */
export function inTurn<T extends Component>(component: T): T {
  return defineAsyncComponent<T>({
    loader: () => Promise.resolve(component),
    // Where one fails to wake, the others still do.
    hydrate: (wake) => { turn = turn.then(nextTask).then(wake).catch(console.error) },
  })
}

/** Resolves in turn, behind a frame: what comes after it is laid out by itself. */
export function nextTurn(): Promise<unknown> {
  turn = turn.then(() => new Promise<void>((resolve) => { requestAnimationFrame(() => resolve()) })).then(nextTask)
  return turn
}

/**
 * Resolves when all that the page was built with is awake, in a task of its own: what follows may change all of it at
 * once. Until then nothing may be changed about these parts: Vue would not wake one that has changed.
 */
export async function allAwake(): Promise<void> {
  for (let last: typeof turn | null = null; last !== turn;) {
    last = turn
    await last
    await nextTask()
  }
}
