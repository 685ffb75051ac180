/** What the service is told by its environment, or everything that is wrong with it at once. */
import { domainToASCII } from 'node:url'
import type { RateLimits } from './rate-limit.ts'
import { WECHAT_API_BASE } from './wechat-api.ts'

export interface Config {
  appId: string
  appSecret: string
  /** In lower case and ASCII. */
  allowedHosts: ReadonlySet<string>
  host: string
  port: number
  /** Null: one process keeps the ticket in its memory. */
  redisUrl: string | null
  apiBase: string
  /** How many proxies in front are trusted. */
  proxies: number
  rates: RateLimits
}

export type ConfigOutcome = { ok: true, config: Config } | { ok: false, problems: string[] }

type Env = Readonly<Record<string, string | undefined>>

/** Reads WECHAT_APP_ID, WECHAT_APP_SECRET, WECHAT_ALLOWED_HOSTS and the optional rest. Problems name variables, never values. */
export function readConfig(env: Env): ConfigOutcome {
  const problems: string[] = []
  const text = (name: string): string => env[name]?.trim() ?? ''
  const need = (name: string, what: string): string => {
    if (!text(name)) problems.push(`${name} is missing: ${what}`)
    return text(name)
  }
  const check = <T>(name: string, value: T | null, rule: string, fallback: T): T => {
    if (value === null) problems.push(`${name} is wrong: ${rule}`)
    return value ?? fallback
  }
  const whole = (name: string, fallback: number, low: number, high: number): number =>
    check(name, readWhole(text(name) || String(fallback), low, high), `a whole number from ${low} to ${high}`, fallback)

  const appId = need('WECHAT_APP_ID', 'the official account\'s AppID')
  const appSecret = need('WECHAT_APP_SECRET', 'the official account\'s AppSecret')
  const hosts = need('WECHAT_ALLOWED_HOSTS', 'the host names whose pages may be signed, with commas between')
  const config: Config = {
    appId,
    appSecret,
    allowedHosts: check('WECHAT_ALLOWED_HOSTS', hosts ? readHosts(hosts) : new Set<string>(), 'plain host names such as www.example.cn, without https://, port, path or *', new Set<string>()),
    host: text('HOST') || '127.0.0.1',
    port: whole('PORT', 8787, 0, 65_535),
    redisUrl: text('REDIS_URL') ? check('REDIS_URL', readRedisUrl(text('REDIS_URL')), 'an address that begins with redis:// or rediss://', null) : null,
    apiBase: check('WECHAT_API_BASE', readApiBase(text('WECHAT_API_BASE') || WECHAT_API_BASE), 'an https:// address without a query; http:// only on this machine, for tests', ''),
    proxies: whole('TRUST_PROXY', 0, 0, 5),
    rates: { perClient: whole('RATE_LIMIT_PER_IP', 300, 1, 1_000_000), total: whole('RATE_LIMIT_TOTAL', 6000, 1, 1_000_000) },
  }
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems }
}

function readWhole(text: string, low: number, high: number): number | null {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value >= low && value <= high ? value : null
}

/** WeChat's JS-safe domains have no port and are no IP addresses, so neither are these. */
function readHosts(text: string): Set<string> | null {
  // domainToASCII would silently cut off a path.
  const hosts = text.split(/[\s,]+/).filter(Boolean).map((host) => /[/\\?#]/.test(host) ? '' : domainToASCII(host))
  const plain = hosts.length > 0 && hosts.every((host) => /^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(host))
  return plain ? new Set(hosts) : null
}

function readRedisUrl(text: string): string | null {
  return ['redis:', 'rediss:'].includes(URL.parse(text)?.protocol ?? '') ? text : null
}

/** The secret is sent there, so the line must be encrypted. */
function readApiBase(text: string): string | null {
  const url = URL.parse(text)
  if (!url || url.search || url.hash || url.username || url.password) return null
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) return null
  return url.href.replace(/\/+$/, '')
}
