// @vitest-environment happy-dom
/** A tap before the app ran. */
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

it('without an early tap the page is told that the app runs', () => {
  answerEarlyTap()
  expect(window.tapped).toBe(0)
})
