/** Starts the signature service from the environment and ends it quietly. The one file here that reaches for the real world. */
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { serve, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { createLog, errorCode, type Log } from './log.ts'
import { RateLimiter } from './rate-limit.ts'
import { connectRedis } from './redis.ts'
import { createMemoryStore, createRedisStore, type TicketStore } from './ticket-store.ts'
import { Tickets } from './ticket.ts'
import { CALL_TIMEOUT_MS, createWeChatApi } from './wechat-api.ts'

/** Longer than the four calls that one renewal makes at most. */
const LOCK_TIME = 4 * CALL_TIMEOUT_MS + 2000

/** Requests that are still open after this time are cut off at the end; in milliseconds. */
const GOODBYE_TIME = 5000

/** How long a reader's request waits for Redis before the ticket in memory is used. */
const REDIS_TIMEOUT_MS = 2000

/** What sysexits.h calls a wrong configuration: it does not pass by itself (deploy/jiaocheng-signer.service). */
const WRONG_SETTINGS = 78

const clock = Date.now
const createNonce = (): string => randomBytes(16).toString('hex')

function start(config: Config, log: Log): void {
  const { store, close } = openStore(config, log)
  const api = createWeChatApi({ base: config.apiBase, appId: config.appId, appSecret: config.appSecret, fetch, timeout: CALL_TIMEOUT_MS })
  const tickets = new Tickets({ store, api, clock, wait, log })
  const app = createApp({
    appId: config.appId,
    allowedHosts: config.allowedHosts,
    tickets,
    limiter: new RateLimiter({ ...config.rates, clock, maxClients: 10_000 }),
    clock,
    createNonce,
    peerOf: (context) => getConnInfo(context).remote.address,
    proxies: config.proxies,
    log,
  })
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, ({ port }) => {
    log('info', 'started', { host: config.host, port, store: config.redisUrl ? 'redis' : 'memory' })
  })
  server.on('error', (error) => {
    log('error', 'cannot-listen', { host: config.host, port: config.port, code: errorCode(error) })
    close()
    process.exitCode = 1
  })
  const stop = async (signal: string): Promise<void> => {
    log('info', 'stopping', { signal })
    await closeServer(server)
    await tickets.settled()
    close()
    log('info', 'stopped')
  }
  process.once('SIGTERM', (signal) => void stop(signal))
  process.once('SIGINT', (signal) => void stop(signal))
}

function openStore({ redisUrl, appId }: Config, log: Log): { store: TicketStore, close: () => void } {
  if (redisUrl === null) return { store: createMemoryStore(), close: () => undefined }
  const redis = connectRedis({ url: redisUrl, log, timeout: REDIS_TIMEOUT_MS })
  const store = createRedisStore({ redis: redis.commands, appId, clock, createOwner: createNonce, lockTime: LOCK_TIME })
  return { store, close: redis.close }
}

/** Takes no new requests, lets the open ones end. */
async function closeServer(server: ServerType): Promise<void> {
  // A connection that falls idle after `close` would be kept for seconds more.
  const sweep = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 50)
  const cutOff = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GOODBYE_TIME)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(sweep)
  clearTimeout(cutOff)
}

const outcome = readConfig(process.env)
if (outcome.ok) {
  start(outcome.config, createLog((line) => process.stdout.write(line), clock))
} else {
  process.stderr.write(`The signature service cannot start:\n${outcome.problems.map((problem) => `- ${problem}\n`).join('')}`)
  process.exitCode = WRONG_SETTINGS
}
