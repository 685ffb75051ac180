/** The site as engines of about 2016 and 2019 take it: what they cannot parse of scripts and styles is not there. */
import type { BrowserContext } from '@playwright/test'
import { generate, parse, walk, type CssNode, type List, type ListItem } from 'css-tree'

/** 2016 knows no variables and no modules; 2019 knows both, as the browser within WeChat for Android then, but cannot parse the app. */
export const ENGINES = [2016, 2019] as const
export type Engine = (typeof ENGINES)[number]

const YOUNG = {
  2016: {
    values: /\b(var|min|max|clamp|env|color-mix|light-dark)\(|\d(dvh|svh|lvh|cqi|cqw)\b|#[\da-f]{4}\b(?![\da-f])|#[\da-f]{8}\b/i,
    properties: /^(--.*|inset|gap|row-gap|column-gap|scroll-snap-.*|view-timeline|animation-timeline|container-.*|content-visibility|clip-path|text-wrap|overscroll-behavior|aspect-ratio|grid.*|place-.*|accent-color|scrollbar-width)$/,
    pairs: /^(overflow.*:(.*clip|.+\s.+)|display:(flow-root|contents|(inline-)?grid)|position:sticky)$/,
    selectors: /:(is|where|has|focus-visible|focus-within)\b|:not\([^)]*[,\s][^)]*\)|::(highlight|details-content)/,
    media: /prefers-|forced-colors|hover|pointer|[<>]/,
  },
  2019: {
    values: /\b(min|max|clamp|color-mix|light-dark)\(|\d(dvh|svh|lvh|cqi|cqw)\b/i,
    properties: /^(inset|gap|row-gap|column-gap|view-timeline|animation-timeline|container-.*|content-visibility|text-wrap|aspect-ratio|accent-color|scrollbar-width)$/,
    pairs: /^overflow.*:.*clip$/,
    selectors: /:(is|where|has|focus-visible)\b|:not\([^)]*[,\s][^)]*\)|::(highlight|details-content)/,
    media: /prefers-color-scheme|forced-colors|[<>]/,
  },
}

function isYoung(property: string, value: string, engine: Engine): boolean {
  const { properties, values, pairs } = YOUNG[engine]
  return properties.test(property) || values.test(value) || pairs.test(`${property}:${value}`)
}

/** A style sheet without what such an engine passes over: declarations, whole rules by their selectors, at-rules. */
export function asRead(css: string, engine: Engine): string {
  const { selectors, media } = YOUNG[engine]
  const sheet = parse(css)
  walk(sheet, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (!item) return
      const drop = (): void => { list.remove(item) }
      if (node.type === 'Declaration') {
        const value = generate(node.value)
        if (!isYoung(node.property, value, engine)) return
        // A value with a variable is taken as it is, and found to be none when the variable is put in.
        if (engine === 2019 && value.includes('var(') && !node.property.startsWith('--')) node.value = { type: 'Raw', value: 'var(--none)' }
        else drop()
      }
      if (node.type === 'Rule' && selectors.test(generate(node.prelude))) drop()
      if (node.type !== 'Atrule') return
      const condition = node.prelude ? generate(node.prelude) : ''
      if (/^(layer|container|property|scope)$/.test(node.name)) drop()
      if (node.name === 'media' && media.test(condition)) drop()
      if (node.name !== 'supports') return
      // The engine knows the rule itself, and what it does not know.
      const [, property = '', value = ''] = /^not\s*\(([\w-]+):(.*)\)$/.exec(condition) ?? []
      if (property && node.block && isYoung(property, value, engine)) list.replace(item, node.block.children)
      else drop()
    },
  })
  return generate(sheet)
}

/**
 * Serves a context the site so: modules are of an unknown type or do not parse, an inline script that says import()
 * runs in 2019 only, and the engine says by what it lacks that it is old.
 */
export async function useOldEngine(context: BrowserContext, engine: Engine): Promise<void> {
  await context.addInitScript(() => { Reflect.deleteProperty(String.prototype, 'replaceAll') })
  await context.route('**/*', async (route) => {
    const kind = route.request().resourceType()
    if (kind !== 'document' && kind !== 'stylesheet') return route.continue()
    const answer = await route.fetch()
    const text = await answer.text()
    const body = kind === 'stylesheet' ? asRead(text, engine) : text
      .replace(/(<style[^>]*>)(.*?)(<\/style>)/gs, (_, open: string, css: string, close: string) => open + asRead(css, engine) + close)
      .replace(/(<script[^>]*>)(.*?)<\/script>/gs, (all, open: string, code: string) => (/type="module"/.test(open) || (engine === 2016 && /\bimport\(/.test(code)) ? '' : all))
    // The policy's hashes are those of the whole texts.
    const headers = Object.entries(answer.headers()).filter(([name]) => !/^content-(security-policy|encoding|length)$/.test(name))
    await route.fulfill({ status: answer.status(), headers: Object.fromEntries(headers), body })
  })
}
