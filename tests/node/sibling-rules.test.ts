/**
 * That no rule speaks of elements next to one another by their tags alone. Whatever comes or goes could be such a
 * neighbour: Chromium then restyles all that the rule might mean, for "* + *" the whole page, at every swipe.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate, parse, walk, type CssNode, type Selector } from 'css-tree'
import { expect, it } from 'vitest'
import { DIST, distFiles } from '../browser/site'

/** What says in particular which elements are meant. */
const NAMES = ['ClassSelector', 'IdSelector', 'AttributeSelector']

/** The selectors that have a neighbour without a name of its own on both sides. */
function broadSiblings(css: string): string[] {
  const broad = new Set<string>()
  walk(parse(css), {
    visit: 'Selector',
    enter(selector: Selector) {
      let compound: CssNode[] = []
      const compounds = [compound]
      const combinators: string[] = []
      for (const part of selector.children.toArray()) {
        if (part.type === 'Combinator') {
          combinators.push(part.name)
          compounds.push(compound = [])
        } else {
          compound.push(part)
        }
      }
      const isNamed = (at: number): boolean => compounds[at]?.some(({ type }) => NAMES.includes(type)) ?? false
      if (combinators.some((name, at) => /[+~]/.test(name) && !isNamed(at) && !isNamed(at + 1))) broad.add(generate(selector))
    },
  })
  return [...broad]
}

it.each([
  ['.facts > * + * { margin: 0 }', ['.facts>*+*']], ['.a p ~ p, .a p + .b { margin: 0 }', ['.a p~p']], ['.a + * { margin: 0 }', []],
  ['input:checked + span { margin: 0 }', ['input:checked+span']], ['.a p:not(:first-child) { margin: 0 }', []], ['@media print { a + b { margin: 0 } }', ['a+b']],
])('rules are read rightly: %s', (css, broad) => {
  expect(broadSiblings(css)).toEqual(broad)
})

it.each(distFiles('assets').filter((file) => file.endsWith('.css')))('neighbours have names in %s', (file) => {
  expect(broadSiblings(readFileSync(join(DIST, file), 'utf8'))).toEqual([])
})
