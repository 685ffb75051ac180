/** The two calls of WeChat's API that a signature needs, with every failure as a value. */
import { errorCode } from './log.ts'

/** Where the API lives; tests and relays put another base in its place. */
export const WECHAT_API_BASE = 'https://api.weixin.qq.com'

/** How long one call may take, in milliseconds, before it counts as failed. */
export const CALL_TIMEOUT_MS = 3000

export type Fault =
  /** WeChat answered with an error code of its own. `ip` is the address it did not let in (40164). */
  | { kind: 'refused', code: number, ip?: string }
  | { kind: 'timeout' }
  | { kind: 'unreachable', code: string }
  /** An answer that is no JSON, or not the JSON that was promised. */
  | { kind: 'garbled', status: number }

export type Answer = { ok: true, value: string, expiresIn: number } | { ok: false, fault: Fault }

export interface WeChatApi {
  /** The account's access token; WeChat gives the same one again while it is valid. */
  token: () => Promise<Answer>
  /** The ticket that signatures are made of. */
  ticket: (token: string) => Promise<Answer>
}

export interface WeChatApiParts {
  base: string
  appId: string
  appSecret: string
  fetch: typeof fetch
  /** In milliseconds. */
  timeout: number
}

/** The API over HTTP. Its promises never reject. */
export function createWeChatApi({ base, appId, appSecret, fetch, timeout }: WeChatApiParts): WeChatApi {
  const call = async (path: string, key: string, init: RequestInit): Promise<Answer> => {
    try {
      // The limit covers the body too. A redirect would carry the secret to another place.
      const signal = AbortSignal.timeout(timeout)
      const response = await fetch(`${base}${path}`, { ...init, signal, redirect: 'error' })
      return readAnswer(await response.text(), response.status, key)
    } catch (error) {
      return { ok: false, fault: networkFault(error) }
    }
  }
  return {
    token: () => call('/cgi-bin/stable_token', 'access_token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // Never force_refresh: it kills the token that others are using.
      body: JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: false }),
    }),
    ticket: (token) => call(`/cgi-bin/ticket/getticket?${new URLSearchParams({ access_token: token, type: 'jsapi' })}`, 'ticket', {}),
  }
}

/** Whether WeChat says that the token is dead: not the latest, not valid, or expired. */
export function isTokenRejected(fault: Fault): boolean {
  return fault.kind === 'refused' && [40001, 40014, 42001].includes(fault.code)
}

/** What an operator can do about an error code, for the log. Codes: WeChat's list of global return codes. */
export function hintFor(code: number): string {
  switch (code) {
    case -1: return 'WeChat is busy'
    case 40001: return 'wrong app secret, or an access token that is not the latest'
    case 40013: return 'wrong app id'
    case 40125: return 'wrong app secret'
    case 40164: return 'the outgoing IP of this machine is not in the account\'s IP whitelist'
    case 45009: return 'the quota of the day is used up'
    case 45011: return 'the quota of the minute is used up'
    case 48001: return 'the account has no right to this interface; is it verified?'
    default: return 'see WeChat\'s list of return codes'
  }
}

function readAnswer(text: string, status: number, key: string): Answer {
  const body = parseObject(text)
  const value = body?.[key]
  const expiresIn = body?.['expires_in']
  if (typeof value === 'string' && value !== '' && typeof expiresIn === 'number' && expiresIn > 0)
    return { ok: true, value, expiresIn }
  const code = body?.['errcode']
  if (typeof code !== 'number' || code === 0) return { ok: false, fault: { kind: 'garbled', status } }
  const ip = code === 40164 ? /invalid ip ([\d.]{7,15})/.exec(String(body?.['errmsg']))?.[1] : undefined
  return { ok: false, fault: { kind: 'refused', code, ...(ip && { ip }) } }
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : null
  } catch {
    return null // the caller reports it as garbled
  }
}

function networkFault(error: unknown): Fault {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timeout' }
  return { kind: 'unreachable', code: errorCode(error instanceof Error && error.cause ? error.cause : error) }
}
