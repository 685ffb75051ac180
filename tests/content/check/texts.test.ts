/** Mistakes in the texts, one by one. */
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/content/edition'
import type { TermCopy } from '../../../src/content/messages'
import { complaints, copyOf, type Spoil } from './rig'

const barn: TermCopy = { term: '粮仓', text: '' }

const TABLE: [string, Spoil, string][] = [
  ['an empty text', ({ zh }) => { copyOf(zh, 'wages').title = ' ' }, 'locales/zh-CN.json cards.wages.title: This text is empty'],
  ['a placeholder that is no figure', ({ en }) => { copyOf(en, 'wages').lines = ['Wages rise {pay}.'] }, 'locales/en.json cards.wages.lines.0: There is no figure "pay"'],
  ['a fall that is said twice', ({ edition, zh }) => {
    edition.figures['harvest-growth'] = { ...edition.figures['harvest-growth'], value: -4.2 } as Figure
    copyOf(zh, 'harvest').lines = ['比上年下降{harvest-growth}。']
  }, 'locales/zh-CN.json cards.harvest.lines.0: "{harvest-growth}" says "down" itself'],
  ['a year of an edition before', ({ en }) => { en.site.name = 'Qinghe 2029' }, 'locales/en.json site.name: This still says 2029: it should be 2031'],
  ['the year before in the name of the site', ({ en }) => { en.site.name = 'Qinghe 2030' }, 'locales/en.json site.name: This still says 2030: it should be 2031'],
  ['a year before in Chinese numerals, on a card too', ({ zh }) => { copyOf(zh, 'bridges').lines = ['二〇二九年修桥。'] }, 'locales/zh-CN.json cards.bridges.lines.0: This still says 二〇二九: it should be 2031 or 2030'],
  ['a filing number without its name', ({ en }) => { Object.assign(en, { about: { footer: [{ value: 'ICP 1' }] } }) }, 'locales/en.json about.footer.0: This must be { "name"'],
  ['a filing number that is only text', ({ en }) => { Object.assign(en, { about: { footer: ['ICP 1'] } }) }, 'locales/en.json about.footer.0: This must be { "name"'],
  ['a filing number in no list', ({ zh, en }) => { for (const words of [zh, en]) Object.assign(words, { about: { footer: 'ICP 1' } }) }, 'locales/en.json about.footer: This must be { "name"'],
  ['full-width braces', ({ zh }) => { copyOf(zh, 'wages').lines = ['工资涨｛wages｝。'] }, 'locales/zh-CN.json cards.wages.lines.0: A brace has no partner, or is a full-width one'],
  ['a lone brace', ({ en }) => { copyOf(en, 'wages').lines = ['Wages rise {wages.'] }, 'locales/en.json cards.wages.lines.0: A brace has no partner'],
  ['a placeholder outside a card', ({ zh }) => { zh.figures['wages'] = '{year}年工资' }, 'locales/zh-CN.json figures.wages: No placeholder'],
  ['a stray figure', ({ zh }) => { copyOf(zh, 'bridges').lines = ['修好13.3座桥。'] }, 'locales/zh-CN.json cards.bridges.lines.0: A stray figure "13.3"'],
  ['a stray figure in full-width digits', ({ zh }) => { copyOf(zh, 'bridges').lines = ['修好１２座桥。'] }, 'A stray figure "１２"'],
  ['a stray percentage in words', ({ zh }) => { copyOf(zh, 'bridges').lines = ['修好百分之七的桥。'] }, 'A stray figure "百分之七"'],
  ['a stray sum in words', ({ zh }) => { copyOf(zh, 'bridges').lines = ['花三百万元修桥。'] }, 'A stray figure "三百万元"'],
  ['a stray percentage in English words', ({ en }) => { copyOf(en, 'bridges').lines = ['Mend seven percent of all bridges.'] }, 'A stray figure "percent"'],
  ['a name of the other language', ({ zh }) => { copyOf(zh, 'bridges').lines = ['17th 修桥。'] }, 'locales/zh-CN.json cards.bridges.lines.0: A stray figure "17"'],
  ['a figure in an explanation', ({ edition }) => { edition.knowledge = [] }, 'locales/zh-CN.json terms.barn.text: A stray figure "100"'],
  ['a text that was not translated', ({ en, zh }) => { copyOf(en, 'bridges').scene = copyOf(zh, 'bridges').scene ?? '' }, 'locales/en.json cards.bridges.scene: Not translated'],
  ['Han characters in the English', ({ en }) => { copyOf(en, 'bridges').lines = ['Mend every 桥.'] }, 'locales/en.json cards.bridges.lines.0: Han characters in the English'],
  ['a figure in one language only', ({ en }) => { copyOf(en, 'harvest').title = 'Grain' }, 'locales/en.json cards.harvest: The two languages name different figures on this card: Chinese harvest, harvest-growth, English harvest-growth'],
  ['a seal of three characters', ({ zh }) => { copyOf(zh, 'bridges').seal = '修大桥' }, 'locales/zh-CN.json cards.bridges.seal: A seal is exactly two'],
  ['a translated seal', ({ en }) => { copyOf(en, 'bridges').seal = 'OK' }, 'locales/en.json cards.bridges.seal: A seal is a picture'],
  ['two cards of one name', ({ zh }) => { copyOf(zh, 'wages').short = '修桥' }, 'locales/zh-CN.json cards.bridges.short: Two cards are called "修桥"'],
  ['two cards of one heading', ({ zh }) => { copyOf(zh, 'wages').title = copyOf(zh, 'bridges').title }, 'locales/zh-CN.json cards.bridges.title: Two cards have the heading'],
  ['a term that no card says', ({ zh }) => { zh.terms['barn'] = { ...barn, term: '谷仓', text: '存粮的房子。' } }, 'locales/zh-CN.json terms.barn.term: No card says "谷仓"'],
  ['a term that only a heading says', ({ zh }) => { zh.terms['barn'] = { ...barn, term: '一眼看全一眼看全', text: '看。' } }, 'No card says'],
]

describe('the check of texts', () => {
  it.each(TABLE)('tells of %s', (_, spoil, complaint) => {
    expect(complaints(spoil)).toContainEqual(expect.stringContaining(complaint))
  })

  it('lets official names keep their digits', () => {
    expect(complaints(({ zh, en }) => {
      copyOf(zh, 'bridges').lines = ['“985”桥。']
      copyOf(en, 'bridges').lines = ['The 17th “985” bridge.']
    })).toEqual([])
  })

  it('knows the years of this edition and of official names in Chinese numerals', () => {
    expect(complaints(({ edition, zh }) => {
      copyOf(zh, 'bridges').lines = ['二〇三一年比二零三〇年多修桥，看到二〇四九年远景。']
      edition.names['zh-CN'].push('二〇四九年远景')
    })).toEqual([])
  })

  it('takes a filing number with its name', () => {
    expect(complaints(({ zh, en }) => {
      Object.assign(zh, { about: { footer: [{ name: '备案', value: '晋ICP备' }] } })
      Object.assign(en, { about: { footer: [{ name: 'Filing', value: '晋ICP备' }] } })
    })).toEqual([])
  })

  it('does not mind words of the site’s own that are the same in both languages', () => {
    expect(complaints(({ zh, en }) => {
      zh.site.name = 'X2'
      en.site.name = 'X2'
    })).toEqual([])
  })
})
