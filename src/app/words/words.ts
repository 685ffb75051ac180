/** The words that the phone needs beside the cards: one small module a language. */
import type { Locale } from '../../content/edition'
import type * as locale from '../../../locales/zh-CN.json'
import type * as zhCN from './zh-CN'

export type Words = typeof zhCN

/** Those of the plain pages, too: these are written in the build, and nothing of them runs on the phone. */
export type PageWords = Words & Pick<typeof locale, 'about' | 'list' | 'digest'>

const files: Record<Locale, () => Promise<Words>> = import.meta.env.SSR || import.meta.env.DEV
  ? { 'zh-CN': () => import('../../../locales/zh-CN.json'), 'en': () => import('../../../locales/en.json') }
  : { 'zh-CN': () => import('./zh-CN'), 'en': () => import('./en') }

/** The words of a language. */
export function loadWords(locale: Locale): Promise<Words> {
  return files[locale]()
}

/** The words of a plain page. Throws on a phone, which has none of them. */
export function pageWords(words: Words): PageWords {
  if ('about' in words) return words as PageWords
  throw new Error('Plain pages are written in the build: there are no words for them here.')
}
