import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

const NEEDED = { WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_APP_SECRET: 'hush-hush', WECHAT_ALLOWED_HOSTS: 'www.jiaocheng.example' }

/** The names of the variables that a refusal names. */
function refused(env: Record<string, string>): string[] {
  const outcome = readConfig(env)
  return outcome.ok ? [] : outcome.problems.map((problem) => problem.split(' ')[0] ?? '')
}

describe('readConfig', () => {
  it('needs three variables and has a default for the rest', () => {
    expect(readConfig(NEEDED)).toEqual({
      ok: true,
      config: {
        appId: 'wx0123456789abcdef',
        appSecret: 'hush-hush',
        allowedHosts: new Set(['www.jiaocheng.example']),
        host: '127.0.0.1',
        port: 8787,
        redisUrl: null,
        apiBase: 'https://api.weixin.qq.com',
        proxies: 0,
        rates: { perClient: 300, total: 6000 },
      },
    })
  })

  it('takes everything from the environment', () => {
    const outcome = readConfig({
      ...NEEDED,
      WECHAT_APP_SECRET: ' hush-hush\r\n',
      WECHAT_ALLOWED_HOSTS: 'WWW.Jiaocheng.example, 交城.example\nm.jiaocheng.example',
      HOST: '0.0.0.0',
      PORT: '9000',
      REDIS_URL: 'rediss://:word@10.0.0.5:6380/2',
      WECHAT_API_BASE: 'https://relay.example/wechat/',
      TRUST_PROXY: '2',
      RATE_LIMIT_PER_IP: '10',
      RATE_LIMIT_TOTAL: '20',
    })
    expect(outcome).toMatchObject({
      config: {
        appSecret: 'hush-hush',
        allowedHosts: new Set(['www.jiaocheng.example', 'xn--tlq46t.example', 'm.jiaocheng.example']),
        host: '0.0.0.0',
        port: 9000,
        redisUrl: 'rediss://:word@10.0.0.5:6380/2',
        apiBase: 'https://relay.example/wechat',
        proxies: 2,
        rates: { perClient: 10, total: 20 },
      },
    })
  })

  it('names everything that is missing at once', () => {
    expect(refused({})).toEqual(['WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'WECHAT_ALLOWED_HOSTS'])
    expect(refused({ ...NEEDED, WECHAT_APP_SECRET: '  ' })).toEqual(['WECHAT_APP_SECRET'])
  })

  it.each([
    ['WECHAT_ALLOWED_HOSTS', 'https://www.jiaocheng.example'],
    ['WECHAT_ALLOWED_HOSTS', 'www.jiaocheng.example/path'],
    ['WECHAT_ALLOWED_HOSTS', 'www.jiaocheng.example:8443'],
    ['WECHAT_ALLOWED_HOSTS', 'www.jiaocheng.example?a'],
    ['WECHAT_ALLOWED_HOSTS', 'a@www.jiaocheng.example'],
    ['WECHAT_ALLOWED_HOSTS', '*.jiaocheng.example'],
    ['WECHAT_ALLOWED_HOSTS', '203.0.113.7'],
    ['WECHAT_ALLOWED_HOSTS', 'localhost'],
    ['WECHAT_ALLOWED_HOSTS', ','],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['REDIS_URL', 'http://10.0.0.5'],
    ['REDIS_URL', '10.0.0.5:6379'],
    ['WECHAT_API_BASE', 'http://api.weixin.qq.com'],
    ['WECHAT_API_BASE', 'http://127.0.0.1.evil.example'],
    ['WECHAT_API_BASE', 'https://api.weixin.qq.com/?a=b'],
    ['WECHAT_API_BASE', 'api.weixin.qq.com'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '6'],
    ['RATE_LIMIT_PER_IP', '0'],
    ['RATE_LIMIT_TOTAL', '1.5'],
  ])('refuses %s=%s', (name, value) => {
    expect(refused({ ...NEEDED, [name]: value })).toEqual([name])
  })

  it('names variables and never what is in them', () => {
    const outcome = readConfig({ WECHAT_APP_SECRET: 'hush-hush', REDIS_URL: 'http://:word@10.0.0.5', WECHAT_API_BASE: 'ftp://hidden', PORT: 'hidden' })
    expect(JSON.stringify(outcome)).not.toMatch(/hush|word|hidden/)
  })
})
