// @vitest-environment happy-dom
/** Contents that are longer than any edition's: rows are made where a reader unfolds them, and lead on. */
import { mount, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ContentsList from '../../../src/app/components/ContentsList.vue'
import { siteKey } from '../../../src/app/site'
import type { Contents } from '../../../src/content/contents'

const [MANY, FEW] = [30, 3]
const rows = (name: string, count: number) => ({ count, rows: Array.from({ length: count }, (_, at) => `${name}-${at} ${name} ${at}`).join('\n') })
const LIST: Contents = {
  groups: [
    { id: 'opening', title: 'A few', first: 0, ...rows('opening', FEW) },
    { id: 'targets', title: 'Many', first: FEW, ...rows('target', MANY) },
    { id: 'tasks', title: 'As many', first: FEW + MANY, ...rows('task', MANY) },
  ],
}

function contents(props: { current?: number, live?: boolean }): VueWrapper {
  return mount(ContentsList, { props, global: { provide: { [siteKey as symbol]: { contents: { list: LIST }, locale: 'zh-CN', href: (path: string) => path } } } })
}
const counts = (list: VueWrapper): number[] => list.findAll('details').map((group) => group.findAll('li').length)

describe('the contents in a living page', () => {
  it('have the rows of short groups and of the one with the card in view, and of others once they are unfolded', async () => {
    const list = contents({ live: true, current: FEW + 1 })
    expect(counts(list)).toEqual([FEW, MANY, 0])
    const last = list.findAll('details').at(-1)
    ;(last?.element as HTMLDetailsElement).open = true
    await last?.trigger('toggle')
    expect(counts(list)).toEqual([FEW, MANY, MANY])
  })

  it('lead to a card by a tap anywhere in its row’s link, and let no browser follow it', async () => {
    const list = contents({ live: true, current: FEW + 1 })
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    list.get(`[data-at="${FEW + 4}"] a`).element.dispatchEvent(click)
    expect([list.emitted('go'), click.defaultPrevented]).toEqual([[[FEW + 4]], true])
    await list.get('summary').trigger('click')
    expect(list.emitted('go')).toHaveLength(1)
  })
})

describe('the contents of a page by itself', () => {
  it('have every row, and leave a tap to the browser', () => {
    const list = contents({})
    expect(counts(list)).toEqual([FEW, MANY, MANY])
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    list.get('a').element.dispatchEvent(click)
    expect([list.emitted('go'), click.defaultPrevented]).toEqual([undefined, false])
  })
})
