/** Loads a lazy part, and tells the reader when that is slow or fails. */
import { shallowRef, type Component, type ShallowRef } from 'vue'

/** How long a tap may go unanswered, in milliseconds. */
const SOON = 500

export interface Parts {
  /** The key of what the page is to say; null for nothing. */
  said: ShallowRef<'opening' | 'sheetFailed' | null>
  /** The part, or undefined where it does not come: then nothing may be closed off for it, and the next tap tries again. */
  fetched: (part: Promise<{ default: Component }>) => Promise<Component | undefined>
}

/** A loader of parts for one page, and what the page is to say of it. */
export function useParts(): Parts {
  const said: Parts['said'] = shallowRef(null)
  async function fetched(part: Promise<{ default: Component }>): Promise<Component | undefined> {
    const slow = setTimeout(() => { said.value = 'opening' }, SOON)
    const loaded = await part.catch(() => null)
    clearTimeout(slow)
    said.value = loaded ? null : 'sheetFailed'
    return loaded?.default
  }
  return { said, fetched }
}
