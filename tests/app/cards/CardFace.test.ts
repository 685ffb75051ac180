// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { renderToString } from 'vue/server-renderer'
import { createSSRApp } from 'vue'
import { describe, expect, it } from 'vitest'
import en from '../../../locales/en.json'
import zhCN from '../../../locales/zh-CN.json'
import CardFace from '../../../src/app/cards/CardFace.vue'
import type { FaceWords } from '../../../src/app/cards/face'
import { LOCALES, type Locale } from '../../../src/content/edition'
import { signed } from '../../../src/content/figures'
import { plainText } from '../../../src/content/text'
import type { CardView } from '../../../src/content/view'
import { fakeCardOf, fakeCards } from '../../fakes/cards'

const words: Record<Locale, FaceWords> = { 'zh-CN': zhCN.face, 'en': en.face }
const more = [{ title: '还有', text: ['美锦制氢年产', { figure: 'hydrogen', text: '5.5万吨' }] }]

/** The fake deck with something behind "more" on every card. */
const cases = LOCALES.flatMap((locale) => fakeCards(locale).map((card) =>
  [locale, card.id, { ...card, more, scene: '幸福画卷徐徐开' }] as [Locale, string, CardView]))

const show = (card: CardView, locale: Locale, live = false) => mount(CardFace, { props: { card, locale, words: words[locale], live } })

/** Text as a reader takes it in: white space aside. */
const bare = (text: string) => text.replace(/\s/g, '')

describe.each(cases)('the face in %s of "%s"', (locale, _, card) => {
  const face = show(card, locale)

  it('has one heading, which can take the focus', () => {
    const headings = face.findAll('h1, h2, h3, h4')
    expect(headings.map((heading) => heading.attributes('id'))).toEqual([`${card.id}-title`])
    expect(headings[0]?.attributes('tabindex')).toBe('-1')
    expect(bare(headings[0]?.text() ?? '')).toBe(bare(plainText(card.title)))
  })

  it('leaves no word of the card out', () => {
    const text = bare(face.text())
    const items = [...card.items.map((item) => item.text), ...card.more.flatMap((item) => [[item.title], item.text])]
    for (const words of [[card.kicker], [card.scene], card.title, ...card.lines, ...items]) {
      expect(text).toContain(bare(plainText(words)))
    }
  })

  it('shows every figure with sign, unit and qualifier as one element', () => {
    const taps = face.findAll('.tap').map((tap) => bare(tap.text()))
    for (const figure of [...card.figures, ...card.pairs.flat()]) {
      expect(taps).toContain(bare(figure.kind === 'quantity' ? signed(figure) : figure.number))
    }
  })

  it('is plain text and needs no style attribute in the static page', async () => {
    const html = await renderToString(createSSRApp(CardFace, { card, locale, words: words[locale] }))
    expect(html).not.toContain(' style=')
    expect(html).not.toContain('role="button"')
    expect(html).not.toContain('tabindex="0"')
  })

  it('hides its drawings from the ear', () => {
    for (const drawing of face.findAll('svg, .seal')) {
      expect(drawing.element.closest('[aria-hidden="true"]')).not.toBeNull()
    }
  })
})

describe('CardFace', () => {
  const card = fakeCardOf('gdp', 'zh-CN')

  it('tells which figure was tapped, by hand or by key', async () => {
    const face = show(card, 'zh-CN', true)
    const button = face.get('.lines [role="button"]')
    await button.trigger('click')
    await button.trigger('keydown.enter')
    await button.trigger('keydown.space')
    expect(face.emitted('tap')).toEqual([['figure', 'gdp-2022'], ['figure', 'gdp-2022'], ['figure', 'gdp-2022']])
  })

  it('names a figure’s button by its text', () => {
    const button = show(card, 'zh-CN', true).get('.lines [role="button"]')
    expect(button.attributes('aria-label')).toBe('107.2亿元，看出处')
    expect(button.attributes('tabindex')).toBe('0')
  })

  it('tells which term was tapped', async () => {
    const lines = [['围绕', { term: 'chains', text: '“985”重点产业链' }]]
    const face = show({ ...card, lines }, 'zh-CN', true)
    await face.get('.term').trigger('click')
    expect(face.emitted('tap')).toEqual([['term', 'chains']])
  })

  it('answers to no tap before it is live', async () => {
    const face = show(card, 'zh-CN')
    await face.get('.lines .tap').trigger('click')
    expect(face.emitted('tap')).toBeUndefined()
  })

  it('takes its heading’s level from outside', () => {
    const face = mount(CardFace, { props: { card, locale: 'zh-CN', words: words['zh-CN'], level: 1 } })
    expect(face.find('h1').exists()).toBe(true)
  })

  it('folds the rest away but keeps it in the page', () => {
    const details = show({ ...card, more }, 'zh-CN').get('details')
    expect(details.attributes('open')).toBeUndefined()
    expect(details.text()).toContain('美锦制氢年产5.5万吨')
  })

  it('has no fold without a rest', () => {
    expect(show({ ...card, more: [] }, 'zh-CN').find('details').exists()).toBe(false)
  })

  it('writes the year before behind both pairs of the chart', () => {
    const rows = show(fakeCardOf('glance', 'en'), 'en').findAll('.row:not([aria-hidden])').map((row) => row.text())
    expect(rows.length).toBe(8)
    expect(rows.filter((row) => row.includes('2022 actual')).length).toBe(2)
  })

  it('says a task’s number for the ear', () => {
    expect(show(fakeCardOf('industry', 'zh-CN'), 'zh-CN').get('.ordinal .unseen').text()).toBe('第 1 项，共 7 项')
  })
})
