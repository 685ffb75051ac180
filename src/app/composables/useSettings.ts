/** Puts the reader's theme, text size and view on the page: as classes, which the script in the page's head sets first. */
import { watch } from 'vue'
import { STORAGE_KEY } from '../../host/preferences'
import { settingClasses } from '../../host/setting-classes'
import { setThemeColour } from '../../host/theme-colour'
import { useReader } from '../stores/reader'

/** Keeps the page's root element, and the colour of the browser's bar, in step with the preferences, on the phone. */
export function useSettings(): void {
  if (import.meta.env.SSR) return
  const reader = useReader()
  watch(() => settingClasses(reader.preferences), (now, before) => {
    document.documentElement.classList.remove(...before)
    document.documentElement.classList.add(...now)
  })
  watch(() => reader.preferences.theme, (theme) => setThemeColour(theme, document))
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) reader.readAgain()
  })
  // Told of what another tab has kept.
  addEventListener('storage', ({ key }) => {
    if (key === STORAGE_KEY) reader.readAgain()
  })
}
