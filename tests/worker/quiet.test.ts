import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQuiet } from '../../src/worker/quiet'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** Waits for quiet, and tells whether it has come. */
function listen({ quiet }: ReturnType<typeof createQuiet>) {
  const come = vi.fn()
  void quiet().then(come)
  return come
}

it('is quiet at once where no page has asked for anything', async () => {
  const come = listen(createQuiet())
  await vi.advanceTimersByTimeAsync(0)
  expect(come).toHaveBeenCalled()
})

it.each([['comes', (end: (failure?: Error) => void) => end()], ['fails', (end: (failure?: Error) => void) => end(new Error('no network'))]])('is quiet a while after an answer %s, however long that takes', async (_, finish) => {
  const each = createQuiet()
  let end = (_failure?: Error): void => undefined
  each.disturb(new Promise<void>((resolve, reject) => { end = (failure) => failure ? reject(failure) : resolve() }))
  const come = listen(each)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(come).not.toHaveBeenCalled()
  finish(end)
  await vi.advanceTimersByTimeAsync(1400)
  expect(come).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1700)
  expect(come).toHaveBeenCalled()
})

it('is quiet a while after the last that a page has asked for, also where that comes during the wait', async () => {
  const each = createQuiet()
  each.disturb()
  const come = listen(each)
  await vi.advanceTimersByTimeAsync(1400)
  each.disturb()
  await vi.advanceTimersByTimeAsync(1400)
  expect(come).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(come).toHaveBeenCalled()
})
