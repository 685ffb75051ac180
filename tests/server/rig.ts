/** Puts a signature service together inside the test, with everything that is handed in under the test's control. */
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createApp, type SignatureAnswer } from '../../server/app.ts'
import { createLog } from '../../server/log.ts'
import { RateLimiter, type RateLimits } from '../../server/rate-limit.ts'
import { connectRedis } from '../../server/redis.ts'
import { signUrl } from '../../server/signature.ts'
import { createMemoryStore, createRedisStore, type TicketStore } from '../../server/ticket-store.ts'
import { Tickets } from '../../server/ticket.ts'
import { createWeChatApi } from '../../server/wechat-api.ts'
import { APP_ID, APP_SECRET, type FakeWeChat } from '../fakes/wechat-api.ts'

export const HOST = 'www.jiaocheng.example'
export const PAGE = `https://${HOST}/targets/gdp/?from=timeline&isappinstalled=0`

/** A clock that stands still until it is moved. */
export class TestClock {
  #now = Date.UTC(2023, 3, 24)
  readonly read = (): number => this.#now
  /** In seconds. */
  forward(seconds: number): void {
    this.#now += seconds * 1000
  }
}

export interface Rig {
  ask: (query?: string, headers?: Record<string, string>, init?: RequestInit) => Promise<Response>
  tickets: Tickets
  /** All log lines. */
  lines: string[]
  close: () => void
}

export interface RigOptions {
  wechat: FakeWeChat
  clock: TestClock
  /** With it the service uses Redis. */
  redisUrl?: string
  store?: TicketStore
  rates?: RateLimits
  proxies?: number
  peer?: string
  /** How long a call to WeChat may take, in milliseconds. */
  callTimeout?: number
}

export function createRig({ wechat, clock, redisUrl, store, rates, proxies = 0, peer = '198.51.100.1', callTimeout = 30_000 }: RigOptions): Rig {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line), clock.read)
  const redis = redisUrl === undefined ? null : connectRedis({ url: redisUrl, log, timeout: 3000 })
  const createOwner = (): string => randomBytes(8).toString('hex')
  const shared = redis && createRedisStore({ redis: redis.commands, appId: APP_ID, clock: clock.read, createOwner, lockTime: 14_000 })
  const api = createWeChatApi({ base: wechat.base, appId: APP_ID, appSecret: APP_SECRET, fetch, timeout: callTimeout })
  const tickets = new Tickets({ store: store ?? shared ?? createMemoryStore(), api, clock: clock.read, wait, log })
  const limiter = new RateLimiter({ ...(rates ?? { perClient: 1000, total: 1000 }), clock: clock.read, maxClients: 100 })
  const app = createApp({
    appId: APP_ID, allowedHosts: new Set([HOST]), tickets, limiter, clock: clock.read, createNonce: createOwner, peerOf: () => peer, proxies, log,
  })
  return {
    ask: async (query = pageQuery(PAGE), headers = {}, init = {}) => app.request(`/api/wechat/signature${query}`, { headers, ...init }),
    tickets,
    lines,
    close: () => redis?.close(),
  }
}

export function pageQuery(url: string): string {
  return `?url=${encodeURIComponent(url)}`
}

/** Whether an answer is signed with this ticket for this page. */
export async function isSignedWith(ticket: string, response: Response, url = PAGE): Promise<boolean> {
  if (response.status !== 200) return false
  const { signature, nonceStr, timestamp } = await readAnswer(response)
  return signature === signUrl({ ticket, nonceStr, timestamp, url })
}

export async function readAnswer(response: Response): Promise<SignatureAnswer> {
  const body: unknown = await response.clone().json()
  if (!isAnswer(body)) throw new Error(`not a signature: ${JSON.stringify(body)}`)
  return body
}

function isAnswer(body: unknown): body is SignatureAnswer {
  return typeof body === 'object' && body !== null && 'signature' in body && 'nonceStr' in body && 'timestamp' in body && 'appId' in body
}

/** What everyone but the service and WeChat must never see. */
export function secretsOf(wechat: FakeWeChat): string[] {
  return [APP_SECRET, ...wechat.given.tokens, ...wechat.given.tickets]
}
