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
 * Behind the deck's heading, the bar of the page's own card and its title: lays out what stands there so far, and takes itself
 * away. So the styles with the first letters (a Chinese face costs a weak phone as much as all the rest), the hills, the display
 * face and the text are tasks of their own, none of them long.
 */
export const LAYOUT_SCRIPT = 'document.body.offsetTop;document.currentScript.remove()'

/**
 * A page's body with that script in its places.
 * @throws where it has no card of its own, or that no bar or title
 */
export function laidOutInSteps(body: string): string {
  const steps = /^(.*?<\/h1>)(.*?card--here.*?<header class="card-bar".*?<\/header>)(.*?<\/h2>)/s
  if (!steps.test(body)) throw new Error('The page has no card of its own with a bar and a title.')
  return body.replace(steps, (_, deck: string, bar: string, title: string) => [deck, bar, title].map((part) => `${part}<script>${LAYOUT_SCRIPT}</script>`).join(''))
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
