/** The screen of a phone that nobody touches. */
import { expect, it, vi } from 'vitest'
import { screenKeeper } from '../../src/host/awake'

it('holds the screen while it is asked to, once, and lets it go', async () => {
  const release = vi.fn(async () => undefined)
  const request = vi.fn(async () => ({ release }) as unknown as WakeLockSentinel)
  const keep = screenKeeper({ request })
  keep(true)
  expect(request.mock.calls).toEqual([['screen']])
  keep(false)
  await vi.waitFor(() => expect(release).toHaveBeenCalledTimes(1))
  keep(false)
  keep(true)
  expect(request).toHaveBeenCalledTimes(2)
  expect(release).toHaveBeenCalledTimes(1)
})

it('says nothing where the phone does not let a page ask, or says no', async () => {
  screenKeeper(undefined)(true)
  const keep = screenKeeper({ request: () => Promise.reject(new Error('NotAllowedError')) })
  keep(true)
  keep(false)
  await Promise.resolve()
})
