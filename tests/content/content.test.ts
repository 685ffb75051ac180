/** The site's own content: in order, the same in both languages, and of the size that the mission asks for. */
import { describe, expect, it } from 'vitest'
import en from '../../locales/en.json'
import zhCN from '../../locales/zh-CN.json'
import { checkContent } from '../../src/content/check/check'
import { textsOf } from '../../src/content/check/keyed-texts'
import { report } from '../../src/content/check/problem'
import { LOCALES } from '../../src/content/edition'
import { loadEdition } from '../../src/content/load'
import { plainText } from '../../src/content/text'
import { viewDeck } from '../../src/content/view'

const words = { 'zh-CN': zhCN, en }
const edition = loadEdition()

describe('the content', () => {
  it('has nothing that the check complains of', () => {
    expect(report(checkContent(edition, words))).toBe('')
  })

  it('has every key of zh-CN.json in en.json, and no other', () => {
    const [zhKeys, enKeys] = LOCALES.map((locale) => [...textsOf(words[locale]).keys()])
    expect(zhKeys?.filter((key) => !enKeys?.includes(key))).toEqual([])
    expect(enKeys?.filter((key) => !zhKeys?.includes(key))).toEqual([])
  })

  it('says once that the English is an unofficial translation', () => {
    const texts = viewDeck(edition, words.en, 'en').cards.flatMap(({ lines, more }) => [...lines, ...more.map(({ text }) => text)])
    expect(texts.filter((text) => plainText(text).includes('unofficial translation'))).toHaveLength(1)
  })
})
