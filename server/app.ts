/** The service's face: one endpoint that signs an address of the site, and one that says it is alive. */
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { checkUrl, type UrlRefusal } from './allowed-url.ts'
import { clientOf } from './client-ip.ts'
import { errorCode, type Log } from './log.ts'
import type { RateLimiter } from './rate-limit.ts'
import { signUrl } from './signature.ts'
import type { TicketRefusal, Tickets } from './ticket.ts'

type Refusal = UrlRefusal | TicketRefusal | 'unexpected-parameter' | 'too-many-requests' | 'method-not-allowed' | 'not-found' | 'internal-error'

const STATUS = {
  'url-missing': 400,
  'url-malformed': 400,
  'url-not-https': 400,
  'url-has-credentials': 400,
  'unexpected-parameter': 400,
  'host-not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'url-too-long': 414,
  'too-many-requests': 429,
  'internal-error': 500,
  'wechat-unavailable': 503,
  'store-unavailable': 503,
  'ticket-busy': 503,
} as const satisfies Record<Refusal, number>

/** What `GET /api/wechat/signature` answers: just what `wx.config` needs. */
export interface SignatureAnswer {
  appId: string
  /** Seconds since 1970. */
  timestamp: number
  nonceStr: string
  signature: string
}

export interface AppParts {
  appId: string
  allowedHosts: ReadonlySet<string>
  tickets: Pick<Tickets, 'current'>
  limiter: Pick<RateLimiter, 'admit'>
  /** Milliseconds since 1970. */
  clock: () => number
  /** Unguessable text of letters and digits. */
  createNonce: () => string
  /** The address at the other end of the connection. */
  peerOf: (context: Context) => string | undefined
  /** How many proxies in front are trusted. */
  proxies: number
  log: Log
}

const ENDPOINT = '/api/wechat/signature'

/** The service as an app of Hono’s: the signature for a page of an allowed host, and a sign of life at /healthz. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    context.header('Cache-Control', 'no-store')
    context.header('X-Content-Type-Options', 'nosniff')
    await next()
  })
  app.get('/healthz', (context) => context.json({ status: 'ok' }))
  app.use(ENDPOINT, cors({
    origin: (origin) => isOwnOrigin(origin, parts.allowedHosts) ? origin : null,
    allowMethods: ['GET'],
    maxAge: 600,
  }))
  app.use(ENDPOINT, async (context, next) => {
    const client = clientOf(parts.peerOf(context), context.req.header('x-forwarded-for'), parts.proxies)
    const admission = parts.limiter.admit(client)
    return admission.ok ? next() : refuse(context, 'too-many-requests', admission.retryAfter)
  })
  app.get(ENDPOINT, (context) => answer(context, parts))
  app.all(ENDPOINT, (context) => {
    context.header('Allow', 'GET, HEAD, OPTIONS')
    return refuse(context, 'method-not-allowed')
  })
  app.notFound((context) => refuse(context, 'not-found'))
  app.onError((error, context) => {
    parts.log('error', 'internal-error', { code: errorCode(error) })
    return refuse(context, 'internal-error')
  })
  return app
}

async function answer(context: Context, parts: AppParts): Promise<Response> {
  const { url: urls = [], ...others } = context.req.queries()
  // An address that was not escaped falls apart into several parameters; its first part must not be signed.
  if (urls.length > 1 || Object.keys(others).length > 0) return refuse(context, 'unexpected-parameter')
  const checked = checkUrl(urls[0], parts.allowedHosts)
  if (!checked.ok) return refuse(context, checked.reason)
  const outcome = await parts.tickets.current()
  if (!outcome.ok) return refuse(context, outcome.reason, outcome.retryAfter)
  const timestamp = Math.floor(parts.clock() / 1000)
  const nonceStr = parts.createNonce()
  const signature = signUrl({ ticket: outcome.ticket, nonceStr, timestamp, url: checked.url })
  return context.json({ appId: parts.appId, timestamp, nonceStr, signature } satisfies SignatureAnswer)
}

function refuse(context: Context, reason: Refusal, retryAfter?: number): Response {
  if (retryAfter !== undefined) context.header('Retry-After', String(retryAfter))
  return context.json({ error: reason }, STATUS[reason])
}

/** Pages on the allowed hosts may read the answer; for anyone else the browser keeps it back. */
function isOwnOrigin(origin: string, hosts: ReadonlySet<string>): boolean {
  const url = URL.parse(origin)
  return url !== null && url.protocol === 'https:' && hosts.has(url.host)
}
