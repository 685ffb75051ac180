/** The one ticket of the account: asked for once, shared by all, and renewed before it ends. */
import { fetchTicket, type FetchParts } from './fetch-ticket.ts'
import { errorCode } from './log.ts'
import type { Credential } from './ticket-store.ts'
import type { Fault } from './wechat-api.ts'

/** How often a process that waits for another one's ticket looks for it, and for how long; in milliseconds. */
const POLL_TIME = 50
const WAIT_TIME = 15_000

/** How long WeChat is left alone after a fault that may pass, and after one that a person must mend; in milliseconds. */
const SHORT_REST = 5_000
const LONG_REST = 60_000

export type TicketRefusal = 'wechat-unavailable' | 'store-unavailable' | 'ticket-busy'

export type TicketOutcome =
  | { ok: true, ticket: string }
  /** `retryAfter` in seconds. */
  | { ok: false, reason: TicketRefusal, retryAfter: number }

export interface TicketParts extends FetchParts {
  wait: (milliseconds: number) => Promise<unknown>
}

/**
 * Hands out the ticket. The store comes first, so that all processes agree; WeChat is asked only by
 * the holder of the store's lock. While WeChat or the store is down, the ticket seen last is used
 * as long as WeChat accepts it, and nobody waits for its renewal. Without the store WeChat is never
 * asked: any number of processes without a lock would all ask at once.
 */
export class Tickets {
  readonly #parts: TicketParts
  #last: Credential | null = null
  #restUntil = 0
  #storeIsGone = false
  #asking: Promise<TicketOutcome> | null = null
  #renewing: Promise<TicketOutcome> | null = null

  constructor(parts: TicketParts) {
    this.#parts = parts
  }

  /** The ticket, or why there is none. Never rejects; callers at the same time share one answer. */
  current(): Promise<TicketOutcome> {
    this.#asking ??= this.#ask().finally(() => { this.#asking = null })
    return this.#asking
  }

  /** Resolves when nothing is under way any more, for a quiet end of the process. */
  async settled(): Promise<void> {
    await this.#asking
    await this.#renewing
  }

  async #ask(): Promise<TicketOutcome> {
    try {
      const fresh = await this.#readFresh()
      if (fresh) return fresh
    } catch (error) {
      const refusal = this.#storeGone(error)
      return this.#lastWhileValid() ?? refusal
    }
    const renewal = this.#renew()
    return this.#lastWhileValid() ?? renewal
  }

  /** The shared ticket if it needs no renewal; remembers whatever it sees. */
  async #readFresh(): Promise<TicketOutcome | null> {
    const shared = await this.#parts.store.read('ticket')
    this.#storeIsGone = false
    if (!shared) return null
    this.#last = shared
    return this.#parts.clock() < shared.freshUntil ? { ok: true, ticket: shared.value } : null
  }

  #lastWhileValid(): TicketOutcome | null {
    const last = this.#last
    return last && this.#parts.clock() < last.validUntil ? { ok: true, ticket: last.value } : null
  }

  /** One renewal at a time in this process, and none while WeChat is left alone. */
  #renew(): Promise<TicketOutcome> {
    const rest = this.#restUntil - this.#parts.clock()
    // A longer one than there is: the clock was set back.
    if (rest > 0 && rest <= LONG_REST) return Promise.resolve(this.#resting())
    this.#renewing ??= this.#renewUnderLock()
      .catch((error: unknown) => this.#storeGone(error))
      .finally(() => { this.#renewing = null })
    return this.#renewing
  }

  /** Asks WeChat, or waits until the process that holds the lock has asked. */
  async #renewUnderLock(): Promise<TicketOutcome> {
    const { store, wait, log } = this.#parts
    for (let waited = 0; waited < WAIT_TIME; waited += POLL_TIME) {
      const release = await store.lock()
      if (release) return this.#renewNow().finally(() => this.#release(release))
      await wait(POLL_TIME)
      const fresh = await this.#readFresh()
      if (fresh) return fresh
    }
    log('warn', 'ticket-busy')
    return { ok: false, reason: 'ticket-busy', retryAfter: SHORT_REST / 1000 }
  }

  async #renewNow(): Promise<TicketOutcome> {
    // Another process may have been quicker between our look and our lock.
    const fresh = await this.#readFresh()
    if (fresh) return fresh
    const fetched = await fetchTicket(this.#parts)
    if (!fetched.ok) {
      this.#restUntil = this.#parts.clock() + restAfter(fetched.fault)
      return this.#resting()
    }
    this.#last = fetched.credential
    return { ok: true, ticket: fetched.credential.value }
  }

  /** When it fails, the lock ends by its own time limit. */
  async #release(release: () => Promise<void>): Promise<void> {
    await release().catch((error: unknown) => {
      this.#parts.log('warn', 'lock-release-failed', { code: errorCode(error) })
    })
  }

  #resting(): TicketOutcome {
    const rest = Math.ceil((this.#restUntil - this.#parts.clock()) / 1000)
    return { ok: false, reason: 'wechat-unavailable', retryAfter: Math.max(1, rest) }
  }

  /** Notes it once, not for every reader. */
  #storeGone(error: unknown): TicketOutcome {
    if (!this.#storeIsGone) this.#parts.log('warn', 'store-gone', { code: errorCode(error) })
    this.#storeIsGone = true
    return { ok: false, reason: 'store-unavailable', retryAfter: SHORT_REST / 1000 }
  }
}

/** WeChat's "busy" and a bad line pass by themselves; a wrong secret, IP or a used-up quota does not. */
function restAfter(fault: Fault): number {
  return fault.kind === 'refused' && fault.code !== -1 ? LONG_REST : SHORT_REST
}
