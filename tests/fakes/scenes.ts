/** Scenes of fake cards, for tests of layout and painting. */
import type { Locale } from '../../src/content/edition'
import type { CardView } from '../../src/content/view'
import type { PictureWords } from '../../src/share-card/picture-words'
import { composeScene, type PictureCard, type PictureOptions, type Scene } from '../../src/share-card/scene'
import { fakeCardOf } from './cards'

const WORDS: Record<Locale, PictureWords> = {
  'zh-CN': { site: '某县两会 · 2031', hint: '长按或扫码，打开这张卡', hintAll: '长按或扫码，打开这几张卡', more: '另有{count}条，扫码看全', source: '据某县政府工作报告整理', unofficial: '', actual: '实际', target: '目标' },
  'en': { site: 'Some County 2031', hint: 'Scan to open this card', hintAll: 'Scan to open these cards', more: '{count} more: scan to read on', source: 'From the county’s report', unofficial: 'Unofficial translation', actual: 'actual', target: 'target' },
}

export const ORDINARY: PictureOptions = { shape: 'portrait', theme: 'light', print: 'ordinary' }

export function pictured(card: CardView, locale: Locale): PictureCard {
  return { card, locale, words: WORDS[locale] }
}

/** The scene of a fake card, with an address in its QR code. */
export function fakeScene(id: string, locale: Locale, options: Partial<PictureOptions> = {}): Scene {
  return composeScene([pictured(fakeCardOf(id, locale), locale)], [], { ...ORDINARY, ...options }, 'https://a.cn/targets/gdp/')
}
