// @vitest-environment happy-dom
/** A tap, or a key, before the app ran. */
import { beforeEach, expect, it, vi } from 'vitest'
import { answerEarlyTap } from '../../src/host/early-tap'

beforeEach(() => { delete window.tapped })

it('a button that was tapped too early is tapped again, once', () => {
  const button = document.createElement('button')
  const answer = vi.fn()
  button.addEventListener('click', answer)
  window.tapped = button
  answerEarlyTap()
  answerEarlyTap()
  expect(answer).toHaveBeenCalledTimes(1)
})

it('a button that the reader has left behind since is not', () => {
  const button = document.createElement('button')
  const answer = vi.fn()
  button.addEventListener('click', answer)
  button.getBoundingClientRect = () => new DOMRect(-390, 700, 48, 48)
  window.tapped = button
  answerEarlyTap()
  expect(answer).not.toHaveBeenCalled()
  expect(window.tapped).toBe(0)
})

it.each([['is in view still', 0, 1], ['was swiped away since', -390, 0]])('a key that was pressed too early counts once, where the page’s own card %s', (_, left, times) => {
  document.body.innerHTML = '<article class="card--here"></article>'
  const here = document.querySelector('article')
  if (here) here.getBoundingClientRect = () => new DOMRect(left, 0, 390, 700)
  const answer = vi.fn()
  addEventListener('keydown', ({ key, altKey }) => answer(key, altKey))
  window.tapped = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true })
  answerEarlyTap()
  answerEarlyTap()
  expect(answer.mock.calls).toEqual(Array.from({ length: times }, () => ['ArrowRight', true]))
})

it('without an early tap the page is told that the app runs', () => {
  answerEarlyTap()
  expect(window.tapped).toBe(0)
})
