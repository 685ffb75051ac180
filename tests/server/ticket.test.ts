import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore, type TicketStore } from '../../server/ticket-store.ts'
import { Tickets } from '../../server/ticket.ts'
import { createWeChatApi } from '../../server/wechat-api.ts'
import { APP_ID, APP_SECRET, FakeWeChat, isLate, type Mood } from '../fakes/wechat-api.ts'
import { TestClock } from './rig.ts'

let clock: TestClock
let wechat: FakeWeChat
let store: TicketStore
let events: string[]

beforeEach(async () => {
  clock = new TestClock()
  wechat = new FakeWeChat(clock.read)
  store = createMemoryStore()
  events = []
  await wechat.start()
})
afterEach(() => wechat.stop())

function createTickets(timeout = 30_000): Tickets {
  const api = createWeChatApi({ base: wechat.base, appId: APP_ID, appSecret: APP_SECRET, fetch, timeout })
  const log = (_level: string, event: string): void => void events.push(event)
  return new Tickets({ store, api, clock: clock.read, wait: () => new Promise((resolve) => setImmediate(resolve)), log })
}

const given = (index: number) => ({ ok: true, ticket: wechat.given.tickets[index] })
const unavailable = (retryAfter: number) => ({ ok: false, reason: 'wechat-unavailable', retryAfter })

describe('Tickets', () => {
  it('asks WeChat once for any number of callers', async () => {
    const tickets = createTickets()
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => tickets.current()))
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.ticket))).toEqual(new Set(wechat.given.tickets))
    expect(wechat.calls).toEqual({ token: 1, ticket: 1 })
  })

  it.each([
    [7200, 6899, 1],
    [7200, 6900, 2],
    [300, 59, 1],
    [300, 60, 2],
    [30, 59, 1],
  ])('renews a ticket of %i s only when it is %i s old or more (%i fetched)', async (lifetime, age, fetched) => {
    wechat.lifetime.ticket = lifetime
    const tickets = createTickets()
    await tickets.current()
    clock.forward(age)
    await tickets.current()
    await tickets.settled()
    expect(wechat.calls.ticket).toBe(fetched)
  })

  it('hands out the old ticket while the new one is on its way', async () => {
    const tickets = createTickets()
    await tickets.current()
    clock.forward(7000)
    wechat.moods.ticket = { delay: 100 }
    expect(await tickets.current()).toEqual(given(0))
    await tickets.settled()
    expect(await tickets.current()).toEqual(given(1))
  })

  it('keeps the token for the next ticket', async () => {
    wechat.lifetime.ticket = 300
    const tickets = createTickets()
    await tickets.current()
    clock.forward(301)
    await tickets.current()
    expect(wechat.calls).toEqual({ token: 1, ticket: 2 })
  })

  it.each<[string, Mood, number]>([
    ['busy', { errcode: -1 }, 5],
    ['late', { delay: 60_000 }, 5],
    ['broken', 'broken-json', 5],
    ['a gateway\'s page', 'bad-gateway', 5],
    ['out of quota', { errcode: 45009 }, 60],
    ['closed to this IP', { errcode: 40164 }, 60],
  ])('leaves WeChat alone for a while when it is %s', async (_, mood, rest) => {
    wechat.moods.ticket = mood
    const tickets = createTickets(isLate(mood) ? 1000 : 30_000)
    expect(await tickets.current()).toEqual(unavailable(rest))
    clock.forward(rest - 1)
    expect(await tickets.current()).toEqual(unavailable(1))
    expect(wechat.calls.ticket).toBe(1)
    wechat.moods.ticket = 'well'
    clock.forward(1)
    expect(await tickets.current()).toEqual({ ok: true, ticket: wechat.ticket })
  })

  it('rests no longer where the clock is set back', async () => {
    wechat.moods.ticket = { errcode: 45009 }
    const tickets = createTickets()
    await tickets.current()
    wechat.moods.ticket = 'well'
    clock.forward(-3600)
    expect(await tickets.current()).toEqual({ ok: true, ticket: wechat.ticket })
  })

  it('uses the old ticket while WeChat is down and the ticket is valid, and then says so', async () => {
    const tickets = createTickets()
    await tickets.current()
    await wechat.stop()
    for (const pause of [6900, 299]) {
      clock.forward(pause)
      expect(await tickets.current()).toEqual(given(0))
      await tickets.settled()
    }
    clock.forward(1)
    expect(await tickets.current()).toMatchObject({ ok: false, reason: 'wechat-unavailable' })
    await wechat.start()
    clock.forward(5)
    expect(await tickets.current()).toEqual(given(1))
  })

  it('drops a token that is not the latest any more and tries once more', async () => {
    wechat.lifetime.ticket = 300
    const tickets = createTickets()
    await tickets.current()
    wechat.revokeTokens()
    clock.forward(301)
    expect(await tickets.current()).toEqual(given(1))
    expect(wechat.calls).toEqual({ token: 2, ticket: 3 })
  })

  it('drops a token that has expired early in the same way', async () => {
    const tickets = createTickets()
    await tickets.current()
    clock.forward(7300)
    await store.write('token', { value: wechat.given.tokens[0] ?? '', freshUntil: Infinity, validUntil: Infinity })
    expect(await tickets.current()).toEqual(given(1))
    expect(wechat.calls).toEqual({ token: 2, ticket: 3 })
  })

  it.each([40001, 40014, 42001])('tries only once more when WeChat answers %i again', async (errcode) => {
    wechat.moods.ticket = { errcode }
    const tickets = createTickets()
    expect(await tickets.current()).toEqual(unavailable(60))
    await tickets.current()
    expect(wechat.calls).toEqual({ token: 2, ticket: 2 })
  })

  it('takes the ticket of the process that was quicker', async () => {
    const [first, second] = [createTickets(), createTickets()]
    expect(await Promise.all([first.current(), second.current()])).toEqual([given(0), given(0)])
    expect(wechat.calls.ticket).toBe(1)
  })

  it('looks again under the lock: two processes that ask at once ask WeChat once', async () => {
    const [first, shared] = [createTickets(), store]
    // The second sees no ticket, and comes to the lock when the first is done with it.
    store = { ...shared, lock: async () => {
      await first.current()
      return shared.lock()
    } }
    expect(await createTickets().current()).toEqual(given(0))
    expect(wechat.calls.ticket).toBe(1)
  })

  it('gives up in the end when another process keeps the lock', async () => {
    await store.lock()
    expect(await createTickets().current()).toEqual({ ok: false, reason: 'ticket-busy', retryAfter: 5 })
    expect(wechat.calls).toEqual({ token: 0, ticket: 0 })
  })

  it('uses a fetched ticket even if the store has gone since, and notes it', async () => {
    const gone = async (): Promise<never> => Promise.reject(new Error('gone'))
    const lock = async () => gone
    store = { ...store, write: gone, lock }
    expect(await createTickets().current()).toEqual(given(0))
    expect(events).toEqual(['wechat-answered', 'store-write-failed', 'wechat-answered', 'store-write-failed', 'lock-release-failed'])
  })

  it('never asks WeChat without the store, and notes once that it has gone', async () => {
    store = { ...store, read: async () => Promise.reject(new Error('gone')) }
    const tickets = createTickets()
    for (let times = 0; times < 3; times += 1)
      expect(await tickets.current()).toEqual({ ok: false, reason: 'store-unavailable', retryAfter: 5 })
    expect(wechat.calls).toEqual({ token: 0, ticket: 0 })
    expect(events).toEqual(['store-gone'])
  })
})
