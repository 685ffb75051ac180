/** What in a style sheet the oldest browsers of the site do not know, by MDN's tables of support. */
import bcd, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' }
import { generate, parse, walk, type CssNode, type Declaration, type WalkContext } from 'css-tree'

/** The browsers that vite.config.ts builds for; Safari's number is that of iOS too. */
const OLDEST = { chrome: 87, safari: 14, safari_ios: 14 } as const
const BROWSERS = Object.keys(OLDEST) as (keyof typeof OLDEST)[]

const { properties = {}, selectors = {}, types = {}, 'at-rules': rules = {} } = bcd.css as Record<string, Identifier>

/** Units that are younger than the browsers, and where the tables keep them. */
const UNITS: Record<string, string> = {
  dvh: 'viewport_percentage_units_dynamic', svh: 'viewport_percentage_units_small', lvh: 'viewport_percentage_units_large',
  cqi: 'container_query_length_units', cqw: 'container_query_length_units',
}

/** Whether each of the browsers knows a feature under one of the prefixes; what the tables do not have nobody knows. */
function isKnown(compat: CompatStatement | undefined, prefixes = ['']): boolean {
  return BROWSERS.every((browser) => [compat?.support[browser] ?? []].flat().some(({ version_added: added, version_removed: removed, prefix = '', flags }) => (
    typeof added === 'string' && versionOf(added) <= OLDEST[browser] && (typeof removed !== 'string' || versionOf(removed) > OLDEST[browser])
    && prefixes.includes(prefix) && !flags)))
}

/** "≤37" is 37. */
function versionOf(text: string): number {
  return Number.parseFloat(text.replace('≤', ''))
}

/** A property as the tables name it, and its vendor's prefix. */
function namesOf({ property }: Declaration): { prefix: string, name: string } {
  const prefix = properties[property] ? '' : /^-(webkit|moz|ms)-/.exec(property)?.[0] ?? ''
  return { prefix, name: property.slice(prefix.length) }
}

/** Words, units and functions of a value that are not known, of those that the tables list. */
function unknownInValue(value: CssNode, property: Identifier | undefined): string[] {
  const unknown: string[] = []
  walk(value, (node) => {
    const entry = node.type === 'Dimension' ? types['length']?.[UNITS[node.unit] ?? '']
      : node.type === 'Function' ? types[node.name] ?? types['color']?.[node.name]
        : node.type === 'Identifier' ? property?.[node.name] : undefined
    if (!entry?.__compat || isKnown(entry.__compat)) return
    unknown.push(node.type === 'Dimension' ? node.unit : node.type === 'Function' ? `${node.name}()` : generate(node))
  })
  return unknown
}

/** @param siblings All declarations of the rule: a prefixed one speaks for its property, and a value that follows another is an offer beside it */
function unknownInDeclaration(declaration: Declaration, siblings: Declaration[], rule: string | undefined): string[] {
  const { name } = namesOf(declaration)
  const entry = rule === 'font-face' || rule === 'page' ? rules[rule]?.[name] : properties[name]
  const variants = siblings.filter((other) => namesOf(other).name === name)
  if (!isKnown(entry?.__compat, variants.map((other) => namesOf(other).prefix))) return [name]
  const isOffer = variants[0] !== declaration
  return isOffer ? [] : unknownInValue(declaration.value, entry).map((value) => `${name}: ${value}`)
}

/**
 * Properties, values, selectors and at-rules that one of the oldest browsers does not know, each once: "accent-color",
 * "height: dvh", ":is", "@layer". What stands in an @supports is spared: the condition is its fallback.
 */
export function unknownIn(css: string): string[] {
  const unknown = new Set<string>()
  walk(parse(css), {
    enter(this: WalkContext, node: CssNode) {
      if (node.type === 'Atrule' && node.name === 'supports') return walk.skip
      if (node.type === 'Atrule' && !isKnown(rules[node.name]?.__compat)) unknown.add(`@${node.name}`)
      if (node.type === 'PseudoClassSelector' && !isKnown(selectors[node.name]?.__compat)) unknown.add(`:${node.name}`)
      if (node.type === 'PseudoElementSelector' && !isKnown(selectors[node.name]?.__compat)) unknown.add(`::${node.name}`)
      if (node.type === 'Declaration' && !node.property.startsWith('--')) {
        const siblings = this.block?.children.toArray().filter((other) => other.type === 'Declaration') ?? []
        for (const feature of unknownInDeclaration(node, siblings, this.atrule?.name)) unknown.add(feature)
      }
      return undefined
    },
  })
  return [...unknown]
}
