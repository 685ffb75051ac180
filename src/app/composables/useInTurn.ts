/** Wakes the parts of a built page one after another, each in a task of its own: a weak phone answers its reader in between. */
import { defineAsyncComponent, type Component } from 'vue'

export interface InTurn {
  /** A component whose instances in the page are woken (hydrated) in turn. */
  inTurn: <T extends Component>(component: T) => T
  /** To be called for each that is awake. */
  onAwake: () => void
  /** Resolves when all are. Until then nothing may be changed about them: Vue would not wake one that has changed. */
  awake: Promise<void>
}

/** Resolves in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve) })
}

/** @param count How many instances the page begins with */
export function useInTurn(count: number): InTurn {
  let turn = Promise.resolve()
  let left = count
  let resolve: () => void
  const awake = new Promise<void>((whenAwake) => { resolve = whenAwake })
  return {
    inTurn: <T extends Component>(component: T) => defineAsyncComponent<T>({
      loader: () => Promise.resolve(component),
      hydrate: (wake) => { turn = turn.then(nextTask).then(wake) },
    }),
    // What follows changes all of them at once: a task of its own again.
    onAwake: () => { if (--left === 0) void nextTask().then(resolve) },
    awake,
  }
}
