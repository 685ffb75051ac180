/** A WeChat that lives on this machine: its two calls, its error codes, its bad days. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** How a call goes: well, with an error code, late, or badly. */
export type Mood = 'well' | 'broken-json' | 'wrong-json' | 'bad-gateway' | 'hangs-up' | { errcode: number } | { delay: number }

/** Whether a call then needs a time limit. */
export function isLate(mood: Mood): boolean {
  return typeof mood === 'object' && 'delay' in mood
}

export const APP_ID = 'wx0123456789abcdef'
export const APP_SECRET = 'the-secret-of-the-account-4f1d'

interface Token {
  value: string
  until: number
  /** Killed by a forced refresh elsewhere, which WeChat calls "not latest" and not "expired". */
  revoked: boolean
}

const MESSAGES: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40013: 'invalid appid',
  40125: 'invalid appsecret',
  40164: 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist',
  41001: 'access_token missing',
  42001: 'access_token expired',
  43002: 'require POST method',
  45009: 'reach max api daily quota limit',
  47001: 'data format error',
}

export class FakeWeChat {
  readonly moods: { token: Mood, ticket: Mood } = { token: 'well', ticket: 'well' }
  readonly calls = { token: 0, ticket: 0 }
  /** Every token and ticket ever given, the latest last. */
  readonly given: { tokens: string[], tickets: string[] } = { tokens: [], tickets: [] }
  /** Seconds that a new token and a new ticket live. */
  readonly lifetime = { token: 7200, ticket: 7200 }
  readonly #clock: () => number
  #tokens: Token[] = []
  #server: Server | null = null
  #port = 0

  /** `clock` gives milliseconds since 1970. */
  constructor(clock: () => number = Date.now) {
    this.#clock = clock
  }

  get base(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** The ticket given last. */
  get ticket(): string {
    return this.given.tickets.at(-1) ?? 'none yet'
  }

  /** Begins to listen; after `stop` on the same port as before. */
  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#serve(request, response))
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(this.#port, '127.0.0.1', resolve))
    const address = server.address()
    if (address !== null && typeof address === 'object') this.#port = address.port
    this.#server = server
  }

  /** Cannot be reached any more. */
  async stop(): Promise<void> {
    const server = this.#server
    this.#server = null
    server?.closeAllConnections()
    await new Promise((resolve) => server ? server.close(resolve) : resolve(undefined))
  }

  /** Someone else forces a refresh: the tokens so far are "not latest". */
  revokeTokens(): void {
    for (const token of this.#tokens) token.revoked = true
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.base)
    const body = await readBody(request)
    const call = url.pathname === '/cgi-bin/stable_token' ? 'token' : 'ticket'
    this.calls[call] += 1
    const mood = this.moods[call]
    if (mood === 'hangs-up') return void request.socket.destroy()
    if (mood === 'bad-gateway') return void response.writeHead(502, { 'content-type': 'text/html' }).end('<html>502</html>')
    if (typeof mood === 'object' && 'errcode' in mood) return send(response, this.#error(mood.errcode))
    if (typeof mood === 'object') await new Promise((resolve) => setTimeout(resolve, mood.delay).unref())
    const answer = call === 'token' ? this.#giveToken(request.method, body) : this.#giveTicket(url)
    if (mood === 'wrong-json') return send(response, [{ errcode: 'none', ...answer }])
    // The cut comes behind the value: whoever logs the body leaks it.
    const text = JSON.stringify(answer)
    response.end(mood === 'broken-json' ? text.slice(0, -3) : text)
  }

  #giveToken(method: string | undefined, body: string): object {
    if (method !== 'POST') return this.#error(43002)
    const asked = parse(body)
    if (!asked || asked['grant_type'] !== 'client_credential') return this.#error(47001)
    if (asked['appid'] !== APP_ID) return this.#error(40013)
    if (asked['secret'] !== APP_SECRET) return this.#error(40125)
    if (asked['force_refresh'] === true) this.revokeTokens()
    const now = this.#clock()
    const held = this.#tokens.at(-1)
    // In its last five minutes a token gets a successor and lives on beside it.
    if (held && !held.revoked && held.until - now > 300_000) return this.#tokenAnswer(held)
    const token = { value: `ACCESS-TOKEN-${this.#tokens.length}-q8Zr`, until: now + this.lifetime.token * 1000, revoked: false }
    this.#tokens.push(token)
    this.given.tokens.push(token.value)
    return this.#tokenAnswer(token)
  }

  #tokenAnswer({ value, until }: Token): object {
    return { access_token: value, expires_in: Math.floor((until - this.#clock()) / 1000) }
  }

  #giveTicket(url: URL): object {
    const value = url.searchParams.get('access_token')
    if (url.pathname !== '/cgi-bin/ticket/getticket' || url.searchParams.get('type') !== 'jsapi') return this.#error(47001)
    if (!value) return this.#error(41001)
    const token = this.#tokens.find((known) => known.value === value)
    if (!token || token.revoked) return this.#error(40001)
    if (token.until <= this.#clock()) return this.#error(42001)
    const ticket = `JSAPI-TICKET-${this.given.tickets.length}-Vm2x`
    this.given.tickets.push(ticket)
    return { errcode: 0, errmsg: 'ok', ticket, expires_in: this.lifetime.ticket }
  }

  #error(errcode: number): object {
    return { errcode, errmsg: `${MESSAGES[errcode] ?? 'error'} rid: 6571a3b2-0c1d2e3f-4a5b6c7d` }
  }
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json; encoding=utf-8' }).end(JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : null
  } catch {
    return null // the caller answers 47001
  }
}
