/** Every page of the build is valid HTML, and leaves the reader's text size and zoom alone. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { CARDS, DIST } from '../browser/site'

const pages = globSync('**/*.html', { cwd: DIST }).sort()

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Advice for search results, not HTML: they cut a long title themselves.
    'long-title': 'off',
    // `open=""` is as valid as `open`; Vue writes the one, browsers read both.
    'attribute-boolean-style': 'off',
    // Files of the site's own need no seal.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
})

describe('the build', () => {
  it('has a page for every card in both languages', () => {
    expect(pages.length).toBeGreaterThan(2 * CARDS.length)
  })

  it('has no page with an error in its HTML', async () => {
    const faults: string[] = []
    for (const page of pages) {
      const { results } = await validator.validateString(readFileSync(join(DIST, page), 'utf8'), page)
      for (const { messages } of results) faults.push(...messages.map(({ ruleId, message, selector }) => `${page}: ${ruleId}: ${message} (${selector ?? ''})`))
    }
    expect(faults).toEqual([])
  })

  it('never cancels zooming, nor the text size of WeChat or the phone but for what is fitted to the screen’s width', () => {
    const fitted = '.card-bar,.card-actions,.tabs,.big,.row-value,.face-cover .title{-webkit-text-size-adjust:100%}'
    for (const file of globSync('**/*.{html,css,js}', { cwd: DIST })) {
      const text = readFileSync(join(DIST, file), 'utf8').replaceAll(fitted, '')
      expect(/text-size-adjust|user-scalable|maximum-scale|setFontSizeCallback/.exec(text)?.[0], file).toBeUndefined()
    }
  })
})
