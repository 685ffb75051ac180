/** What pages are called. */
import { expect, it } from 'vitest'
import type { Locale } from '../../src/content/edition'
import { pageTitle } from '../../src/content/titles'
import { viewDeck } from '../../src/content/view'
import { fakeEdition, fakeWords } from '../fakes/edition'

function titleOf(id: string, locale: Locale): string {
  const words = fakeWords(locale)
  for (const copy of Object.values(words.cards)) copy.title = copy.title.replace(/^(.)(.*)$/, '$1\n$2')
  const card = viewDeck(fakeEdition(), words, locale).cards.find((each) => each.id === id)
  return card ? pageTitle(card, words.site) : ''
}

it.each([
  ['cover', 'zh-CN', '青河'], ['cover', 'en', 'Qinghe'],
  ['harvest', 'zh-CN', '粮食5.5万吨 · 青河'], ['harvest', 'en', 'G rain: 55,000 tonnes · Qinghe'],
] as const)('a page is called by its heading on one line, the cover by the site: %s in %s', (id, locale, title) => {
  expect(titleOf(id, locale)).toBe(title)
})
