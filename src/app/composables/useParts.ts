/** Loads a lazy part, and tells the reader when that is slow or fails. */
import { provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'

/** How long a tap may go unanswered, in milliseconds. */
const SOON = 500

export interface Parts {
  /** The key of what the page is to say; null for nothing. */
  said: ShallowRef<'opening' | 'sheetFailed' | null>
  /** The part, or undefined where it does not come: then nothing may be closed off for it, and the next tap tries again. */
  fetched: <Part>(part: Promise<Part>) => Promise<Part | undefined>
}

/** Under which a page hands its loader to what stands in it. */
export const partsKey: InjectionKey<Parts> = Symbol('parts')

/** A loader of parts for one page, and what the page is to say of it. */
export function useParts(): Parts {
  const said: Parts['said'] = shallowRef(null)
  /** Counts what was asked for: the page speaks of the last alone. */
  let asked = 0
  const fetched: Parts['fetched'] = async (part) => {
    const mine = ++asked
    const say = (words: typeof said.value): void => { if (mine === asked) said.value = words }
    const slow = setTimeout(() => say('opening'), SOON)
    const loaded = await part.catch(() => undefined)
    clearTimeout(slow)
    say(loaded ? null : 'sheetFailed')
    return loaded
  }
  const parts = { said, fetched }
  provide(partsKey, parts)
  return parts
}
