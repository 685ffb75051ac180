/** Words that only few readers ever see: in files of their own, so that they come with what says them and not with the first page. */
import type { Locale } from '../../content/edition'
import en from '../../../locales/en.rare.json'
import zhCN from '../../../locales/zh-CN.rare.json'

const WORDS: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, en }

/** The words of *.rare.json: what only some readers come to see. */
export function rareWords(locale: Locale): typeof zhCN {
  return WORDS[locale]
}
