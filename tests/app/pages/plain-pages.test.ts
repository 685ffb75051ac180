/** The plain list and the digest: everything is there without a script, and nothing twice. */
import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { beforeAll, describe, expect, it } from 'vitest'
import en from '../../../locales/en.json'
import zhCN from '../../../locales/zh-CN.json'
import { createContents } from '../../../src/app/contents'
import { createDeck } from '../../../src/app/deck'
import { createSiteI18n } from '../../../src/app/i18n'
import DigestPage from '../../../src/app/pages/DigestPage.vue'
import ListPage from '../../../src/app/pages/ListPage.vue'
import { siteKey } from '../../../src/app/site'
import { chunksOf } from '../../../src/content/chunks'
import type { Locale } from '../../../src/content/edition'
import { signed } from '../../../src/content/figures'
import { loadEdition } from '../../../src/content/load'
import { plainText } from '../../../src/content/text'
import { viewDeck } from '../../../src/content/view'

const WORDS = { 'zh-CN': zhCN, en }
const bare = (html: string): string => html.replace(/<[^>]*>|\s/g, '').replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/&#39;/g, '\'')

async function show(page: typeof ListPage | typeof DigestPage, locale: Locale, url = 'https://lianghui.example.cn/'): Promise<string> {
  const view = viewDeck(loadEdition(), WORDS[locale], locale)
  const [first, ...others] = chunksOf(view)
  if (!first) throw new Error('The deck is empty.')
  const deck = createDeck(first, (number) => Promise.resolve(others[number - 1] ?? null))
  await deck.ensure(0, deck.total - 1)
  const words = WORDS[locale]
  const app = createSSRApp(page)
  app.provide(siteKey, {
    locale, words, base: '/', url, href: (path) => path, whole: (path) => url + path.slice(1), deck, contents: createContents(() => Promise.resolve(null)), start: 0,
    translation: () => Promise.resolve(null), landing: '', entry: '',
  })
  return renderToString(app.use(createPinia()).use(createSiteI18n(locale, words)))
}

describe.each(['zh-CN', 'en'] as const)('the list in %s', (locale) => {
  const { cards, groups } = viewDeck(loadEdition(), WORDS[locale], locale)
  let html = ''
  beforeAll(async () => { html = await show(ListPage, locale) })

  it('has every word and every figure of every card, those that cards fold away too', () => {
    const text = bare(html)
    for (const { kicker, title, lines, items, more, figures, pairs } of cards) {
      const told = [...items, ...more].flatMap((item) => [[item.title], item.text])
      for (const words of [[kicker], title, ...lines, ...told]) expect(text).toContain(bare(plainText(words)))
      for (const figure of [...figures, ...pairs.flat()]) expect(text).toContain(bare(figure.kind === 'quantity' ? signed(figure) : figure.number))
    }
  })

  it('has a foldable group for each, unfolded, and each card once by its id and with its address', () => {
    expect(html.match(/<details class="list-group" open>/g)).toHaveLength(groups.length)
    const ids = [...html.matchAll(/<article id="([^"]+)" class="list-card"/g)].map(([, id]) => id)
    expect(ids).toEqual(cards.map(({ id }) => id))
    for (const { path } of cards) expect(html).toContain(`href="${path}"`)
  })

  it('has one heading for the page, one for each group and card', () => {
    const headings = ['h1', 'h2', 'h3'].map((name) => html.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0)
    expect(headings).toEqual([1, groups.length, cards.length])
  })

  it('names the source and, where the site has an address, shows it as a code for paper', async () => {
    expect(bare(html)).toContain(bare(WORDS[locale].site.source))
    expect(html).toContain('class="qr"')
    expect(await show(ListPage, locale, '/')).not.toContain('class="qr"')
  })

  it('needs no style attribute, which the page’s policy forbids', () => {
    expect(html).not.toMatch(/\sstyle=|\son\w+=/)
  })
})

describe.each(['zh-CN', 'en'] as const)('the digest in %s', (locale) => {
  const { cards, year } = viewDeck(loadEdition(), WORDS[locale], locale)
  let html = ''
  beforeAll(async () => { html = await show(DigestPage, locale) })
  const of = (kind: string) => cards.filter((card) => card.kind === kind)

  it('has the year’s figures, all targets, tasks and pledges', () => {
    const text = bare(html)
    const figures = [...of('headline'), ...of('glance')].flatMap((card) => card.figures)
    expect(html.match(/<dt>/g)).toHaveLength(figures.length)
    for (const figure of figures) expect(text).toContain(bare(figure.label) + bare(figure.kind === 'quantity' ? signed(figure) : figure.number))
    for (const { title } of [...of('task'), ...of('pledge')]) expect(text).toContain(bare(plainText(title)))
    expect(html.match(/<li>/g)).toHaveLength(of('task').length + of('pledge').length)
  })

  it('names its years by themselves', () => {
    expect(html).toContain(String(year))
    expect(html).not.toMatch(/\{\w+\}/)
  })

  it('leads to the site by a code, where its address is known', async () => {
    expect(html).toContain('class="qr"')
    expect(await show(DigestPage, locale, '/')).not.toContain('class="qr"')
  })
})
