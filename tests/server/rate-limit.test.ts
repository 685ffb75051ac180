import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RateLimiter } from '../../server/rate-limit.ts'
import { TestClock } from './rig.ts'

function createLimiter(perClient: number, total: number, maxClients = 100) {
  const clock = new TestClock()
  return { clock, limiter: new RateLimiter({ perClient, total, clock: clock.read, maxClients }) }
}

describe('RateLimiter', () => {
  it('lets an address in as often as allowed and then says how long to wait', () => {
    const { limiter } = createLimiter(2, 100)
    expect([1, 2, 3].map(() => limiter.admit('a'))).toEqual([{ ok: true }, { ok: true }, { ok: false, retryAfter: 30 }])
    expect(limiter.admit('b')).toEqual({ ok: true })
  })

  it('lets in again after the time it named', () => {
    const { limiter, clock } = createLimiter(2, 100)
    for (let times = 0; times < 9; times += 1) limiter.admit('a')
    clock.forward(29)
    expect(limiter.admit('a')).toEqual({ ok: false, retryAfter: 1 })
    clock.forward(1)
    expect(limiter.admit('a')).toEqual({ ok: true })
  })

  it('has a limit over all addresses', () => {
    const { limiter } = createLimiter(100, 3)
    expect(['a', 'b', 'c', 'd'].map((client) => limiter.admit(client).ok)).toEqual([true, true, true, false])
  })

  it('counts for all only what was let in', () => {
    const { limiter } = createLimiter(1, 3)
    for (let times = 0; times < 50; times += 1) limiter.admit('greedy')
    expect(['b', 'c', 'd'].map((client) => limiter.admit(client).ok)).toEqual([true, true, false])
  })

  it('remembers a bounded number of addresses and forgets the one unseen for longest', () => {
    const { limiter } = createLimiter(1, 1e6, 3)
    for (const client of ['a', 'b', 'c', 'a', 'd']) limiter.admit(client)
    expect([limiter.admit('a').ok, limiter.admit('b').ok]).toEqual([false, true])
    for (let client = 0; client < 1000; client += 1) limiter.admit(String(client))
    expect(['999', '998', '997', '996'].map((client) => limiter.admit(client).ok)).toEqual([false, false, false, true])
  })

  it('never lets in more than a full bucket and what has come in since', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }), (limit, pauses) => {
      const { limiter, clock } = createLimiter(limit, 1e6)
      let seconds = 0
      let admitted = 0
      for (const pause of pauses) {
        clock.forward(pause)
        seconds += pause
        if (limiter.admit('a').ok) admitted += 1
      }
      expect(admitted).toBeLessThanOrEqual(limit + seconds * limit / 60 + 1e-6)
    }))
  })
})
