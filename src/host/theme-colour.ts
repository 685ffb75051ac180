/** The colour of the browser's own bar: of the page's two, light first, the one that the reader's theme asks for. */
import type { Preferences } from './preferences'

/** Lets the page's metas of theme-color follow a theme. The script in the page's head does the same before the first paint. */
export function setThemeColour(theme: Preferences['theme'], { head }: Document): void {
  head.querySelectorAll('[name=theme-color]').forEach((meta, night) => {
    const chosen = (theme === 'night') === (night === 1)
    meta.setAttribute('media', theme === 'system' ? `(prefers-color-scheme: ${night ? 'dark' : 'light'})` : chosen ? 'all' : 'not all')
  })
}
