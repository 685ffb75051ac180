/** What outlives a page: how this reader likes to read. */
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { Locale } from '../../content/edition'
import { FEW, readPreferences, writePreferences, type Changes, type Preferences } from '../../host/preferences'

/** The reader's preferences, kept on the phone where it lets us. */
export const useReader = defineStore('reader', () => {
  const preferences = ref<Preferences>(readPreferences(() => localStorage))
  // "?view=elder": the script in the page's head has set the class, and kept the view where the phone keeps anything.
  if (!import.meta.env.SSR && document.documentElement.classList.contains('elder')) preferences.value.view = 'elder'
  /** Whether the phone keeps what is set. */
  const kept = ref(true)
  /** What the phone has, by name, as far as this page knows. */
  let written = new Map<string, string>()
  /** Of these values those that have changed since this was asked before. */
  function changesOf<T extends object>(values: T, prefix = ''): Partial<T> {
    return Object.fromEntries(Object.entries(values).filter(([name, value]) => {
      const [before, now] = [written.get(prefix + name), JSON.stringify(value)]
      written.set(prefix + name, now)
      return now !== before
    })) as Partial<T>
  }
  /** The preferences that have changed: another tab may have set the others. */
  function changed(): Changes {
    const { picture, ...others } = preferences.value
    const choices = changesOf(picture, 'picture.')
    return { ...changesOf(others), ...Object.keys(choices).length > 0 && { picture: choices } }
  }
  function keep(): void {
    const before = new Map(written)
    kept.value = writePreferences(changed(), () => localStorage)
    // What was refused goes along with the next that is set.
    if (!kept.value) written = before
  }
  changed()
  watch(preferences, keep, { deep: true })
  /** Notes that a card has been in view, where it is one of the first. */
  function see(id: string): void {
    const { seen } = preferences.value
    if (seen.length < FEW && !seen.includes(id)) seen.push(id)
  }
  /** Notes the language that the reader chose. */
  function choose(locale: Locale): void {
    preferences.value.locale = locale
    // The page is about to go: a watcher would come too late.
    keep()
  }
  /** From everyone's layout to the large one, or back. */
  function switchView(): void {
    preferences.value.view = preferences.value.view === 'elder' ? 'ordinary' : 'elder'
  }
  /** Reads what the phone keeps once more: a page that comes back as it stood may be older than a choice made on another. */
  function readAgain(): void {
    // What the phone would not keep is known here alone.
    if (!kept.value) return
    Object.assign(preferences.value, readPreferences(() => localStorage))
    changed()
  }
  return { preferences, kept, see, choose, switchView, readAgain }
})
