/** The content check: what is wrong with the edition and its words, told in plain Chinese and English. */
import { LOCALES, type Locale } from '../edition'
import { isEdition } from '../edition-form'
import { checkCounts } from './counts'
import { checkFacts } from './facts'
import { checkForm } from './form'
import { checkKeys } from './keys'
import { textsOf } from './keyed-texts'
import { checkLengths } from './lengths'
import type { Problem } from './problem'
import { checkReceipts } from './receipts'
import { checkTexts } from './texts'

/**
 * Every mistake in the content; none where all is well.
 * @param edition What edition.json holds
 * @param words What locales/*.json hold
 * @param article The source article, where there is one to hold the receipts against
 */
export function checkContent(edition: unknown, words: Record<Locale, unknown>, article?: string): Problem[] {
  if (!isEdition(edition)) return checkForm(edition)
  const texts = { 'zh-CN': textsOf(words['zh-CN']), 'en': textsOf(words.en) }
  return [
    ...checkFacts(edition, texts),
    ...checkReceipts(edition, article),
    ...checkKeys(edition, texts),
    ...checkTexts(edition, texts),
    ...checkCounts(edition, texts),
    ...LOCALES.flatMap((locale) => checkLengths(edition, texts[locale], locale)),
  ]
}
