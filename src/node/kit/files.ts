/** What lies in the media office's kit, and under which names. */
import type { Locale } from '../../content/edition'
import { captionOfCards, type CaptionWords } from '../../content/caption'
import { below } from '../../content/paths'
import type { Shape } from '../../share-card/scene'
import { samplesOf, type Sample } from '../proof-work'
import type { DeckView } from '../../content/view'

/** A file of the kit, as its manifest lists it. */
export interface KitFile {
  /** Path below the kit's folder. */
  file: string
  /** The card it shows; none on sheets and texts of all cards. */
  card?: string
  language: Sample['language']
  kind: Shape | 'captions' | 'qr-sheet' | 'notice-board'
  /** In pixels, of pictures. */
  width?: number
  height?: number
  bytes: number
}

/** Every picture of the kit: each card in every shape and language, and on both languages' pictures where a reader can choose them. */
export function kitSamples(cards: string[]): Sample[] {
  return samplesOf(cards).filter(({ theme, print }) => theme === 'light' && print === 'ordinary')
}

/** "zh-CN/pictures/05-gdp-portrait.jpg": the number is the card's place in the deck, so that files lie in its order. */
export function pictureName({ cards: [card = ''], language, shape }: Sample, place: number): string {
  return `${language}/pictures/${String(place + 1).padStart(2, '0')}-${card}-${shape}.jpg`
}

/** The captions of all cards, numbered like their pictures. */
export function captionsText({ cards }: DeckView, words: CaptionWords, url: string): string {
  return cards.map((card, place) => `【${String(place + 1).padStart(2, '0')}】\n${captionOfCards([card], words, below(url, card.path))}\n`).join('\n')
}

const KINDS = {
  'portrait': '3:4，发群、朋友圈 / for chats and Moments',
  'story': '9:16，全屏 / full screen',
  'square': '1:1，公众号次图 / second picture of an article',
  'preview': '1200×630，链接预览 / link preview',
  'thumb': '300×300，小图 / thumbnail',
  'captions': '每张图的文字，可直接粘贴 / the words of each picture, to paste',
  'qr-sheet': 'A4，每张卡的二维码，可剪开张贴 / every card’s QR code, to cut out and post',
  'notice-board': 'A4，村务公开栏张贴 / for the village notice board',
} as const satisfies Record<KitFile['kind'], string>

const LANGUAGES = { 'zh-CN': '中文 / Chinese', 'en': '英文 / English', 'both': '中英合图 / both on one picture' } as const satisfies Record<Sample['language'], string>

/** What a person reads first: which folder and which file is what, in both languages. */
export function readmeText(site: string, url: string, files: KitFile[]): string {
  const rows = <Name extends string>(table: Record<Name, string>): string => (Object.keys(table) as Name[]).map((name) => `  ${name.padEnd(14)}${table[name]}`).join('\n')
  return `${site}\n${url}\n\n文件夹 / Folders\n${rows(LANGUAGES)}\n\n文件 / Files: ${files.length}\n${rows(KINDS)}\n\nmanifest.json：全部文件的清单 / the list of all files\n`
}

/** The path of a sheet or a text in the kit: its language is the folder. */
export function sheetName(locale: Locale, kind: 'captions' | 'qr-sheet' | 'notice-board'): string {
  return `${locale}/${kind}.${kind === 'captions' ? 'txt' : 'pdf'}`
}
