/** How a ticket is fetched from WeChat: a token first, and a second try if WeChat calls the token dead. */
import { errorCode, type Log } from './log.ts'
import { createCredential, type Credential, type CredentialName, type TicketStore } from './ticket-store.ts'
import { type Answer, type Fault, hintFor, isTokenRejected, type WeChatApi } from './wechat-api.ts'

export interface FetchParts {
  store: TicketStore
  api: WeChatApi
  /** Milliseconds since 1970. */
  clock: () => number
  log: Log
}

export type Fetched = { ok: true, credential: Credential } | { ok: false, fault: Fault }

/**
 * A new ticket, already in the store. Called by the holder of the store's lock only. Drops nothing
 * but the very token that was refused, and tries once more, so a refused account ends in an error
 * and not in a storm. Rejects when the store is gone.
 */
export async function fetchTicket(parts: FetchParts): Promise<Fetched> {
  const token = await obtainToken(parts)
  if (!token.ok) return token
  const first = await obtainTicket(parts, token.credential)
  if (first.ok || !isTokenRejected(first.fault)) return first
  await parts.store.drop('token', token.credential)
  const renewed = await obtainToken(parts)
  return renewed.ok ? obtainTicket(parts, renewed.credential) : renewed
}

async function obtainToken(parts: FetchParts): Promise<Fetched> {
  const held = await parts.store.read('token')
  if (held && parts.clock() < held.freshUntil) return { ok: true, credential: held }
  return keep('token', () => parts.api.token(), parts)
}

async function obtainTicket(parts: FetchParts, token: Credential): Promise<Fetched> {
  return keep('ticket', () => parts.api.ticket(token.value), parts)
}

/** Makes a call, notes how it went, and shares what it brought. */
async function keep(name: CredentialName, call: () => Promise<Answer>, { store, clock, log }: FetchParts): Promise<Fetched> {
  const asked = clock()
  const answer = await call()
  if (!answer.ok) {
    const { fault } = answer
    log('warn', 'wechat-fault', { call: name, ...fault, ...(fault.kind === 'refused' && { hint: hintFor(fault.code) }) })
    return answer
  }
  log('info', 'wechat-answered', { call: name, expiresIn: answer.expiresIn })
  const credential = createCredential(answer.value, answer.expiresIn, asked)
  // When the store has gone since the lock was taken, this process can still use what it has.
  await store.write(name, credential).catch((error: unknown) => {
    log('warn', 'store-write-failed', { call: name, code: errorCode(error) })
  })
  return { ok: true, credential }
}
