/** What the plain pages do beyond being read: they keep a view to themselves, are searched and printed. A script of its own, without the app. */
import { agentOf } from './host/agent'
import { cleanAddress } from './host/clean-address'
import { startListSearch } from './host/list-search'
import { keepEdition, offlineParts } from './host/offline'
import { readPreferences } from './host/preferences'
import { startPrinting } from './host/printing'
import { fetchSearchEntries } from './host/search-file'
import { settingClasses } from './host/setting-classes'
import { setThemeColour } from './host/theme-colour'

cleanAddress(window)
// A page that comes back as it stood may be older than a choice made on another.
const read = () => readPreferences(() => localStorage)
let classes = settingClasses(read())
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return
  const preferences = read()
  document.documentElement.classList.remove(...classes)
  classes = settingClasses(preferences)
  document.documentElement.classList.add(...classes)
  setThemeColour(preferences.theme, document)
})
// Another view of the page is no further page to come back to.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.bar-view')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    location.replace(link.href)
  })
}
startListSearch(window, (url) => fetchSearchEntries(url, fetch))
startPrinting(window, agentOf(navigator.userAgent))
// Once the page is read, as on pages with the app.
if (__OFFLINE__) setTimeout(() => void keepEdition(offlineParts(window, import.meta.url, location.href)), 3000)
