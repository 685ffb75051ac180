/**
 * Before the first paint: that the app will run, whether the phone is too weak for hills that move, and the reader's theme,
 * text size and view, as host/setting-classes.ts and host/theme-colour.ts have them.
 */
/* eslint-disable no-var -- every engine that runs scripts reads this one; the build refuses what ES5 does not know */
import type { Preferences } from '../host/preferences'

// What host/preferences.ts says, put in by the build (node/inline-scripts.ts).
declare var __STORAGE_KEY__: string
declare var __TEXT_SIZES__: unknown[]
declare var __VIEWS__: string

var classes = document.documentElement.classList
var kept: { [Name in keyof Preferences]?: unknown } = {}
/** A view that the address names, "?view=elder", is kept. */
var named = new RegExp('[?&]view=(' + __VIEWS__ + ')\\b').exec(location.search)

try {
  kept = Object(JSON.parse(localStorage.getItem(__STORAGE_KEY__) as string))
} catch { /* Refused or corrupt. */ }
if (named) {
  kept.view = named[1]
  try {
    localStorage.setItem(__STORAGE_KEY__, JSON.stringify(kept))
  } catch { /* Refused or full: it holds for this page. */ }
}

// replaceAll came in 2020 with Chrome 85, Safari 13.1 and Firefox 77: an engine without it may not even parse the app, and
// reads the page as it is without scripts.
if (('' as { replaceAll?: unknown }).replaceAll) classes.add('js')
// Two cores, or 2 GB, and less: there frames were lost over moving hills.
if (navigator.hardwareConcurrency <= 2 || (navigator as { deviceMemory?: number }).deviceMemory as number <= 2) classes.add('still')
if (__TEXT_SIZES__.indexOf(kept.size) > 0) classes.add('size-' + kept.size)
if (kept.view === 'elder') classes.add('elder')
var night = kept.theme === 'night'
if (night || kept.theme === 'light') {
  classes.add('theme-' + kept.theme)
  // The first is for light, the second for dark. Engines of early 2016 cannot go through a list so: this comes last.
  document.querySelectorAll('[name=theme-color]').forEach(function (meta, at) {
    meta.setAttribute('media', night === (at === 1) ? 'all' : 'not all')
  })
}
