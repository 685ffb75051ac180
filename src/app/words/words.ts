/** The words that the phone needs beside the cards: one small module a language. */
import type { Locale } from '../../content/edition'
import type { PictureWords } from '../../share-card/scene'
import type * as zhCN from './zh-CN'

export type Words = typeof zhCN

const files: Record<Locale, () => Promise<Words>> = {
  'zh-CN': () => import('./zh-CN'),
  'en': () => import('./en'),
}

/** The words on share pictures. */
export function pictureWords({ site, picture }: Pick<Words, 'site' | 'picture'>): PictureWords {
  return { site: site.name, source: site.source, ...picture }
}

/** The words of a language. */
export function loadWords(locale: Locale): Promise<Words> {
  return files[locale]()
}
