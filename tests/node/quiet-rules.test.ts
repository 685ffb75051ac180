/**
 * That no rule makes the browser restyle the whole page.
 * Of elements next to one another none is spoken of by tags alone: whatever comes or goes could be such a neighbour, and
 * Chromium restyles all that the rule might mean, for "* + *" the whole page, at every swipe.
 * And style sheets that come after the page say nothing of the root or of bare tags: variables that are set there are
 * inherited by all, and links and lists of the page would change when a sheet opens.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate, parse, walk } from 'css-tree'
import { expect, it } from 'vitest'
import { DIST, distFiles } from '../browser/site'

/** What says in particular which elements are meant. */
const NAMES = ['ClassSelector', 'IdSelector', 'AttributeSelector', 'PseudoElementSelector']

interface Selected {
  readonly css: string
  /** Between the compounds: one fewer than these. */
  readonly combinators: string[]
  /** Whether each compound says in particular which elements are meant. */
  readonly named: boolean[]
}

/** @param nested Whether those that stand in another, as in :not(), count by themselves */
function selectors(css: string, nested: boolean): Selected[] {
  const all: Selected[] = []
  walk(parse(css), function (node) {
    if (node.type === 'PseudoClassSelector' && !nested) return this.skip
    if (node.type !== 'Selector' || this.atrule?.name === 'keyframes') return
    const named = [false]
    const combinators: string[] = []
    for (const part of node.children.toArray()) {
      if (part.type === 'Combinator') {
        combinators.push(part.name)
        named.push(false)
      } else if (NAMES.includes(part.type)) {
        named[named.length - 1] = true
      }
    }
    all.push({ css: generate(node), combinators, named })
  })
  return all
}

/** The selectors that have a neighbour without a name of its own on both sides. */
function broadSiblings(css: string): string[] {
  return selectors(css, true).filter(({ combinators, named }) => combinators.some((name, at) => /[+~]/.test(name) && !named[at] && !named[at + 1])).map(({ css }) => css)
}

/** The selectors in which nothing has a name. */
function nameless(css: string): string[] {
  return selectors(css, false).filter(({ named }) => !named.includes(true)).map(({ css }) => css)
}

it.each([
  ['.facts > * + * { margin: 0 }', ['.facts>*+*']], ['.a p ~ p, .a p + .b { margin: 0 }', ['.a p~p']], ['.a + * { margin: 0 }', []],
  ['input:checked + span { margin: 0 }', ['input:checked+span']], ['.a p:not(:first-child) { margin: 0 }', []], ['@media print { a + b { margin: 0 } }', ['a+b']],
  ['.a:not(b + i) { margin: 0 }', ['b+i']],
])('rules are read rightly: %s', (css, broad) => {
  expect(broadSiblings(css)).toEqual(broad)
})

it.each([
  [':root, :host { --van-black: #000 } .a { color: red }', [':root', ':host']], ['a:focus, .a a { margin: 0 }', ['a:focus']],
  ['ol > li { margin: 0 }', ['ol>li']], ['.a :not(b) { margin: 0 }', []], ['@keyframes a { from { opacity: 0 } }', []],
])('what has no name is found: %s', (css, broad) => {
  expect(nameless(css)).toEqual(broad)
})

const STYLES = distFiles('assets').filter((file) => file.endsWith('.css'))

it.each(STYLES)('neighbours have names in %s', (file) => {
  expect(broadSiblings(readFileSync(join(DIST, file), 'utf8'))).toEqual([])
})

// The page has the styles of the app from the start, and waits for the wide ones where they are for its screen.
it.each(STYLES.filter((file) => !/\/(app-|wide)/.test(file)))('the page stays as it is when %s comes', (file) => {
  expect(nameless(readFileSync(join(DIST, file), 'utf8'))).toEqual([])
})
