/** For tests of the content check: the fake content with one thing spoilt, and what the check says of it. */
import { checkContent } from '../../../src/content/check/check'
import type { Edition, Locale } from '../../../src/content/edition'
import type { Copy } from '../../../src/content/messages'
import { fakeEdition, fakeWords } from '../../fakes/edition'

type Words = ReturnType<typeof fakeWords>

interface Content {
  edition: Edition
  zh: Words
  en: Words
}

/** What to do to content that was in order. */
export type Spoil = (content: Content) => void

/** The words of a fake card; an unknown id is a mistake in the test. */
export function copyOf(words: Words, id: string): Copy {
  const copy = words.cards[id]
  if (!copy) throw new Error(`There is no fake card "${id}".`)
  return copy
}

/** What the check says about the fake content once spoilt: "file key: what the matter is". */
export function complaints(spoil: Spoil, article?: string): string[] {
  const content: Content = { edition: fakeEdition(), zh: fakeWords('zh-CN'), en: fakeWords('en') }
  spoil(content)
  const words: Record<Locale, unknown> = { 'zh-CN': content.zh, 'en': content.en }
  return checkContent(content.edition, words, article).map(({ file, key, en }) => `${file} ${key}: ${en}`)
}
