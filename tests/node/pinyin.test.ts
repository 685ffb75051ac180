/** How words sound. */
import { expect, it } from 'vitest'
import { pinyinOf } from '../../src/node/pinyin'

it.each([
  ['地区生产总值', 'di qu sheng chan zong zhi'],
  ['“绿水”，GDP 7%', 'lv shui'],
  ['行至半山', 'xing zhi ban shan'],
  ['GDP', ''],
  ['', ''],
])('"%s" sounds like "%s"', (text, syllables) => {
  expect(pinyinOf(text)).toBe(syllables)
})
