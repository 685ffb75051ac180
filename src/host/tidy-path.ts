/** Normalises the address: hosts also serve "//x/" and "x/index.html", which the app's router does not match. */

/** Puts the page's own path in the address, without a further step back. */
export function tidyPath({ location, history }: Pick<Window, 'location' | 'history'>): void {
  const { pathname, search, hash } = location
  const path = pathname.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/')
  if (path !== pathname) history.replaceState(history.state, '', path + search + hash)
}
