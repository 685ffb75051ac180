/** What the plain list of all cards does beyond being read: it is searched and printed. A script of its own, without the app. */
import { agentOf } from './host/agent'
import { cleanAddress } from './host/clean-address'
import { startListSearch } from './host/list-search'
import { startPrinting } from './host/printing'
import { fetchSearchEntries } from './host/search-file'

cleanAddress(window)
startListSearch(document, (url) => fetchSearchEntries(url, fetch))
startPrinting(window, agentOf(navigator.userAgent))
