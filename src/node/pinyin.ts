/** How Chinese names sound, for the search: written into its index, so that no dictionary goes to the phone. */
import { pinyin } from 'pinyin-pro'

/** The syllables of a text without their tones, parted by spaces, "ü" as "v"; what is not Chinese is left out. */
export function pinyinOf(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join(' ')
}
