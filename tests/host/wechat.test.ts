import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isIos } from '../../src/host/agent'
import { createWechatShare, type WechatEnv, type WechatShare } from '../../src/host/wechat'
import type { ShareCard, ShareOutcome } from '../../src/host/wechat-sdk'
import { ANDROID, FakePhone, IPHONE } from '../fakes/wechat-sdk'

const SITE = 'https://www.jiaocheng.example'
const LANDING = `${SITE}/?from=timeline&isappinstalled=0#top`
const LIMIT = 5000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function cardOf(id: string): ShareCard {
  return { title: `卡片${id}`, desc: `说明${id}`, link: `${SITE}/${id}/`, image: `${SITE}/pictures/${id}.png` }
}

function shownOf(id: string): object {
  const { title, desc, link, image } = cardOf(id)
  return { title, desc, link, imgUrl: image }
}

/** What the page hands to the adapter on such a phone. */
function open(phone: FakePhone, userAgent: string, change: Partial<WechatEnv> = {}): WechatShare {
  return createWechatShare({
    isIos: isIos(userAgent),
    landing: LANDING,
    current: () => phone.address,
    sign: phone.sign,
    loadSdk: async () => phone.sdk,
    limit: LIMIT,
    ...change,
  })
}

/** The outcome, with as much time gone by as it takes. */
async function settle(outcome: Promise<ShareOutcome>): Promise<ShareOutcome> {
  await vi.advanceTimersByTimeAsync(4 * LIMIT)
  return outcome
}

const refused = (reason: string): object => ({ ok: false, reason })
const configs = (phone: FakePhone): number => phone.calls.filter((name) => name === 'preVerifyJSAPI').length

describe.each([['an iPhone', IPHONE], ['an Android phone', ANDROID]])('the WeChat card on %s', (_, userAgent) => {
  const phoneWith = (bridge: 'there' | 'later' = 'there'): FakePhone => new FakePhone(userAgent, LANDING, bridge)

  it('is set for friends and the timeline', async () => {
    const phone = phoneWith()
    expect(await settle(open(phone, userAgent).setShare(cardOf('a')))).toEqual({ ok: true })
    expect(phone.friends).toEqual(shownOf('a'))
    expect(phone.timeline).toEqual({ ...shownOf('a'), desc: undefined })
  })

  it('follows the card in view to another address', async () => {
    const phone = phoneWith()
    const share = open(phone, userAgent)
    for (const id of ['a', 'b', 'c']) {
      phone.address = `${SITE}/${id}/`
      expect(await settle(share.setShare(cardOf(id)))).toEqual({ ok: true })
      expect([phone.friends, phone.timeline]).toMatchObject([shownOf(id), { link: `${SITE}/${id}/` }])
    }
  })

  it('asks for no second signature at the same address', async () => {
    const phone = phoneWith()
    const sign = vi.fn(phone.sign)
    const share = open(phone, userAgent, { sign })
    await settle(share.setShare(cardOf('a')))
    await settle(share.setShare(cardOf('b')))
    expect([sign.mock.calls, configs(phone)]).toEqual([[[LANDING.replace('#top', '')]], 1])
    expect(phone.friends).toEqual(shownOf('b'))
  })

  it('is set when the bridge comes after the page', async () => {
    const phone = phoneWith('later')
    const outcome = open(phone, userAgent).setShare(cardOf('a'))
    await vi.advanceTimersByTimeAsync(1000)
    phone.attach()
    expect(await settle(outcome)).toEqual({ ok: true })
  })

  it('is reported as silent and set all the same when WeChat takes longer than the limit', async () => {
    const phone = phoneWith()
    phone.verifyTime = LIMIT + 1000
    const outcome = open(phone, userAgent).setShare(cardOf('a'))
    await vi.advanceTimersByTimeAsync(LIMIT)
    expect(await outcome).toEqual(refused('silent'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(phone.friends).toEqual(shownOf('a'))
  })

  it('is not taken for set when the bridge never comes or never answers', async () => {
    expect(await settle(open(phoneWith('later'), userAgent).setShare(cardOf('a')))).toEqual(refused('silent'))
    const phone = phoneWith()
    phone.answerTime = Infinity
    expect(await settle(open(phone, userAgent).setShare(cardOf('a')))).toEqual(refused('silent'))
  })

  it('is not taken for set because `ready` fires after a failed `config`', async () => {
    const phone = phoneWith()
    phone.refusal = 'fail_invalid url domain'
    expect(await settle(open(phone, userAgent).setShare(cardOf('a')))).toEqual(refused('refused'))
    expect(phone.calls).not.toContain('updateAppMessageShareData')
  })

  it.each(['updateAppMessageShareData', 'updateTimelineShareData'])('is not taken for set without the right to %s', async (api) => {
    const phone = phoneWith()
    phone.forbidden.add(api)
    expect(await settle(open(phone, userAgent).setShare(cardOf('a')))).toEqual(refused('permission-denied'))
  })

  it('is tried anew after a failure', async () => {
    const phone = phoneWith()
    phone.refusal = 'fail_system error'
    const share = open(phone, userAgent)
    await settle(share.setShare(cardOf('a')))
    phone.refusal = null
    expect(await settle(share.setShare(cardOf('b')))).toEqual({ ok: true })
    expect([phone.friends, configs(phone)]).toEqual([shownOf('b'), 2])
  })

  it('is the newest of many that came at once', async () => {
    const phone = phoneWith()
    const share = open(phone, userAgent)
    const outcomes = ['a', 'b', 'c', 'd'].map((id) => share.setShare(cardOf(id)))
    await vi.advanceTimersByTimeAsync(4 * LIMIT)
    expect(await Promise.all(outcomes)).toEqual([...Array(3).fill(refused('superseded')), { ok: true }])
    expect(phone.friends).toEqual(shownOf('d'))
  })

  it('gives way at once to one that comes while WeChat still looks at the signature', async () => {
    const phone = phoneWith()
    phone.verifyTime = 2000
    const share = open(phone, userAgent)
    const first = share.setShare(cardOf('a'))
    await vi.advanceTimersByTimeAsync(1000)
    const second = share.setShare(cardOf('b'))
    expect([await settle(first), await second]).toEqual([refused('superseded'), { ok: true }])
    expect(phone.calls.filter((name) => name === 'updateAppMessageShareData')).not.toHaveLength(0)
    expect(phone.friends).toEqual(shownOf('b'))
  })
})

describe('the signed address', () => {
  const MOVED = `${SITE}/b/`

  it.each([['an iPhone', IPHONE, 1], ['an Android phone', ANDROID, 2]])('after a move is the one that %s goes by', async (_, userAgent, signatures) => {
    const phone = new FakePhone(userAgent, LANDING)
    const share = open(phone, userAgent)
    await settle(share.setShare(cardOf('a')))
    phone.address = MOVED
    expect(await settle(share.setShare(cardOf('b')))).toEqual({ ok: true })
    expect(configs(phone)).toBe(signatures)
  })

  it.each([['the one shown now', IPHONE, ANDROID], ['the one landed on', ANDROID, IPHONE]])('is tried again as %s when WeChat finds the other invalid', async (_, taken, real) => {
    const phone = new FakePhone(real, LANDING)
    phone.address = MOVED
    const sign = vi.fn(phone.sign)
    // The page takes the phone for another one than it is.
    const share = open(phone, taken, { sign })
    expect(await settle(share.setShare(cardOf('b')))).toEqual({ ok: true })
    expect(sign).toHaveBeenCalledTimes(2)
    expect(phone.friends).toEqual(shownOf('b'))
  })

  it('is given up when WeChat finds both invalid', async () => {
    const phone = new FakePhone(ANDROID, LANDING)
    phone.address = MOVED
    phone.refusal = 'fail,Error: invalid signature'
    expect(await settle(open(phone, ANDROID).setShare(cardOf('b')))).toEqual(refused('invalid-signature'))
    expect(configs(phone)).toBe(2)
  })

  it('is not signed twice when there is but one', async () => {
    const phone = new FakePhone(ANDROID, LANDING)
    phone.refusal = 'fail_invalid signature'
    await settle(open(phone, ANDROID).setShare(cardOf('a')))
    expect(configs(phone)).toBe(1)
  })
})

describe('a page', () => {
  it('without a signature fetches no SDK', async () => {
    const loadSdk = vi.fn()
    const phone = new FakePhone(ANDROID, LANDING)
    expect(await settle(open(phone, ANDROID, { loadSdk, sign: async () => null }).setShare(cardOf('a')))).toEqual(refused('unsigned'))
    expect(loadSdk).not.toHaveBeenCalled()
  })

  it.each<[string, WechatEnv['loadSdk']]>([
    ['cannot be fetched', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is not there', async () => null],
  ])('whose SDK %s says so, and tries again with the next card', async (_, loadSdk) => {
    const phone = new FakePhone(ANDROID, LANDING)
    const load = vi.fn<WechatEnv['loadSdk']>(async () => phone.sdk).mockImplementationOnce(loadSdk)
    const share = open(phone, ANDROID, { loadSdk: load })
    expect(await settle(share.setShare(cardOf('a')))).toEqual(refused('no-sdk'))
    expect(await settle(share.setShare(cardOf('b')))).toEqual({ ok: true })
  })

  it('whose SDK throws is told so by a value', async () => {
    const { sdk } = new FakePhone(ANDROID, LANDING)
    const broken = (): never => { throw new TypeError('not a function') }
    for (const change of [{ config: broken }, { updateTimelineShareData: broken }]) {
      const share = open(new FakePhone(ANDROID, LANDING), ANDROID, { loadSdk: async () => ({ ...sdk, ...change }) })
      expect(await settle(share.setShare(cardOf('a')))).toEqual(refused('refused'))
    }
  })

  it('gives WeChat no more text than it shows', async () => {
    const phone = new FakePhone(ANDROID, LANDING)
    await settle(open(phone, ANDROID).setShare({ ...cardOf('a'), title: '字'.repeat(60), desc: '字'.repeat(60) }))
    expect(phone.friends).toMatchObject({ title: `${'字'.repeat(23)}…`, desc: `${'字'.repeat(39)}…` })
  })

  it('is reported by the SDK to one address only, which the Content-Security-Policy names', async () => {
    const phone = new FakePhone(ANDROID, LANDING)
    await settle(open(phone, ANDROID).setShare(cardOf('a')))
    expect(phone.beacons.map((address) => new URL(address).origin)).toEqual(['https://open.weixin.qq.com'])
  })
})
