/** How many requests are let in: per reader's address and over all, in bounded memory. */

/** Requests per minute. */
export interface RateLimits {
  perClient: number
  total: number
}

export type Admission = { ok: true } | { ok: false, retryAfter: number }

export interface RateLimiterParts extends RateLimits {
  /** Milliseconds since 1970. */
  clock: () => number
  /** How many addresses are remembered; the one unseen for longest is forgotten first. */
  maxClients: number
}

/** A bucket that holds a minute's requests and fills up evenly. */
interface Bucket {
  left: number
  at: number
}

const MINUTE = 60_000

/** Counts for this process only: behind a balancer each process lets in as many. */
export class RateLimiter {
  readonly #parts: RateLimiterParts
  readonly #clients = new Map<string, Bucket>()
  #total: Bucket

  constructor(parts: RateLimiterParts) {
    this.#parts = parts
    this.#total = { left: parts.total, at: parts.clock() }
  }

  /** Lets a request in and counts it. What one address has too many of is not counted for all. */
  admit(client: string): Admission {
    const { perClient, total, clock, maxClients } = this.#parts
    const now = clock()
    const own = fill(this.#clients.get(client) ?? { left: perClient, at: now }, perClient, now)
    this.#total = fill(this.#total, total, now)
    this.#remember(client, own, maxClients)
    if (own.left < 1) return { ok: false, retryAfter: secondsUntilOne(own, perClient) }
    if (this.#total.left < 1) return { ok: false, retryAfter: secondsUntilOne(this.#total, total) }
    own.left -= 1
    this.#total.left -= 1
    return { ok: true }
  }

  /** A Map keeps its order, so deleting and setting again makes this the youngest. */
  #remember(client: string, bucket: Bucket, maxClients: number): void {
    this.#clients.delete(client)
    const [oldest] = this.#clients.keys()
    if (oldest !== undefined && this.#clients.size >= maxClients) this.#clients.delete(oldest)
    this.#clients.set(client, bucket)
  }
}

function fill({ left, at }: Bucket, perMinute: number, now: number): Bucket {
  const gained = Math.max(0, now - at) * perMinute / MINUTE
  return { left: Math.min(perMinute, left + gained), at: now }
}

function secondsUntilOne({ left }: Bucket, perMinute: number): number {
  return Math.ceil((1 - left) * MINUTE / perMinute / 1000)
}
