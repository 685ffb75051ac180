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

it('without an early tap the page is told that the app runs', () => {
  answerEarlyTap()
  expect(window.tapped).toBe(0)
})
