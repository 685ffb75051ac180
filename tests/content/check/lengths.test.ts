/** What is too long for its place. */
import { describe, expect, it } from 'vitest'
import { emsOf } from '../../../src/content/check/lengths'
import { complaints, copyOf, type Spoil } from './rig'

const TABLE: [string, Spoil, string][] = [
  ['a long kicker', ({ zh }) => { copyOf(zh, 'wages').kicker = '长'.repeat(17) }, 'locales/zh-CN.json cards.wages.kicker: Too long'],
  ['a long heading', ({ zh }) => { copyOf(zh, 'wages').title = `短\n${'长'.repeat(15)}` }, 'locales/zh-CN.json cards.wages.title: Too long'],
  ['a heading that a figure makes too long', ({ zh }) => { copyOf(zh, 'harvest').title = `${'长'.repeat(12)}{harvest}` }, 'locales/zh-CN.json cards.harvest.title: Too long'],
  ['a heading of three lines', ({ zh }) => { copyOf(zh, 'wages').title = '一\n二\n三' }, 'locales/zh-CN.json cards.wages.title: A heading has at most 2 lines'],
  ['a long name', ({ en }) => { copyOf(en, 'wages').short = 'w'.repeat(25) }, 'locales/en.json cards.wages.short: Too long for its place: about 25 letters, at most 24'],
  ['a long line', ({ en }) => { copyOf(en, 'wages').lines = [`${'w'.repeat(91)}{wages}`] }, 'locales/en.json cards.wages.lines.0: Too long'],
  ['a long item', ({ zh }) => { copyOf(zh, 'meetings').items = [{ title: '会', text: '长'.repeat(35) }] }, 'locales/zh-CN.json cards.meetings.items.0.text: Too long'],
  ['a long name of an item', ({ zh }) => { copyOf(zh, 'harvest').more = [{ title: '长'.repeat(7), text: '粮仓' }] }, 'locales/zh-CN.json cards.harvest.more.0.title: Too long'],
  ['too much behind “more”', ({ zh }) => { copyOf(zh, 'harvest').more = [{ title: '粮', text: '长'.repeat(61) }] }, 'locales/zh-CN.json cards.harvest.more.0.text: Too long'],
  ['a long explanation', ({ zh }) => { zh.terms['barn'] = { term: '粮仓', text: '长'.repeat(51) } }, 'locales/zh-CN.json terms.barn.text: Too long'],
  ['a long name of a figure', ({ en }) => { en.figures['wages'] = 'w'.repeat(49) }, 'locales/en.json figures.wages: Too long'],
  ['long words for how a target relates', ({ zh }) => { zh.relations['faster-than-growth'] = '长'.repeat(11) }, 'locales/zh-CN.json relations.faster-than-growth: Too long'],
  ['too many lines', ({ zh }) => { copyOf(zh, 'wages').lines = ['一', '二', '三', '四', '五'] }, 'locales/zh-CN.json cards.wages: A face has at most 4 lines and 5 items'],
  ['a face that is too full', ({ zh }) => { copyOf(zh, 'wages').lines = ['长'.repeat(25), '长'.repeat(25), '长'.repeat(25)] }, 'locales/zh-CN.json cards.wages: Too long'],
  ['an empty face', ({ zh }) => { copyOf(zh, 'wages').lines = [] }, 'locales/zh-CN.json cards.wages.lines: The face is empty'],
]

describe('the check of lengths', () => {
  it.each(TABLE)('tells of %s', (_, spoil, complaint) => {
    expect(complaints(spoil)).toContainEqual(expect.stringContaining(complaint))
  })

  it.each([['交城，好', 'zh-CN', 4], ['“985”', 'zh-CN', 3.5], ['“GDP”', 'en', 2.5], ['', 'en', 0]] as const)('takes “%s” in %s for %d ems', (text, locale, ems) => {
    expect(emsOf(text, locale)).toBe(ems)
  })
})
