/** The HTML document around a rendered page: head first, styles within it, scripts last; pure. */

/** The media of wide.css and lying.css: screens with room for more than a card, phones that lie, forced colours, paper. */
export const WIDE_MEDIA = ['(min-width:44rem) and (min-height:30rem)', '(min-width:35rem) and (max-height:29.99rem)', '(forced-colors:active)', 'print']

export interface HeadTag {
  tag: 'meta' | 'link'
  attributes: Record<string, string>
}

export interface DocumentParts {
  lang: string
  title: string
  tags: HeadTag[]
  /** JSON-LD, if the page has any. */
  data?: object
  /** Style sheets that stand in the page, each by itself. */
  styles: readonly string[]
  /** The address of the style sheet for WIDE_MEDIA, and the script that fetches it; other screens do not wait for it. */
  wide?: { sheet: string, script: string }
  /** The address of a style sheet at the page's end, which no text waits for, if the page needs one. */
  lateSheet?: string
  headScript: string
  /** The script after the page; none on pages without the app. */
  script?: string
  /** The address of a module that a page without the app runs. */
  module?: string
  /** The place in the deck of the page's card. */
  at?: number
  body: string
}

/** The whole document. */
export function documentOf(parts: DocumentParts): string {
  const { lang, title, tags, data, styles, wide, lateSheet, headScript, script, module, at, body } = parts
  return [
    `<!DOCTYPE html><html lang="${escapeHtml(lang)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    `<title>${escapeHtml(title)}</title>`,
    ...tags.map(({ tag, attributes }) => `<${tag}${attributesOf(attributes)}>`),
    ...styles.map((css) => `<style>${css}</style>`), `<script>${headScript}</script>`,
    wide ? `<script>${wide.script}</script><noscript><link rel="stylesheet" href="${escapeHtml(wide.sheet)}" media="${WIDE_MEDIA.join()}"></noscript>` : '',
    data ? `<script type="application/ld+json">${jsonInHtml(data)}</script>` : '',
    `</head><body><div id="app"${at === undefined ? '' : ` data-at="${at}"`}>${body}</div>`,
    script ? `<script>${script}</script>` : '',
    module ? `<script type="module" src="${escapeHtml(module)}"></script>` : '',
    lateSheet ? `<link rel="stylesheet" href="${escapeHtml(lateSheet)}">` : '', '</body></html>\n',
  ].join('')
}

/** Text as it may stand in HTML and in attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark)
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')
}

/** JSON that cannot end the script element it stands in. */
function jsonInHtml(data: object): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}
