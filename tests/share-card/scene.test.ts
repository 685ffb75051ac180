import { describe, expect, it } from 'vitest'
import { signed } from '../../src/content/figures'
import { plainText } from '../../src/content/text'
import { secondFace, stripsOf } from '../../src/share-card/faces'
import { composeScene, type Block } from '../../src/share-card/scene'
import { fakeCardOf } from '../fakes/cards'
import { fakeScene, ORDINARY, pictured } from '../fakes/scenes'

const kinds = (id: string, locale: 'zh-CN' | 'en', shape: 'portrait' | 'preview' | 'thumb' = 'portrait'): Block['kind'][] =>
  fakeScene(id, locale, { shape }).parts.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))

describe('the scene of one card', () => {
  it.each([
    ['cover', ['upright']],
    ['meetings', ['kicker', 'heading', 'day', 'day']],
    ['gdp-2022', ['kicker', 'heading', 'figure', 'figures', 'line']],
    ['economy', ['kicker', 'heading', 'item', 'item', 'item']],
    ['gdp', ['kicker', 'heading', 'figure', 'line']],
    ['glance', ['kicker', 'heading', 'table', 'bars', 'line']],
    ['industry', ['kicker', 'ordinal', 'heading', 'line', 'line', 'line']],
    ['law', ['kicker', 'heading', 'line', 'line', 'line']],
    ['closing', ['upright']],
  ])('makes the face of %s of its blocks', (id, expected) => {
    expect(kinds(id, 'zh-CN')).toEqual(expected)
  })

  it('lets no English title stand upright', () => {
    expect(kinds('cover', 'en')).toEqual(['kicker', 'heading', 'line'])
  })

  it('shows only a name and a figure on a thumbnail', () => {
    expect(kinds('gdp', 'zh-CN', 'thumb')).toEqual(['heading', 'figure'])
    expect(kinds('law', 'zh-CN', 'thumb')).toEqual(['heading'])
  })

  it('has a foot with the address, but not on what links show', () => {
    expect(fakeScene('gdp', 'zh-CN').foot?.url).toBe('https://a.cn/targets/gdp/')
    expect(fakeScene('gdp', 'zh-CN', { shape: 'preview' }).foot).toBeNull()
  })

  it('repeats a card more shortly in a second language', () => {
    const scene = composeScene([pictured(fakeCardOf('gdp', 'zh-CN'), 'zh-CN')], [pictured(fakeCardOf('gdp', 'en'), 'en')], ORDINARY, 'https://a.cn/')
    expect(scene.parts.map(({ locale }) => locale)).toEqual(['zh-CN', 'en'])
    expect(scene.parts[1]?.blocks.map(({ kind }) => kind)).toEqual(['rule', 'heading', 'figure', 'line'])
    expect(scene.foot?.site).toHaveLength(2)
  })

  it('marks English as a translation, also where it comes second', () => {
    const zh = pictured(fakeCardOf('gdp', 'zh-CN'), 'zh-CN')
    const en = pictured(fakeCardOf('gdp', 'en'), 'en')
    const sources = [[zh], [en], [zh, en], [en, zh]].map(([first, second]) => composeScene([first ?? zh], second ? [second] : [], ORDINARY, 'https://a.cn/').foot?.source)
    const mark = en.words.unofficial
    expect(sources).toEqual([zh.words.source, `${en.words.source} · ${mark}`, `${zh.words.source} · ${mark}`, `${en.words.source} · ${mark}`])
  })

  it('repeats all targets of the table, and the facts of a card without lines, in a second language', () => {
    const second = (id: string): string[] => secondFace(fakeCardOf(id, 'zh-CN')).flatMap((block) => block.kind === 'line' ? [plainText(block.text)] : [])
    const { figures } = fakeCardOf('glance', 'zh-CN')
    expect(second('glance')).toEqual([figures.map((figure) => `${figure.label} ${signed(figure)}`).join('；')])
    const area = { ...fakeCardOf('law', 'en'), lines: [], items: [{ title: 'Trust', text: ['Earned.'] }] }
    expect(secondFace(area).at(-1)).toMatchObject({ kind: 'line', text: ['Trust: ', 'Earned.'] })
  })

  it('gives pledges a plum branch', () => {
    expect(fakeScene('law', 'zh-CN').branch).toBe(true)
    expect(fakeScene('gdp', 'zh-CN').branch).toBe(false)
  })

  it('gives no bullet to a line that leads in to the others', () => {
    const card = { ...fakeCardOf('law', 'zh-CN'), lines: [['做两件事：'], ['一件'], ['又一件']] }
    const [part] = composeScene([pictured(card, 'zh-CN')], [], ORDINARY, 'https://a.cn/').parts
    expect(part?.blocks.flatMap((block) => block.kind === 'line' ? [block.bullet] : [])).toEqual([false, true, true])
  })
})

describe('the scene of chosen cards', () => {
  const cards = ['gdp', 'law', 'cover'].map((id) => pictured(fakeCardOf(id, 'zh-CN'), 'zh-CN'))

  it('makes one strip a card, in their order, on the first card’s stretch', () => {
    const scene = composeScene(cards, [], ORDINARY, 'https://a.cn/c/')
    expect(scene.stretch.group).toBe('targets')
    expect(scene.parts[0]?.blocks.map((block) => block.kind === 'strip' ? block.title : block.kind))
      .toEqual([cards[0]?.card.title, 'rule', cards[1]?.card.title, 'rule', cards[2]?.card.title])
  })

  it('sets second titles under the first', () => {
    const seconds = ['gdp', 'law', 'cover'].map((id) => pictured(fakeCardOf(id, 'en'), 'en'))
    const strips = composeScene(cards, seconds, ORDINARY, 'https://a.cn/c/').parts[0]?.blocks.flatMap((block) => block.kind === 'strip' ? [block.second?.locale] : [])
    expect(strips).toEqual(['en', 'en', 'en'])
  })

  it('gives a strip the first line that says something by itself, and the table its first targets', () => {
    const leading = { ...fakeCardOf('law', 'zh-CN'), lines: [['做两件事：'], ['一件']] }
    const glance = fakeCardOf('glance', 'zh-CN')
    const lines = stripsOf([pictured(leading, 'zh-CN'), pictured(glance, 'zh-CN')], []).flatMap((block) => block.kind === 'strip' ? [block.line && plainText(block.line)] : [])
    expect(lines).toEqual(['一件', '地区生产总值 +6.8%；一般公共预算收入 +7%；固定资产投资 +7%以上'])
  })

  it('says by its code that there are several', () => {
    const { words } = pictured(fakeCardOf('gdp', 'zh-CN'), 'zh-CN')
    expect([cards, cards.slice(0, 1)].map((some) => composeScene(some, [], ORDINARY, 'https://a.cn/').foot?.hint)).toEqual([words.hintAll, words.hint])
  })

  it('refuses to show nothing', () => {
    expect(() => composeScene([], [], ORDINARY, 'https://a.cn/')).toThrow(/at least one/)
  })
})
