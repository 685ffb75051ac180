/** The site as an engine of about 2016 takes it: what it cannot parse of scripts and styles is not there. */
import type { BrowserContext } from '@playwright/test'
import { generate, parse, walk, type CssNode } from 'css-tree'

const YOUNG_VALUES = /\b(var|min|max|clamp|env|color-mix|light-dark)\(|\d(dvh|svh|lvh|cqi|cqw)\b|#[\da-f]{4}\b(?![\da-f])|#[\da-f]{8}\b/i
const YOUNG_PROPERTIES = /^(--.*|inset|gap|row-gap|column-gap|scroll-snap-.*|scroll-initial-target|view-timeline|animation-timeline|container-.*|content-visibility|clip-path|text-wrap|overscroll-behavior|aspect-ratio|grid.*|place-.*|accent-color|scrollbar-width)$/
const YOUNG_SELECTORS = /:(is|where|has|focus-visible|focus-within)\b|:not\([^)]*[,\s][^)]*\)|::(highlight|details-content)/
const YOUNG_MEDIA = /prefers-|forced-colors|hover|pointer|[<>]/

function isYoung(property: string, text: string): boolean {
  return YOUNG_PROPERTIES.test(property) || YOUNG_VALUES.test(text)
    || (/^overflow/.test(property) && /clip|\s/.test(text)) || (property === 'display' && /flow-root|contents|grid/.test(text))
}

/** A style sheet without what such an engine passes over: declarations, whole rules by their selectors, at-rules. */
export function asRead(css: string): string {
  const sheet = parse(css)
  walk(sheet, {
    enter(node: CssNode, item, list) {
      if (!item) return
      const drop = (): void => { list.remove(item) }
      if (node.type === 'Declaration' && isYoung(node.property, generate(node.value))) drop()
      if (node.type === 'Rule' && YOUNG_SELECTORS.test(generate(node.prelude))) drop()
      if (node.type !== 'Atrule') return
      const condition = node.prelude ? generate(node.prelude) : ''
      if (/^(layer|container|property|scope)$/.test(node.name)) drop()
      if (node.name === 'media' && YOUNG_MEDIA.test(condition)) drop()
      if (node.name !== 'supports') return
      // The engine knows the rule itself, and what it does not know.
      const [, property = '', value = ''] = /^not\s*\(([\w-]+):(.*)\)$/.exec(condition) ?? []
      if (property && node.block && isYoung(property, value)) list.replace(item, node.block.children)
      else drop()
    },
  })
  return generate(sheet)
}

/**
 * Serves a context the site so: modules are of an unknown type, an inline script that says import() does not parse
 * and so does not run, and the engine says by what it lacks that it is old.
 */
export async function useOldEngine(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => { Reflect.deleteProperty(String.prototype, 'replaceAll') })
  await context.route('**/*', async (route) => {
    const kind = route.request().resourceType()
    if (kind !== 'document' && kind !== 'stylesheet') return route.continue()
    const answer = await route.fetch()
    const text = await answer.text()
    const body = kind === 'stylesheet' ? asRead(text) : text
      .replace(/(<style[^>]*>)(.*?)(<\/style>)/gs, (_, open: string, css: string, close: string) => open + asRead(css) + close)
      .replace(/(<script[^>]*>)(.*?)<\/script>/gs, (all, open: string, code: string) => (/type="module"/.test(open) || /\bimport\(/.test(code) ? '' : all.replace(/ nomodule(="")?/, '')))
    // The policy's hashes are those of the whole texts.
    const { 'content-security-policy': _, 'content-encoding': __, 'content-length': ___, ...headers } = answer.headers()
    await route.fulfill({ status: answer.status(), headers, body })
  })
}
