/** The words that the phone needs beside the cards: one small module a language. */
import type { Locale } from '../../content/edition'
import type * as zhCN from './zh-CN'

export type Words = typeof zhCN

const files: Record<Locale, () => Promise<Words>> = {
  'zh-CN': () => import('./zh-CN'),
  'en': () => import('./en'),
}

/** The words of a language. */
export function loadWords(locale: Locale): Promise<Words> {
  return files[locale]()
}
