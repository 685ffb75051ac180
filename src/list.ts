/** What the plain pages do beyond being read: they keep a view to themselves, are searched and printed. A script of its own, without the app. */
import { agentOf } from './host/agent'
import { cleanAddress } from './host/clean-address'
import { startListSearch } from './host/list-search'
import { keepEdition, offlineParts } from './host/offline'
import { STORAGE_KEY } from './host/preferences'
import { startPrinting } from './host/printing'
import { fetchSearchEntries } from './host/search-file'

cleanAddress(window)
// A page that comes back as it stood may be older than a choice made on another; without a network it stays what it is.
let kept: string | null = null
const changed = (): boolean => kept !== (kept = localStorage.getItem(STORAGE_KEY))
try {
  changed()
  addEventListener('pageshow', ({ persisted }) => persisted && navigator.onLine && changed() && location.reload())
} catch { /* Refused: no choice outlives its page. */ }
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
