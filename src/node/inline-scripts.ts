/** The small scripts that stand in the pages themselves; a Content-Security-Policy lets them run by their hashes. */
import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { WHOLE_SCRIPT } from '../host/part'
import { STORAGE_KEY, TEXT_SIZES, VIEWS } from '../host/preferences'
import { WIDE_MEDIA } from './document'

/** A script of src/inline as it stands in a page. @throws where engines of that age could not read it */
function inlined(name: string, target: string, values: Record<string, unknown>): string {
  const define = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]))
  const source = readFileSync(`src/inline/${name}.ts`, 'utf8')
  const { code } = transformSync(source, { loader: 'ts', format: 'esm', minify: true, target, supported: { 'dynamic-import': true }, define, legalComments: 'none' })
  // In a function, so that its names do not become the page's.
  return `!function(){${code.trim()}}()`
}

/** Before the first paint; every engine that runs scripts reads it. */
export const HEAD_SCRIPT = inlined('head', 'es5', { __STORAGE_KEY__: STORAGE_KEY, __TEXT_SIZES__: TEXT_SIZES, __VIEWS__: VIEWS.join('|') })

/**
 * In the page's own card, behind its bar: lays out what stands there so far, and takes itself away. So the styles and the first
 * letters (a Chinese face costs a weak phone as much as all the rest) are a task, and the text is another: neither is long.
 */
export const LAYOUT_SCRIPT = 'document.body.offsetTop;document.currentScript.remove()'

/**
 * A page's body with that script in its card.
 * @throws where it has no card of its own, or that no bar
 */
export function laidOutInSteps(body: string): string {
  const bar = /card--here.*?<header class="card-bar".*?<\/header>/s
  if (!bar.test(body)) throw new Error('The page has no card of its own with a bar.')
  return body.replace(bar, (found) => `${found}<script>${LAYOUT_SCRIPT}</script>`)
}

/** Makes a script for each address once. */
function oncePerAddress(make: (address: string) => string): (address: string) => string {
  const made = new Map<string, string>()
  return (address) => {
    const script = made.get(address) ?? make(address)
    made.set(address, script)
    return script
  }
}

/** In the head of a page of the deck; takes the address of the style sheet for WIDE_MEDIA. */
export const wideScript = oncePerAddress((sheet) => inlined('wide', 'es5', { __SHEET__: sheet, __MEDIA__: WIDE_MEDIA.join() }))

/** After the deck; engines without import() do not read it. Takes the app's address. */
export const deckScript = oncePerAddress((entry) => inlined('deck', 'es2017', { __ENTRY__: entry, __WHOLE__: WHOLE_SCRIPT.source }))
