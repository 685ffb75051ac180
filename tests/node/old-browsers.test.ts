/** That the built files run and show in the oldest browsers of the site, Chrome 87 and Safari 14, and what of them is younger, with the reason why nobody misses it. */
import { join } from 'node:path'
import { readdirSync, readFileSync } from 'node:fs'
import { ESLint } from 'eslint'
import compat from 'eslint-plugin-compat'
import esX from 'eslint-plugin-es-x'
import { describe, expect, it } from 'vitest'
import { unknownIn } from './css-support'

const DIST = join(import.meta.dirname, '../../dist')

/** What the scripts name and the browsers do not know; the rest of the app does without. */
const SCRIPT_ALLOWED: Record<string, string> = {
  'ArrayBuffer.prototype.detached': 'Vue\'s effect scopes have a property of that name',
  'Array.prototype.at': 'the data-at of the page, not the method',
  'String.prototype.at': 'the data-at of the page, not the method',
  'Array.prototype.toReversed': 'Vue passes it on to who calls it, and nobody does',
  'Array.prototype.toSorted': 'as toReversed',
  'Array.prototype.toSpliced': 'as toReversed',
  'Highlight': 'asked for first: without it no sentence is marked (host/follow-words.ts)',
  'String.prototype.replaceAll': 'only asked for: what lacks it is too old for the app (inline/head.ts)',
  'navigator.wakeLock()': 'asked for first: without it the screen goes dark as ever (host/awake.ts)',
  'navigator.hardwareConcurrency()': 'a phone that does not say how strong it is counts as strong (inline/head.ts)',
  'navigator.deviceMemory()': 'as hardwareConcurrency',
  'requestIdleCallback': 'asked for first: without it a timer does (inline/deck.ts)',
  'Object.hasOwn': 'Pinia, for a state handed over from elsewhere or patched as a whole: the stores do neither',
}

/** What the style sheets say and the browsers pass over. */
const STYLE_ALLOWED: Record<string, string> = {
  // Touches of typography: the lines break a little less well.
  'hanging-punctuation': 'typography', 'hyphenate-limit-chars': 'typography', 'text-autospace': 'typography', 'text-spacing-trim': 'typography', 'text-wrap': 'typography', 'text-decoration: dotted': 'the line is whole instead of dotted',
  // Fonts until the site's own is there: the lines move a little as it comes.
  'ascent-override': 'stand-in fonts', 'descent-override': 'stand-in fonts', 'line-gap-override': 'stand-in fonts', 'size-adjust': 'stand-in fonts',
  // The deck.
  'scroll-snap-stop': 'a hard flick may pass a card',
  'view-timeline': 'the landscapes do not glide',
  'overflow: clip': 'follows overflow: hidden, or spares a repaint',
  ':has': 'sun and hills below a pair of figures stand a little higher',
  'scroll-timeline': 'as timeline-scope', 'timeline-scope': 'the sun stays while the text goes on below',
  'text-size-adjust': 'with its prefix for Safari, which alone enlarges text so',
  '@container': 'a term may be broken between two lines', 'container-type': 'the units that need it stand in an @supports',
  // Sheets and lists.
  'accent-color': 'the browser\'s own colour', 'scrollbar-width': 'the browser\'s own bar', 'overscroll-behavior': 'the page behind moves when a list has come to its end',
  'overflow-scrolling': 'for Safari before 13', 'user-select: all': 'the words are selected by hand',
  '-webkit-tap-highlight-color': 'only phones know it', '-webkit-touch-callout': 'only phones know it', 'cursor: pointer': 'phones have none',
  '::-webkit-details-marker': 'Safari only; the others have list-style', ':focus-visible': 'the browser\'s own ring',
  'overflow-wrap: anywhere': 'an address may stand out of its box', 'forced-color-adjust': 'there are no forced colours',
  '::highlight': 'asked for first (host/follow-words.ts)', '::details-content': 'groups fold without gliding', 'content-visibility': 'all cards of the list are laid out at once',
  // Paper.
  '@page': 'paper has the browser\'s margins', '@bottom-center': 'no page numbers', 'size': 'the printer\'s paper', 'margin': 'in @page, as @page', 'break-after: avoid': 'a heading may end a page',
}

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8')
const pages = files.filter((file) => file.endsWith('.html')).map(read)

/** What stands in the pages themselves between the tags of that name, each once. */
function inlineOf(tag: 'script' | 'style'): string[] {
  return [...new Set(pages.flatMap((page) => [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => text)))]
}

/** Parses as ES2020; methods that are younger are found by their names alone. */
const linter = new ESLint({
  cwd: DIST, overrideConfigFile: true, ignore: false, allowInlineConfig: false,
  overrideConfig: {
    files: ['**/*.js'], plugins: { 'es-x': esX, compat }, languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
    settings: { 'es-x': { aggressive: true }, 'browsers': ['chrome 87', 'safari 14', 'ios_saf 14'] },
    rules: {
      ...esX.configs['flat/restrict-to-es2020'].rules, 'compat/compat': 'error',
      // Chrome before 91 fails at it (src/node/target.ts).
      'no-restricted-syntax': ['error', { selector: 'ChainExpression CallExpression > SpreadElement:not(:last-child)', message: '\'a spread before the last argument behind "?."\'' }],
    },
  },
})

describe('the built scripts', () => {
  it('parse as ES2020 and name nothing younger that the oldest browsers would miss', async () => {
    const scripts = [...files.filter((file) => file.endsWith('.js')).map(read), ...inlineOf('script')]
    const results = (await Promise.all(scripts.map((script) => linter.lintText(script, { filePath: join(DIST, 'built.js') })))).flat()
    const messages = results.flatMap(({ messages }) => messages)
    expect(messages.filter(({ fatal }) => fatal)).toEqual([])
    const named = messages.map(({ message }) => /'(.+)'/.exec(message)?.[1] ?? message.replace(/ is not supported.*/, ''))
    // Arrays have methods of the same names since ever.
    expect([...new Set(named)].filter((name) => !name.startsWith('Iterator.prototype.')).sort()).toEqual(Object.keys(SCRIPT_ALLOWED).sort())
  })
})

describe('the built styles', () => {
  it('say nothing younger that the oldest browsers would miss', () => {
    const sheets = [...files.filter((file) => file.endsWith('.css')).map(read), ...inlineOf('style')]
    expect([...new Set(sheets.flatMap(unknownIn))].sort()).toEqual(Object.keys(STYLE_ALLOWED).sort())
  })
  it.each([
    ['a { inset: 0 }', ['inset']], ['a { height: 100dvh }', ['height: dvh']], ['a { height: 100vh; height: 100dvh }', []], ['a:is(b) { color: color-mix(in srgb, red, blue) }', ['color: color-mix()']],
    ['a:has(b) { color: red }', [':has']], ['@supports (inset: 0) { a { inset: 0 } }', []], ['@layer x { a { -webkit-user-select: none; user-select: none } }', ['@layer']], ['a { user-select: none }', ['user-select']],
  ])('are read rightly: %s', (css, unknown) => {
    expect(unknownIn(css)).toEqual(unknown)
  })
})
