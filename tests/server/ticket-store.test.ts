import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from 'redis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCredential, createMemoryStore, createRedisStore, type TicketStore } from '../../server/ticket-store.ts'
import { TestRedis } from './redis.ts'
import { TestClock } from './rig.ts'

const redis = new TestRedis()
const clock = new TestClock()
let client: ReturnType<typeof createClient>

beforeAll(async () => {
  await redis.start()
  client = createClient({ url: redis.url })
  await client.connect()
}, 300_000)
afterAll(async () => {
  client.destroy()
  await redis.stop()
})

function openRedisStore(appId: string, lockTime = 60_000): TicketStore {
  const commands = {
    get: (key: string) => client.get(key),
    set: (key: string, value: string, options: object) => client.set(key, value, options),
    eval: (script: string, options: { keys: string[], arguments: string[] }) => client.eval(script, options),
  }
  return createRedisStore({ redis: commands, appId, clock: clock.read, createOwner: randomUUID, lockTime })
}

const credential = (value: string) => createCredential(value, 7200, clock.read())

describe('createCredential', () => {
  it.each([
    [7200, 6900, 7200],
    [361, 61, 361],
    [360, 60, 360],
    [300, 60, 300],
    [59, 60, 60],
    [1, 60, 60],
  ])('keeps %i s for %i s and calls it valid for %i s', (expiresIn, fresh, valid) => {
    expect(createCredential('v', expiresIn, 1000)).toEqual({ value: 'v', freshUntil: 1000 + fresh * 1000, validUntil: 1000 + valid * 1000 })
  })
})

describe.each<[string, () => TicketStore]>([
  ['the memory store', createMemoryStore],
  ['the Redis store', () => openRedisStore(randomUUID())],
])('%s', (_, open) => {
  it('holds a token and a ticket apart from each other', async () => {
    const store = open()
    expect([await store.read('token'), await store.read('ticket')]).toEqual([null, null])
    await store.write('token', credential('a"token'))
    await store.write('ticket', credential('a-ticket'))
    expect([await store.read('token'), await store.read('ticket')]).toEqual([credential('a"token'), credential('a-ticket')])
  })

  it('drops what was used and nothing that has taken its place', async () => {
    const store = open()
    await store.write('token', credential('newer'))
    await store.drop('token', credential('used'))
    expect(await store.read('token')).toEqual(credential('newer'))
    await store.drop('token', credential('newer'))
    expect(await store.read('token')).toBeNull()
  })

  it('gives the lock to one at a time', async () => {
    const store = open()
    const grants = await Promise.all([store.lock(), store.lock(), store.lock()])
    const releases = grants.filter((grant) => grant !== null)
    expect(releases).toHaveLength(1)
    await releases[0]?.()
    expect(await store.lock()).not.toBeNull()
  })
})

describe('the Redis store', () => {
  it('is one for all processes and another for each account', async () => {
    await openRedisStore('wx-a').write('ticket', credential('shared'))
    expect(await openRedisStore('wx-a').read('ticket')).toEqual(credential('shared'))
    expect(await openRedisStore('wx-b').read('ticket')).toBeNull()
  })

  it('lets go of what is not valid any more', async () => {
    await openRedisStore('wx-c').write('ticket', credential('short'))
    const remaining = await client.pTTL('wechat-signer:{wx-c}:ticket')
    expect(remaining).toBeGreaterThan(7_000_000)
    expect(remaining).toBeLessThanOrEqual(7_200_000)
  })

  it('takes the lock from a holder that has died, and not from its successor', async () => {
    const store = openRedisStore('wx-d', 40)
    const late = await store.lock()
    for (let tries = 0; tries < 100 && await client.exists('wechat-signer:{wx-d}:lock') === 1; tries += 1) await wait(10)
    expect(await openRedisStore('wx-d').lock()).not.toBeNull()
    await late?.()
    expect(await store.lock()).toBeNull()
  })

  it.each(['', 'text', '{"value":"x"}', '[1,2,3]', '["x",1]', 'null'])('takes %j, left there by someone else, for nothing', async (text) => {
    await client.set('wechat-signer:{wx-e}:ticket', text)
    expect(await openRedisStore('wx-e').read('ticket')).toBeNull()
  })
})
