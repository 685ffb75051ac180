/** Two engines that know the rules of accessibility, and what each finds in a page: axe and HTML_CodeSniffer. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const source = (file: string): string => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')
const AXE = source('axe-core/axe.min.js')
const SNIFFER = source('html_codesniffer/build/HTMLCS.js')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Finding {
  id: string
  nodes: { target: unknown[], any: { data: { messageKey?: string } | null }[] }[]
}

interface Engines {
  axe: { run: (root: Document, options: object) => Promise<{ violations: Finding[], incomplete: Finding[] }> }
  HTMLCS: { process: (standard: string, root: Document, done: () => void) => void, getMessages: () => { type: number, code: string, msg: string, element: Element }[] }
}

/**
 * The engines cannot look through the fading paper under a card's words and would pass over them: the fade gives way
 * to its darker end, where contrast is least.
 */
async function onPlainPaper(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.card { background: var(--paper-foot) !important } .scenery, .card-sheet::before { display: none }')
    document.adoptedStyleSheets = [sheet]
  })
}

/** What axe finds by the named rules, else by WCAG 2.2 AA and good practice; and every contrast that it could not measure. */
export async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  await onPlainPaper(page)
  // As a debugger would, so that the page's own policy need not allow it.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async (runOnly) => {
    const { violations, incomplete } = await (window as unknown as Engines).axe.run(document, { runOnly, resultTypes: ['violations', 'incomplete'] })
    const unseen = incomplete.filter(({ id }) => id.startsWith('color-contrast')).map(({ id, nodes }) => (
      { id: `${id} unseen`, nodes: nodes.filter(({ any }) => /gradient|pseudo|image/i.test(any[0]?.data?.messageKey ?? '')) }))
    return [...violations, ...unseen.filter(({ nodes }) => nodes.length > 0)]
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).slice(0, 3).join(' | ')}`)
  }, rules.length > 0 ? { type: 'rule', values: rules } : { type: 'tag', values: RULES })
}

/** What HTML_CodeSniffer calls an error by WCAG 2 AA. */
export async function errors(page: Page): Promise<string[]> {
  await onPlainPaper(page)
  if (await page.evaluate(() => !('HTMLCS' in window))) await page.evaluate(`${SNIFFER};0`)
  return page.evaluate(() => new Promise<string[]>((resolve) => {
    const { HTMLCS } = window as unknown as Engines
    HTMLCS.process('WCAG2AA', document, () => {
      resolve(HTMLCS.getMessages().filter(({ type }) => type === 1).map(({ code, msg, element }) => `${code}: ${msg} ${element.outerHTML.slice(0, 100)}`))
    })
  }))
}
