/** What the plain pages do beyond being read: they keep a view to themselves, are searched and printed. A script of its own, without the app. */
import { agentOf } from '../host/agent'
import { cleanAddress } from '../host/clean-address'
import { keepEdition, offlineEnv } from '../host/offline'
import { readSettings, writePreferences } from '../host/preferences'
import { fetchSearchEntries } from '../host/search-file'
import { settingClasses } from '../host/setting-classes'
import { startPrinting } from './printing'
import { startListSearch } from './search'

cleanAddress(window)
/** How the reader wants pages to look, as the classes of the page. */
const look = (): string => settingClasses(readSettings(() => localStorage)).join(' ')
let shown = look()
// A page that comes back as it stood may be older than a choice made on another; without a network it stays what it is.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && navigator.onLine && look() !== shown) location.reload()
})
// The links to the other view lead to the page anew; nothing is lost if it changes in place.
const views = [...document.querySelectorAll<HTMLAnchorElement>('a.bar-view')]
for (const link of views) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const view = document.documentElement.classList.toggle('elder') ? 'elder' : 'ordinary'
    writePreferences({ view }, () => localStorage)
    shown = look()
    views.find((other) => other !== link)?.focus()
  })
}
startListSearch(window, (url) => fetchSearchEntries(url, fetch))
startPrinting(window, agentOf(navigator.userAgent))
// Once the page is read, as on pages with the app.
if (__OFFLINE__) setTimeout(() => void keepEdition(offlineEnv(window, import.meta.url, location.href)), 3000)
