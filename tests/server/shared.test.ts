import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeWeChat } from '../fakes/wechat-api.ts'
import { REDIS_PASSWORD, TestRedis } from './redis.ts'
import { createRig, isSignedWith, type Rig, secretsOf, TestClock } from './rig.ts'

// Real processes on a busy machine take their time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })
const WAIT = { timeout: 60_000, interval: 50 }

const redis = new TestRedis()
let clock: TestClock
let wechat: FakeWeChat
let rigs: Rig[]

beforeAll(() => redis.start())
afterAll(() => redis.stop())
beforeEach(async () => {
  await redis.kill()
  await redis.start()
  clock = new TestClock()
  wechat = new FakeWeChat(clock.read)
  await wechat.start()
  rigs = []
  for (let index = 0; index < 3; index += 1) rigs.push(await openRig())
})
afterEach(async () => {
  redis.thaw()
  for (const rig of rigs) {
    await rig.tickets.settled()
    rig.close()
  }
  await wechat.stop()
})

/** An instance that has found Redis. */
async function openRig(): Promise<Rig> {
  const rig = createRig({ wechat, clock, redisUrl: redis.url })
  await vi.waitFor(() => expect(rig.lines.join('')).toContain('redis-up'), WAIT)
  return rig
}

/** Asks every instance `times` times at once; how many answers are signed with the ticket, by status else. */
async function askAll(times: number, ticket = () => wechat.ticket): Promise<Record<string, number>> {
  const responses = await Promise.all(Array.from({ length: times }, () => rigs.map((rig) => rig.ask())).flat())
  const counts: Record<string, number> = {}
  for (const response of responses) {
    const key = await isSignedWith(ticket(), response) ? 'signed' : `${response.status}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

describe('three instances with one Redis', () => {
  it('fetch one ticket for 201 requests at once, and one more when it is due', async () => {
    expect(await askAll(67)).toEqual({ signed: 201 })
    expect(wechat.calls).toEqual({ token: 1, ticket: 1 })
    clock.forward(6900)
    expect(await askAll(67, () => wechat.given.tickets[0] ?? '')).toEqual({ signed: 201 })
    await Promise.all(rigs.map((rig) => rig.tickets.settled()))
    expect(await askAll(67)).toEqual({ signed: 201 })
    expect(wechat.calls.ticket).toBe(2)
  })

  it('renew a token that was killed elsewhere once, and not each for itself', async () => {
    await askAll(1)
    wechat.revokeTokens()
    clock.forward(7201)
    await askAll(20)
    expect(wechat.calls.token).toBe(2)
    expect(wechat.given.tickets).toHaveLength(2)
  })

  it('go on with the ticket they have when Redis is gone, then say so, and recover by themselves', async () => {
    await askAll(1)
    await redis.kill()
    expect(await askAll(5)).toEqual({ signed: 15 })
    clock.forward(7199)
    expect(await askAll(5)).toEqual({ signed: 15 })
    clock.forward(1)
    expect(await askAll(5)).toEqual({ 503: 15 })
    expect(await (await rigs[0]?.ask())?.json()).toEqual({ error: 'store-unavailable' })
    expect(wechat.calls.ticket).toBe(1)
    await redis.start()
    await vi.waitFor(async () => expect(await askAll(1)).toEqual({ signed: 3 }), WAIT)
    expect(wechat.calls.ticket).toBe(2)
  })

  it('serve from memory while Redis hangs, and wait for nobody', async () => {
    await askAll(1)
    redis.freeze()
    expect(await askAll(5)).toEqual({ signed: 15 })
    redis.thaw()
    clock.forward(7201)
    await vi.waitFor(async () => expect(await askAll(1)).toEqual({ signed: 3 }), WAIT)
    expect(wechat.calls.ticket).toBe(2)
  })

  it('start without Redis, refuse clearly, and serve when it comes', async () => {
    await redis.kill()
    const rig = createRig({ wechat, clock, redisUrl: redis.url })
    rigs.push(rig)
    const response = await rig.ask()
    expect([response.status, await response.json()]).toEqual([503, { error: 'store-unavailable' }])
    expect(response.headers.get('retry-after')).toBe('5')
    await redis.start()
    await vi.waitFor(async () => expect((await rig.ask()).status).toBe(200), WAIT)
  })

  it('use the ticket of the others while WeChat is down', async () => {
    await askAll(1)
    await wechat.stop()
    rigs.push(await openRig())
    clock.forward(7000)
    expect(await askAll(5)).toEqual({ signed: 20 })
    clock.forward(200)
    await Promise.all(rigs.map((rig) => rig.tickets.settled()))
    expect(await askAll(5)).toEqual({ 503: 20 })
  })

  it('ask WeChat at most once each while it refuses', async () => {
    wechat.moods.token = { errcode: 45009 }
    expect(await askAll(20)).toEqual({ 503: 60 })
    expect(wechat.calls).toEqual({ token: 3, ticket: 0 })
  })

  it('log when Redis goes and comes, without its password or any secret', async () => {
    await askAll(1)
    await redis.kill()
    await vi.waitFor(() => expect(rigs.every((rig) => rig.lines.join('').includes('redis-down'))).toBe(true), WAIT)
    const text = rigs.flatMap((rig) => rig.lines).join('')
    expect([REDIS_PASSWORD, ...secretsOf(wechat)].filter((secret) => text.includes(secret))).toEqual([])
  })
})
