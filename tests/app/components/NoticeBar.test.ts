// @vitest-environment happy-dom
/** The notice over the buttons, and the room that the cards keep for it. */
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { nextTick } from 'vue'
import { afterEach, expect, it, vi } from 'vitest'
import zhCN from '../../../locales/zh-CN.json'
import NoticeBar from '../../../src/app/components/NoticeBar.vue'
import { createSiteI18n } from '../../../src/app/i18n'
import { siteKey } from '../../../src/app/site'
import { fakeCardOf } from '../../fakes/cards'

afterEach(() => {
  vi.unstubAllGlobals()
  document.documentElement.className = ''
})

/** Whether the notice stands over the page, and whether the page keeps it a place, for a reader whose phone speaks English. */
async function noticed(id?: string): Promise<[boolean, boolean]> {
  vi.stubGlobal('navigator', { languages: ['en'] })
  const bar = mount(NoticeBar, {
    props: { card: id === undefined ? undefined : fakeCardOf(id, 'zh-CN') },
    global: { plugins: [createPinia(), createSiteI18n('zh-CN', zhCN)], provide: { [siteKey as symbol]: { locale: 'zh-CN', entry: 'https://a.cn/assets/app-1.js', href: (path: string) => path } } },
  })
  await nextTick()
  return [bar.find('.notice').exists(), document.documentElement.classList.contains('noticed')]
}

it('offers the reader’s language, and the cards make room', async () => {
  expect(await noticed('gdp')).toEqual([true, true])
})

it('takes no room where it does not show: over a card that has not come', async () => {
  expect(await noticed()).toEqual([false, false])
})
