/** The contents of the deck in the app: fetched when they are first asked for. */
import { shallowReactive } from 'vue'
import type { Contents } from '../content/contents'

export interface SiteContents {
  /** Null until they are there. Reactive. */
  readonly list: Contents | null
  /** Sees to it that they are there; false where they could not be had. */
  load: () => Promise<boolean>
}

/** @param fetchContents Null where the contents cannot be had now */
export function createContents(fetchContents: () => Promise<Contents | null>): SiteContents {
  const state = shallowReactive<{ list: Contents | null }>({ list: null })
  /** While they are on their way. */
  let asked: Promise<Contents | null> | null = null
  return {
    get list() { return state.list },
    async load() {
      if (state.list) return true
      // A failed fetch of the code is as good as one of the list.
      asked ??= fetchContents().catch(() => null)
      state.list = await asked
      asked = null
      return state.list !== null
    },
  }
}
