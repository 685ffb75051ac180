/** Reads what Vite and vite-ssg wrote: the shell that all pages share, and a page's own body. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate, parse, type CssNode, type StyleSheet } from 'css-tree'
import { WIDE_MEDIA } from './document'

/** SVG elements that hold nothing: vite-ssg writes their end tags, which a page can do without. */
const HOLLOW = /><\/(path|circle|ellipse|line|stop)>/g

/**
 * What stands in the app's element of a rendered page.
 * @throws where the page has none
 */
export function bodyOf(html: string): string {
  const start = /<div id="app"[^>]*>/.exec(html)
  if (!start) throw new Error('The rendered page has no <div id="app">.')
  return html.slice(start.index + start[0].length, html.lastIndexOf('</div>')).replace(HOLLOW, '/>')
}

/** What Vite's minifier sets beside each color-scheme, for a light-dark() that the site does not use. */
const LIGHT_DARK = /--lightningcss-(light|dark):[^;}]*;/g

/** Whether a rule is one of wide.css or lying.css. */
function isWide(rule: CssNode): boolean {
  if (rule.type !== 'Atrule' || rule.name !== 'media' || !rule.prelude) return false
  const media = generate(rule.prelude).replace(/ ?and ?/g, ' and ')
  return WIDE_MEDIA.some((wide) => media.startsWith(wide))
}

/**
 * The entry and the styles that Vite put into the shell: those that a phone needs as it is held, and those of wide screens and the like.
 * @throws where it names none of them
 */
export function readShell(html: string, dist: string, base: string): { css: string, wide: string, entry: string } {
  const entry = /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1]
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href = '']) => href)
  if (!entry || sheets.length === 0) throw new Error('The shell that Vite wrote names no entry script or no style sheet.')
  // A module preload of a chunk's styles can repeat the shell's.
  const css = [...new Set(sheets)].map((href) => readFileSync(join(dist, href.slice(base.length)), 'utf8')).join('')
  const sheet = parse(css.replace(LIGHT_DARK, ''), { parseCustomProperty: true }) as StyleSheet
  // Printed again: Vite's minifier leaves custom properties their spaces.
  const [wide, every] = [true, false].map((which) => generate({ ...sheet, children: sheet.children.filter((rule) => isWide(rule) === which) }))
  if (!wide || !every) throw new Error('The styles of wide screens could not be told from the others.')
  return { css: every, wide, entry }
}
