// @vitest-environment happy-dom
/** The card in the other language below the page's own. */
import { mount, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import zhCN from '../../../locales/zh-CN.json'
import CardTwin from '../../../src/app/components/CardTwin.vue'
import { createSiteI18n } from '../../../src/app/i18n'
import { openSheetKey } from '../../../src/app/sheets/sheet'
import { siteKey } from '../../../src/app/site'
import type { CardView } from '../../../src/content/view'
import type { PictureCard } from '../../../src/share-card/scene'
import { fakeCardOf } from '../../fakes/cards'

const card = fakeCardOf('gdp-2022', 'zh-CN')
const english = fakeCardOf('gdp-2022', 'en')

function show(translation: (index: number) => Promise<PictureCard | null>) {
  const open = vi.fn()
  const site = { locale: 'zh-CN' as const, translation }
  const twin = mount(CardTwin, {
    props: { card, live: true },
    global: { plugins: [createSiteI18n('zh-CN', zhCN)], provide: { [siteKey as symbol]: site, [openSheetKey as symbol]: open } },
  })
  return { twin, open }
}
const found = (other: CardView) => () => Promise.resolve({ card: other, locale: 'en' as const, words: zhCN.picture as never })

/** The words of the other language are loaded as the app loads them. */
const arrived = (twin: VueWrapper) => vi.waitFor(() => expect(twin.find('h3').exists()).toBe(true))

describe('the other language on the card', () => {
  it('is asked for by the card’s place and says its language', async () => {
    const translation = vi.fn(found(english))
    const { twin } = show(translation)
    await arrived(twin)
    expect(translation.mock.calls).toEqual([[card.index]])
    expect(twin.attributes('lang')).toBe('en')
  })

  it('has a heading of its own, a level below, whose id is not the card’s', async () => {
    const { twin } = show(found(english))
    await arrived(twin)
    const heading = twin.get('h3')
    expect(heading.attributes('id')).toBe(twin.attributes('aria-labelledby'))
    expect(heading.attributes('id')).not.toBe(`${card.id}-title`)
  })

  it('opens the receipt of a figure for the card itself', async () => {
    const { twin, open } = show(found(english))
    await arrived(twin)
    await twin.get('.figure').trigger('click')
    expect(open.mock.calls[0]?.[0]).toMatchObject({ kind: 'figure', card: { id: card.id } })
  })

  it.each([
    ['is not to be had', () => Promise.resolve(null)],
    ['does not come', () => Promise.reject(new Error('offline'))],
  ])('can be asked for again where it %s', async (_, fails) => {
    const translation = vi.fn<(index: number) => Promise<PictureCard | null>>(fails)
    const { twin } = show(translation)
    expect(twin.text()).toContain(zhCN.ui.waiting)
    await vi.waitFor(() => expect(twin.text()).toContain(zhCN.ui.missing))
    translation.mockImplementation(found(english))
    await twin.get('button').trigger('click')
    await arrived(twin)
  })
})
