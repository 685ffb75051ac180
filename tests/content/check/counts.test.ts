/** Mistakes in what is counted in words, one by one. */
import { LOCALES } from '../../../src/content/edition'
import { describe, expect, it } from 'vitest'
import { complaints, copyOf, type Spoil } from './rig'

/** A second card of what was done, with words. */
const another: Spoil = ({ edition, zh, en }) => {
  edition.groups[1]?.cards.push({ id: 'roads', kind: 'area' })
  zh.cards['roads'] = { ...copyOf(zh, 'schools'), title: '道路', short: '道路', kicker: '{lastYear}年（二）' }
  en.cards['roads'] = { ...copyOf(en, 'schools'), title: 'Roads', short: 'Roads', kicker: '{lastYear} · two of two' }
  copyOf(zh, 'schools').kicker = '{lastYear}年（一）'
  copyOf(en, 'schools').kicker = '{lastYear} · one of two'
}

describe('the check of counts', () => {
  it('says nothing where they are right, or where nothing is counted', () => {
    expect(complaints(another)).toEqual([])
    expect(complaints(({ zh, en }) => {
      copyOf(zh, 'glance').title = '二项目标'
      copyOf(en, 'glance').title = 'Our targets'
    })).toEqual([])
  })

  it.each<[string, Spoil, string]>([
    ['targets in Chinese', ({ zh }) => { copyOf(zh, 'glance').title = '三个目标' }, 'locales/zh-CN.json cards.glance.title: This says "三", and by edition.json it is 2.'],
    ['targets in English', ({ en }) => { copyOf(en, 'glance').title = 'Three targets' }, 'locales/en.json cards.glance.title: This says "three", and by edition.json it is 2.'],
    ['targets called great', ({ zh }) => { copyOf(zh, 'glance').title = '三大目标' }, 'locales/zh-CN.json cards.glance.title: This says "三", and by edition.json it is 2.'],
    ['targets in two lines', ({ zh }) => { copyOf(zh, 'glance').title = '十二个\n目标' }, 'locales/zh-CN.json cards.glance.title: This says "十二", and by edition.json it is 2.'],
    ['targets in two lines of English', ({ en }) => { copyOf(en, 'glance').title = 'Twelve\ntargets' }, 'locales/en.json cards.glance.title: This says "twelve", and by edition.json it is 2.'],
    ['places in Chinese', ({ zh }) => { copyOf(zh, 'roads').kicker = '{lastYear}年（三）' }, 'locales/zh-CN.json cards.roads.kicker: This says "三", and by edition.json it is 2.'],
    ['places in English', ({ en }) => { copyOf(en, 'roads').kicker = '{lastYear} · one of two' }, 'locales/en.json cards.roads.kicker: This says "one", and by edition.json it is 2.'],
    ['cards in English', ({ en }) => { copyOf(en, 'schools').kicker = '{lastYear} · one of four' }, 'locales/en.json cards.schools.kicker: This says "four", and by edition.json it is 2.'],
  ])('tells of wrong %s', (_, spoil, complaint) => {
    expect(complaints((content) => {
      another(content)
      spoil(content)
    })).toEqual([complaint])
  })

  it('asks nothing of words that are not there', () => {
    for (const locale of LOCALES) expect(complaints(({ zh, en }) => { delete (locale === 'en' ? en : zh).cards['glance'] }).filter((text) => text.includes('This says'))).toEqual([])
  })
})
