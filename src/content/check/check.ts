/** The content check: what is wrong with the edition and its words, told in plain Chinese and English. */
import { LOCALES, type Locale } from '../edition'
import { isEdition, invalidKeys } from '../edition-form'
import { checkFacts } from './facts'
import { checkKeys } from './keys'
import { textsOf } from './keyed-texts'
import { checkLengths } from './lengths'
import { problem, type Problem } from './problem'
import { checkReceipts } from './receipts'
import { checkTexts } from './texts'

/**
 * Every mistake in the content; none where all is well.
 * @param edition What edition.json holds
 * @param words What locales/*.json hold
 * @param article The source article, where there is one to hold the receipts against
 */
export function checkContent(edition: unknown, words: Record<Locale, unknown>, article?: string): Problem[] {
  if (!isEdition(edition)) {
    return invalidKeys(edition).map((key) => problem(
      'edition', key,
      '这里缺了内容，名字写错了（多出这个名字），或它的值（单位、限定词、类别等）不认识。请对照 docs/next-edition.zh-CN.md。',
      'This is missing, or its name is misspelled and known nowhere, or its value (unit, qualifier, kind …) is unknown. See docs/next-edition.md.',
    ))
  }
  const texts = { 'zh-CN': textsOf(words['zh-CN']), 'en': textsOf(words.en) }
  return [
    ...checkFacts(edition, texts),
    ...checkReceipts(edition, article),
    ...checkKeys(edition, texts),
    ...checkTexts(edition, texts),
    ...LOCALES.flatMap((locale) => checkLengths(edition, texts[locale], locale)),
  ]
}
