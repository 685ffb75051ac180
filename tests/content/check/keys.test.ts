/** Mistakes in the keys of the words, one by one. */
import { describe, expect, it } from 'vitest'
import { complaints, copyOf, type Spoil } from './rig'

const TABLE: [string, Spoil, string][] = [
  ['a card without words', ({ zh }) => { delete zh.cards['wages'] }, 'locales/zh-CN.json cards.wages: This text is missing'],
  ['a card without a seal', ({ zh }) => { Reflect.deleteProperty(copyOf(zh, 'wages'), 'seal') }, 'locales/zh-CN.json cards.wages.seal: This text is missing'],
  ['words for no card', ({ zh }) => { zh.cards['roads'] = copyOf(zh, 'wages') }, 'locales/zh-CN.json cards.roads: One too many'],
  ['a misspelled key', ({ zh }) => { Object.assign(copyOf(zh, 'wages'), { tittle: '工资' }) }, 'locales/zh-CN.json cards.wages.tittle: One too many'],
  ['a figure without a name', ({ zh }) => { delete zh.figures['wages'] }, 'locales/zh-CN.json figures.wages: This text is missing'],
  ['a name for no figure', ({ zh }) => { zh.figures['pay'] = '薪水' }, 'locales/zh-CN.json figures.pay: One too many'],
  ['a key missing in English', ({ en }) => { delete en.figures['wages'] }, 'locales/en.json figures.wages: This text is missing: zh-CN.json has it'],
  ['a line missing in English', ({ en }) => { copyOf(en, 'wages').lines = [] }, 'locales/en.json cards.wages.lines.0: This text is missing'],
  ['a key too many in English', ({ en }) => { copyOf(en, 'wages').scene = 'A market' }, 'locales/en.json cards.wages.scene: One too many'],
  ['a key missing in the site’s own words', ({ en }) => { Object.assign(en, { site: {} }) }, 'locales/en.json site.name: This text is missing'],
  ['an item without its text', ({ zh, en }) => { for (const words of [zh, en]) Object.assign(copyOf(words, 'bridges'), { items: [{ title: '桥' }] }) }, 'locales/zh-CN.json cards.bridges.items.0.text: This text is missing'],
  ['a term without its text', ({ zh, en }) => { for (const words of [zh, en]) Object.assign(words.terms, { barn: { term: '粮仓' } }) }, 'locales/zh-CN.json terms.barn.text: This text is missing'],
  ['items on a card that shows none', ({ zh }) => { copyOf(zh, 'glance').items = [{ title: '桥', text: '桥' }] }, 'locales/zh-CN.json cards.glance.items.0.title: One too many'],
  ['a number where text belongs', ({ zh }) => { Object.assign(copyOf(zh, 'wages'), { kicker: 2031 }) }, 'locales/zh-CN.json cards.wages.kicker: This must be text'],
  ['brackets with nothing in them', ({ zh, en }) => { for (const words of [zh, en]) Object.assign(copyOf(words, 'wages'), { lines: [{}] }) }, 'locales/zh-CN.json cards.wages.lines.0: This must be text'],
  ['lines that are no list', ({ en }) => { Object.assign(copyOf(en, 'wages'), { lines: {} }) }, 'locales/en.json cards.wages.lines: This must be a list'],
  ['lines that are one text', ({ zh, en }) => { for (const words of [zh, en]) Object.assign(copyOf(words, 'wages'), { lines: '工资' }) }, 'locales/zh-CN.json cards.wages.lines: This must be a list'],
  ['facts by names instead of in a list', ({ zh }) => { Object.assign(copyOf(zh, 'bridges'), { items: { 0: { title: '桥', text: '桥' } } }) }, 'locales/zh-CN.json cards.bridges.items: This must be a list'],
]

describe('the check of keys', () => {
  it.each(TABLE)('tells of %s', (_, spoil, complaint) => {
    expect(complaints(spoil)).toContainEqual(expect.stringContaining(complaint))
  })

  it.each<[string, Spoil, string[]]>([
    ['a card that is empty', ({ zh }) => { Object.assign(zh.cards, { wages: null }) }, ['locales/zh-CN.json cards.wages: This must be an object in curly brackets.']],
    ['a card that is one text in English', ({ en }) => { Object.assign(en.cards, { wages: 'Wages' }) }, ['locales/en.json cards.wages: This must be an object in curly brackets.']],
    ['a card that is a list', ({ zh }) => { Object.assign(zh.cards, { wages: ['工资'] }) }, ['locales/zh-CN.json cards.wages: This must be an object in curly brackets.']],
    ['lines that are one text', ({ en }) => { Object.assign(copyOf(en, 'schools'), { lines: 'Schools' }) }, ['locales/en.json cards.schools.lines: This must be a list in square brackets.']],
    ['an item that is one text', ({ zh }) => { Object.assign(copyOf(zh, 'bridges'), { items: ['桥'] }) }, ['locales/zh-CN.json cards.bridges.items.0: This must be an object in curly brackets.']],
    ['no cards', ({ zh }) => { Object.assign(zh, { cards: null }) }, ['locales/zh-CN.json cards: This must be an object in curly brackets.']],
    ['a term that is one text', ({ en }) => { Object.assign(en.terms, { barn: 'A house for grain' }) }, ['locales/en.json terms.barn: This must be an object in curly brackets.']],
  ])('says of %s that one thing', (_, spoil, told) => {
    expect(complaints(spoil)).toEqual(told)
  })

  it('tells of a card that is renamed in one file, or has no words yet, once a file', () => {
    const rename = ({ cards }: { cards: Record<string, unknown> }): void => {
      cards['pay'] = cards['wages']
      delete cards['wages']
    }
    const places = (spoil: Spoil): string[] => complaints(spoil).map((complaint) => complaint.split(':')[0] ?? '').filter((place) => /cards\.(wages|pay)/.test(place))
    expect(places(({ zh }) => rename(zh))).toEqual(['locales/zh-CN.json cards.wages', 'locales/zh-CN.json cards.pay', 'locales/en.json cards.pay', 'locales/en.json cards.wages'])
    expect(places(({ zh, en }) => { for (const words of [zh, en]) delete words.cards['wages'] })).toEqual(['locales/zh-CN.json cards.wages'])
  })
})
