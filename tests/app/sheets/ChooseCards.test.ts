// @vitest-environment happy-dom
/** A picture of chosen cards, whose cards come late. */
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import zhCN from '../../../locales/zh-CN.json'
import { createSiteI18n } from '../../../src/app/i18n'
import ChooseCards from '../../../src/app/sheets/ChooseCards.vue'
import { openSheetKey } from '../../../src/app/sheets/sheet'
import { siteKey } from '../../../src/app/site'
import { fakeCardOf } from '../../fakes/cards'

const gdp = fakeCardOf('gdp', 'zh-CN')

/** A reader who has chosen a card and taps for its picture; `come` brings the card. */
async function make() {
  const opened = vi.fn()
  const come: (() => void)[] = []
  const deck = { card: () => gdp, ensure: () => new Promise<boolean>((resolve) => { come.push(() => resolve(true)) }) }
  const contents = { list: { groups: [{ id: 'targets', title: '', first: gdp.index, count: 1, rows: 'gdp GDP' }] }, load: () => Promise.resolve(true) }
  const sheet = mount(ChooseCards, {
    props: { current: gdp.index },
    global: { plugins: [createSiteI18n('zh-CN', zhCN), createPinia()], provide: { [siteKey as symbol]: { locale: 'zh-CN', contents, deck, words: zhCN }, [openSheetKey as symbol]: opened } },
  })
  await sheet.find('input').setValue(true)
  await sheet.find('.share-way--main').trigger('click')
  await flushPromises()
  return { sheet, opened, come }
}

it('opens once the cards have come, however often it is tapped, and says meanwhile that it is coming', async () => {
  const { sheet, opened, come } = await make()
  expect(sheet.find('.choose-said').text()).toBe(zhCN.ui.opening)
  await sheet.find('.share-way--main').trigger('click')
  await flushPromises()
  expect(come).toHaveLength(1)
  come[0]?.()
  await flushPromises()
  expect(opened.mock.calls).toEqual([[{ kind: 'share', card: gdp }]])
})

it('opens nothing over what the reader has gone on to', async () => {
  const { sheet, opened, come } = await make()
  sheet.unmount()
  come[0]?.()
  await flushPromises()
  expect(opened).not.toHaveBeenCalled()
})
