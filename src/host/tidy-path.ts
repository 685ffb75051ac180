/** Hosts forgive more than the app's router: a slash too many, a folder's own file by its name. The page that they answer with is the one that is meant. */

/** Puts the page's own path in the address, without a further step back. */
export function tidyPath({ location, history }: Pick<Window, 'location' | 'history'>): void {
  const { pathname, search, hash } = location
  const path = pathname.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/')
  if (path !== pathname) history.replaceState(history.state, '', path + search + hash)
}
