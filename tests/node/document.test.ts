// @vitest-environment happy-dom
/** The HTML document around a page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, escapeHtml, type DocumentParts } from '../../src/node/document'

const parts: DocumentParts = {
  lang: 'zh-CN', title: '交城', tags: [], lateSheet: '/fonts.css', styles: ['p{margin:0}'], headScript: 'a()', body: '<p>一</p>',
}
const read = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/** Words with everything that could end an attribute, an element or a script. */
const nasty = fc.string({ unit: fc.constantFrom('a', '"', "'", '<', '>', '&', '</script>', '<!--', '&quot;', '交') })

describe('escapeHtml', () => {
  it('leaves nothing that could end a text or an attribute', () => {
    fc.assert(fc.property(nasty, (text) => {
      const escaped = escapeHtml(text)
      expect(escaped).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/)
      expect(escaped.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')).toBe(text)
    }))
  })
})

describe('documentOf', () => {
  it('puts the charset first, styles before the page, and the sheet that no text waits for last', () => {
    expect(documentOf(parts)).toMatch(/^<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport"[^>]*viewport-fit=cover">/)
    expect(documentOf(parts)).toContain('<style>p{margin:0}</style><script>a()</script></head><body><div id="app"><p>一</p></div><link rel="stylesheet" href="/fonts.css"></body></html>')
  })

  it('puts title and tags there as they were given, whatever they hold', () => {
    fc.assert(fc.property(nasty, nasty, (title, content) => {
      const page = read(documentOf({ ...parts, title, tags: [{ tag: 'meta', attributes: { name: 'description', content } }] }))
      expect(page.querySelector('title')?.textContent).toBe(title)
      expect(page.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(content)
      expect(page.querySelectorAll('script').length).toBe(1)
    }), { numRuns: 50 })
  })

  it('puts data there that no text in it can end', () => {
    fc.assert(fc.property(nasty, (name) => {
      const html = documentOf({ ...parts, data: { name } })
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
      expect(JSON.parse(json)).toEqual({ name })
    }))
  })

  it('has the app’s script behind the page, and the card’s place, only where they are given', () => {
    const html = documentOf({ ...parts, script: 'go()', at: 0 })
    expect(html).toContain('<div id="app" data-at="0"><p>一</p></div><script>go()</script><link rel="stylesheet" href="/fonts.css"></body>')
    expect(documentOf(parts)).not.toContain('data-at')
    expect(documentOf(parts).match(/<script/g)?.length).toBe(1)
  })
})
