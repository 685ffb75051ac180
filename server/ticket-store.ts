/** Where the token and the ticket are kept: in this process, or in Redis for any number of processes. */

/** A token or a ticket; times in milliseconds since 1970. */
export interface Credential {
  value: string
  /** Until then nobody asks WeChat for a new one. */
  freshUntil: number
  /** Until then WeChat accepts it. */
  validUntil: number
}

export type CredentialName = 'token' | 'ticket'

/** Every method rejects when the store cannot be reached. */
export interface TicketStore {
  read: (name: CredentialName) => Promise<Credential | null>
  write: (name: CredentialName, credential: Credential) => Promise<void>
  /** Deletes a credential, unless another one has taken its place in the meantime. */
  drop: (name: CredentialName, credential: Credential) => Promise<void>
  /** The right to ask WeChat, as the function that gives it back; null while another has it. */
  lock: () => Promise<(() => Promise<void>) | null>
}

/**
 * A credential that WeChat gave at `now` for `expiresIn` seconds. It is renewed five minutes before
 * it ends, but `expires_in` can itself be as low as 300: then it is kept for a minute, because
 * WeChat gives the same one again until its last five minutes.
 */
export function createCredential(value: string, expiresIn: number, now: number): Credential {
  const fresh = Math.max(60, expiresIn - 300)
  return { value, freshUntil: now + fresh * 1000, validUntil: now + Math.max(fresh, expiresIn) * 1000 }
}

/** The store of a single process. */
export function createMemoryStore(): TicketStore {
  const held = new Map<CredentialName, Credential>()
  let locked = false
  return {
    read: async (name) => held.get(name) ?? null,
    write: async (name, credential) => void held.set(name, credential),
    drop: async (name, credential) => {
      if (held.get(name)?.value === credential.value) held.delete(name)
    },
    lock: async () => {
      if (locked) return null
      locked = true
      return async () => void (locked = false)
    },
  }
}

/** The three Redis commands that the store needs; the client of the `redis` package fits. */
export interface RedisCommands {
  get: (key: string) => Promise<string | null>
  set: (key: string, value: string, options: {
    expiration: { type: 'PX', value: number }
    condition?: 'NX'
  }) => Promise<string | null>
  eval: (script: string, options: { keys: string[], arguments: string[] }) => Promise<unknown>
}

export interface RedisStoreParts {
  redis: RedisCommands
  /** Several accounts may share one Redis. */
  appId: string
  clock: () => number
  /** A name for the holder of the lock that nobody else has. */
  createOwner: () => string
  /** In milliseconds; must be longer than all calls to WeChat of one renewal. A dead holder's lock ends by it. */
  lockTime: number
}

const COMPARE_AND_DELETE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`

/** The store that processes and machines share. Redis then holds the token and the ticket: keep it private. */
export function createRedisStore({ redis, appId, clock, createOwner, lockTime }: RedisStoreParts): TicketStore {
  // The braces keep an account's keys together on a Redis cluster.
  const key = (name: CredentialName | 'lock'): string => `wechat-signer:{${appId}}:${name}`
  const compareAndDelete = async (name: CredentialName | 'lock', value: string): Promise<void> => {
    await redis.eval(COMPARE_AND_DELETE, { keys: [key(name)], arguments: [value] })
  }
  return {
    read: async (name) => parseCredential(await redis.get(key(name))),
    write: async (name, credential) => {
      const remaining = Math.max(1, Math.floor(credential.validUntil - clock()))
      await redis.set(key(name), formatCredential(credential), { expiration: { type: 'PX', value: remaining } })
    },
    drop: (name, credential) => compareAndDelete(name, formatCredential(credential)),
    lock: async () => {
      const owner = createOwner()
      const got = await redis.set(key('lock'), owner, { expiration: { type: 'PX', value: lockTime }, condition: 'NX' })
      return got === null ? null : () => compareAndDelete('lock', owner)
    },
  }
}

/** Always the same text for the same credential, so that it can be compared in Redis. */
function formatCredential({ value, freshUntil, validUntil }: Credential): string {
  return JSON.stringify([value, freshUntil, validUntil])
}

/** Null for what another program may have left under the key. */
function parseCredential(text: string | null): Credential | null {
  try {
    const parts: unknown = JSON.parse(text ?? 'null')
    if (!Array.isArray(parts)) return null
    const [value, freshUntil, validUntil]: unknown[] = parts
    if (typeof value !== 'string' || typeof freshUntil !== 'number' || typeof validUntil !== 'number') return null
    return { value, freshUntil, validUntil }
  } catch {
    return null // no JSON, so not ours; the next write replaces it
  }
}
