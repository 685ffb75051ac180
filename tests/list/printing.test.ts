// @vitest-environment happy-dom
/** Printing: the button where it works, everything unfolded on paper. */
import { beforeEach, expect, it, vi } from 'vitest'
import { startPrinting } from '../../src/list/printing'

beforeEach(() => {
  document.body.innerHTML = '<button class="print-button">打印</button><details>一</details><details open>二</details>'
})

const button = () => document.querySelector('button') as HTMLButtonElement
function start(agent: 'browser' | 'wechat', print?: () => void) {
  const target = new EventTarget()
  startPrinting({ document, addEventListener: target.addEventListener.bind(target) as Window['addEventListener'], ...print ? { print } : {} }, agent)
  return target
}

it('offers to print in a browser', () => {
  const print = vi.fn()
  start('browser', print)
  expect(button().className).toContain('works')
  button().click()
  expect(print).toHaveBeenCalledOnce()
})

it('offers nothing in a chat’s own browser, nor where printing is unknown', () => {
  start('wechat', vi.fn())
  expect(button().className).toBe('print-button')
  start('browser')
  expect(button().className).toBe('print-button')
})

it('unfolds everything before the page is printed', () => {
  start('wechat').dispatchEvent(new Event('beforeprint'))
  expect([...document.querySelectorAll('details')].every(({ open }) => open)).toBe(true)
})
