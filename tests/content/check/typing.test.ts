/** How texts are typed. */
import { describe, expect, it } from 'vitest'
import { checkTyping } from '../../../src/content/check/typing'
import type { Locale } from '../../../src/content/edition'

const complaints = (locale: Locale, text: string) => checkTyping(locale, 'cards.a.title', text).map(({ en }) => en)

describe('the check of typing', () => {
  it.each<[Locale, string, string]>([
    ['zh-CN', '增长"快"', 'curly quotation marks'],
    ['en', "the county's", 'curly quotation marks'],
    ['zh-CN', '增长 {growth}', 'No typed space'],
    ['zh-CN', '{year} 年', 'No typed space'],
    ['zh-CN', '生产总值 GDP', 'No typed space'],
    ['zh-CN', '增长,很快', 'full-width punctuation'],
    ['zh-CN', '“四风”;', 'full-width punctuation'],
    ['en', 'Up，and up', 'Full-width punctuation in English'],
    ['en', 'A high-\nstandard market', 'end in a hyphen'],
    ['en', 'two  spaces', 'A space too many'],
    ['zh-CN', ' 开头', 'A space too many'],
    ['en', 'end ', 'A space too many'],
    ['zh-CN', '深化改革/n建市场体系', 'A line break is \\n'],
    ['en', 'Reform/nA market', 'A line break is \\n'],
    ['en', 'A <b>bold</b> step', 'marks like <…>'],
  ])('complains in %s of “%s”', (locale, text, complaint) => {
    expect(complaints(locale, text)).toContainEqual(expect.stringContaining(complaint))
  })

  it.each<[Locale, string]>([
    ['zh-CN', '山西省交城县 · {year}'],
    ['zh-CN', '产业创优 赋能企业'],
    ['zh-CN', '优产业、促转型\n“985”重点产业链，增长{growth}。'],
    ['en', 'With and/nearly without'],
    ['en', 'The county’s “two sessions”: {year}, a look ahead.\nA second line'],
  ])('has nothing against %s “%s”', (locale, text) => {
    expect(complaints(locale, text)).toEqual([])
  })
})
