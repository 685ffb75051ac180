/** One kept connection to Redis that comes back by itself and never keeps a reader waiting. */
import { createClient } from 'redis'
import { errorCode, type Log } from './log.ts'
import type { RedisCommands } from './ticket-store.ts'

export interface RedisConnection {
  commands: RedisCommands
  close: () => void
}

export interface RedisParts {
  /** `redis://` or `rediss://` with user, password and database as needed. */
  url: string
  log: Log
  /** How long a command may take, in milliseconds. */
  timeout: number
}

/** Starts to connect and returns at once: while Redis is gone, commands fail instead of waiting. */
export function connectRedis({ url, log, timeout }: RedisParts): RedisConnection {
  const client = createClient({
    url,
    RESP: 2, // older managed Redis services do not speak 3
    maintNotifications: 'disabled',
    disableOfflineQueue: true,
    pingInterval: 2000, // with socketTimeout: a half-dead connection is noticed and replaced
    socket: { connectTimeout: 2000, socketTimeout: 5000, reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 2000) },
  })
  reportChanges(client, log)
  let closed = false
  // redis 6.3: an attempt that was under way when the client was destroyed still ends in a connection.
  client.on('ready', () => { if (closed) client.destroy() })
  // It tries until it succeeds or is closed; each failure has already come as an 'error' event.
  client.connect().catch((error: unknown) => log('info', 'redis-closed', { code: errorCode(error) }))
  return {
    commands: {
      get: (key) => within(timeout, client.get(key)),
      set: (key, value, options) => within(timeout, client.set(key, value, options)),
      eval: (script, options) => within(timeout, client.eval(script, options)),
    },
    close: () => {
      closed = true
      client.destroy()
    },
  }
}

/** Logs when Redis goes and when it comes back, not each attempt in between. */
function reportChanges(client: { on: (event: string, listener: (error: unknown) => void) => unknown }, log: Log): void {
  let state: 'new' | 'up' | 'down' = 'new'
  client.on('ready', () => {
    state = 'up'
    log('info', 'redis-up')
  })
  client.on('error', (error) => {
    if (state !== 'down') log('error', 'redis-down', { code: errorCode(error) })
    state = 'down'
  })
}

/** The client's own time limit ends when a command is sent; this one waits for the answer too. */
async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis did not answer in time')), milliseconds)
  })
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer))
}
