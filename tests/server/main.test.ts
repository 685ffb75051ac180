import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { APP_ID, APP_SECRET, FakeWeChat } from '../fakes/wechat-api.ts'
import { REDIS_PASSWORD, TestRedis } from './redis.ts'
import { HOST, isSignedWith, PAGE, pageQuery, secretsOf } from './rig.ts'

// Real processes on a busy machine take their time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })
const WAIT = { timeout: 60_000, interval: 50 }

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const redis = new TestRedis()
const wechat = new FakeWeChat()

beforeAll(async () => {
  await redis.start()
  await wechat.start()
})
process.once('exit', () => signers.forEach((signer) => signer.stop('SIGKILL')))
afterAll(async () => {
  await wechat.stop()
  await redis.stop()
})

/** Those of the test under way. */
const signers: Signer[] = []

/** A real process of the service. */
class Signer {
  output = ''
  readonly #child: ChildProcess
  readonly #closed: Promise<unknown>

  constructor(env: Record<string, string>) {
    this.#child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#closed = once(this.#child, 'close')
    signers.push(this)
    this.#child.stdout?.on('data', (data) => (this.output += String(data)))
    this.#child.stderr?.on('data', (data) => (this.output += String(data)))
  }

  get port(): number {
    return Number(/"event":"started".*"port":(\d+)/.exec(this.output)?.[1] ?? 0)
  }

  ask(query = pageQuery(PAGE)): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}/api/wechat/signature${query}`)
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): void {
    this.#child.kill(signal)
  }

  /** The exit code, once it has ended and all it said has come. */
  async ended(): Promise<number | null> {
    await this.#closed
    return this.#child.exitCode
  }
}

const NEEDED = { WECHAT_APP_ID: APP_ID, WECHAT_APP_SECRET: APP_SECRET, WECHAT_ALLOWED_HOSTS: HOST, PORT: '0' }

async function start(env: Record<string, string> = {}, mark = '"started"'): Promise<Signer> {
  const signer = new Signer({ ...NEEDED, WECHAT_API_BASE: wechat.base, ...env })
  await vi.waitFor(() => expect(signer.output).toContain(mark), WAIT)
  return signer
}

afterEach(async () => {
  wechat.moods.ticket = 'well'
  for (const signer of signers.splice(0)) {
    signer.stop('SIGKILL')
    await signer.ended()
  }
})

describe('node server/main.ts', () => {
  it('serves 200 requests at once from three processes with exactly one ticket', async () => {
    const three = await Promise.all([1, 2, 3].map(() => start({ REDIS_URL: redis.url }, '"redis-up"')))
    await vi.waitFor(() => expect(three.every((signer) => signer.port > 0)).toBe(true), WAIT)
    const asked = Array.from({ length: 200 }, (_, index) => three[index % 3]?.ask())
    const responses = (await Promise.all(asked)).filter((response) => response !== undefined)
    const signed = await Promise.all(responses.map((response) => isSignedWith(wechat.ticket, response)))
    expect(signed.filter(Boolean)).toHaveLength(200)
    expect(wechat.calls).toEqual({ token: 1, ticket: 1 })

    for (const signer of three) signer.stop()
    expect(await Promise.all(three.map((signer) => signer.ended()))).toEqual([0, 0, 0])
    const output = three.map((signer) => signer.output).join('')
    expect(output).toContain('"stopped"')
    expect([REDIS_PASSWORD, ...secretsOf(wechat)].filter((secret) => output.includes(secret))).toEqual([])
  })

  it('needs no Redis, and answers what is open before it ends', async () => {
    wechat.moods.ticket = { delay: 300 }
    const signer = await start()
    const calls = wechat.calls.ticket
    const response = signer.ask()
    await vi.waitFor(() => expect(wechat.calls.ticket).toBe(calls + 1), { ...WAIT, interval: 5 })
    signer.stop('SIGINT')
    const answer = await response
    expect(await isSignedWith(wechat.ticket, answer)).toBe(true)
    expect(await signer.ended()).toBe(0)
  })

  it('refuses over the wire what it refuses', async () => {
    const signer = await start({ RATE_LIMIT_PER_IP: '3' })
    const queries = [pageQuery('https://other.example/'), pageQuery(PAGE.padEnd(2049, 'a')), '', '']
    const answers = []
    for (const query of queries) {
      const response = await signer.ask(query)
      answers.push([response.status, await response.json()])
    }
    expect(answers).toEqual([
      [403, { error: 'host-not-allowed' }],
      [414, { error: 'url-too-long' }],
      [400, { error: 'url-missing' }],
      [429, { error: 'too-many-requests' }],
    ])
    expect((await fetch(`http://127.0.0.1:${signer.port}/healthz`)).status).toBe(200)
  })

  it('does not start without its settings and names all that are missing', async () => {
    const signer = new Signer({ WECHAT_APP_SECRET: APP_SECRET, PORT: 'x' })
    expect(await signer.ended()).toBe(78)
    for (const name of ['WECHAT_APP_ID', 'WECHAT_ALLOWED_HOSTS', 'PORT']) expect(signer.output).toContain(name)
    expect(signer.output).not.toContain(APP_SECRET)
  })

  it('ends with an error when its port is taken', async () => {
    const taken = new URL(wechat.base).port
    const signer = await start({ PORT: taken, REDIS_URL: redis.url }, 'EADDRINUSE')
    expect(await signer.ended()).toBe(1)
  })
})
