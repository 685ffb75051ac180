// @vitest-environment happy-dom
/** The search of the plain list: cards hidden and shown in place. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { SearchEntry } from '../../src/content/search'
import { startListSearch } from '../../src/list/search'

const ENTRIES: SearchEntry[] = [
  { id: 'gdp', text: '地区生产总值\nCounty GDP', pinyin: 'di qu sheng chan zong zhi' },
  { id: 'retail', text: '零售\nRetail', pinyin: 'ling shou' },
]

const GROUPS = `
    <details class="list-group" id="a"><summary>A</summary><article class="list-card" id="gdp"></article></details>
    <details class="list-group" id="b" open><summary>B</summary><article class="list-card" id="retail"></article></details>`

function rig(answers: (SearchEntry[] | null)[] = [ENTRIES], groups = GROUPS) {
  document.body.innerHTML = `
    <form class="search" data-index="/deck/search.json" data-found="找到{count}张" data-none="没有" data-failed="失败"><input type="search"><p role="status"></p></form>${groups}`
  const fetchEntries = vi.fn(() => Promise.resolve(answers.length > 1 ? answers.shift() ?? null : answers[0] ?? null))
  startListSearch({ document, history }, fetchEntries)
  const input = document.querySelector('input') as HTMLInputElement
  return {
    fetchEntries, input,
    type: async (text: string) => {
      input.value = text
      input.dispatchEvent(new Event('input'))
      await new Promise((done) => setTimeout(done))
    },
    shown: () => [...document.querySelectorAll<HTMLElement>('.list-card')].filter(({ hidden }) => !hidden).map(({ id }) => id),
    groups: () => [...document.querySelectorAll<HTMLDetailsElement>('.list-group')].filter(({ hidden }) => !hidden).map(({ id, open }) => id + (open ? ' open' : '')),
    said: () => document.querySelector('[role=status]')?.textContent,
  }
}

describe('the search of the list', () => {
  let page: ReturnType<typeof rig>
  beforeEach(() => {
    history.replaceState(null, '')
    page = rig()
  })

  it('asks for what it looks through when the reader comes to it, once', async () => {
    expect(page.fetchEntries).not.toHaveBeenCalled()
    page.input.dispatchEvent(new Event('focus'))
    await page.type('gdp')
    expect(page.fetchEntries.mock.calls).toEqual([['/deck/search.json']])
  })

  it('shows the cards that fit, opens their group and hides the others', async () => {
    await page.type('dqsczz')
    expect(page.shown()).toEqual(['gdp'])
    expect(page.groups()).toEqual(['a open'])
    expect(page.said()).toBe('找到1张')
  })

  it('keeps what is hidden from the ear too, as long as it is hidden', async () => {
    const silent = (): string[] => [...document.querySelectorAll('.list-card[aria-hidden="true"]')].map(({ id }) => id)
    await page.type('gdp')
    expect(silent()).toEqual(['retail'])
    await page.type('retail')
    expect(silent()).toEqual(['gdp'])
    await page.type('')
    expect(silent()).toEqual([])
  })

  it('says how tall a part is by the cards that are left in it, of a part that no browser remembers', async () => {
    page = rig([ENTRIES], '<details class="list-group" id="a"><div class="list-part"><article class="list-card" id="gdp"></article><article class="list-card" id="sales"></article></div><article class="list-card" id="retail"></article></details>')
    const state = (): unknown[] => [...document.querySelectorAll<HTMLElement>('.list-part')].map(({ hidden, style }) => [style.getPropertyValue('contain-intrinsic-height'), hidden])
    const seen = document.querySelector('.list-part')
    await page.type('gdp')
    expect(page.shown()).toEqual(['gdp'])
    expect(state()).toEqual([['22.5rem', false]])
    expect(document.querySelector('.list-part')).not.toBe(seen)
    await page.type('retail')
    expect(page.shown()).toEqual(['retail'])
    expect(page.groups()).toEqual(['a open'])
    expect(state()).toEqual([['0rem', true]])
    await page.type('')
    expect(page.shown()).toEqual(['gdp', 'sales', 'retail'])
    expect(state()).toEqual([['45rem', false]])
  })

  it('says that nothing fits', async () => {
    await page.type('火星')
    expect(page.shown()).toEqual([])
    expect(page.said()).toBe('没有')
  })

  it('shows everything again when the words are gone', async () => {
    await page.type('火星')
    await page.type('  ')
    expect(page.shown()).toEqual(['gdp', 'retail'])
    expect(page.groups()).toHaveLength(2)
    expect(page.said()).toBe('')
  })

  it('answers only what stands in the field by now', async () => {
    page.input.value = 'gdp'
    page.input.dispatchEvent(new Event('input'))
    await page.type('retail')
    expect(page.shown()).toEqual(['retail'])
  })

  it('shows all cards and says so where it cannot look, and asks again', async () => {
    page = rig([null, ENTRIES])
    await page.type('gdp')
    expect(page.shown()).toEqual(['gdp', 'retail'])
    expect(page.said()).toBe('失败')
    await page.type('gdp ')
    expect(page.shown()).toEqual(['gdp'])
  })

  it('does not leave the page when the form is sent', () => {
    const event = new Event('submit', { cancelable: true })
    document.querySelector('form')?.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
  })

  it('is as it was when the reader comes back from a card', async () => {
    await page.type('gdp')
    page = rig()
    expect(page.input.value).toBe('gdp')
    await vi.waitFor(() => expect(page.shown()).toEqual(['gdp']))
    await page.type('')
    page = rig()
    expect([page.input.value, page.shown(), page.fetchEntries.mock.calls.length]).toEqual(['', ['gdp', 'retail'], 0])
  })

  it('does nothing on a page without a form', () => {
    document.body.innerHTML = ''
    expect(() => startListSearch({ document, history }, () => Promise.resolve(null))).not.toThrow()
  })
})
