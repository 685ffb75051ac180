/** How preferences show on the page's root element. The script in the page's head does the same before the first paint. */
import type { Settings } from './preferences'

/** The classes of the root element: "theme-night", "size-130", "elder"; none for what is left to the phone. */
export function settingClasses({ theme, size, view }: Settings): string[] {
  return [
    ...size === 100 ? [] : [`size-${size}`], ...view === 'elder' ? [view] : [], ...theme === 'system' ? [] : [`theme-${theme}`],
  ]
}
