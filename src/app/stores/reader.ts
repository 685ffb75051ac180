/** What outlives a page: how this reader likes to read. */
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { Locale } from '../../content/edition'
import { readPreferences, writePreferences, type Preferences } from '../../host/preferences'

/** The reader's preferences, kept on the phone where it lets us. */
export const useReader = defineStore('reader', () => {
  const preferences = ref<Preferences>(readPreferences(() => localStorage))
  // The page's head has read the address, too, and a phone that keeps nothing still follows it.
  if (!import.meta.env.SSR && document.documentElement.classList.contains('elder')) preferences.value.view = 'elder'
  /** Whether the phone keeps what is set. */
  const kept = ref(true)
  watch(preferences, (now) => {
    kept.value = writePreferences(now, () => localStorage)
  }, { deep: true })
  /** Notes that a card has been in view. */
  function see(id: string): void {
    if (!preferences.value.seen.includes(id)) preferences.value.seen.push(id)
  }
  /** Notes the language that the reader chose. */
  function choose(locale: Locale): void {
    preferences.value.locale = locale
    // The page is about to go: a watcher would come too late.
    kept.value = writePreferences(preferences.value, () => localStorage)
  }
  /** From everyone's layout to the large one, or back. */
  function switchView(): void {
    preferences.value.view = preferences.value.view === 'elder' ? 'ordinary' : 'elder'
  }
  return { preferences, kept, see, choose, switchView }
})
