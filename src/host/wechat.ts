/** The card that WeChat shows when a reader shares the page, set through its JS-SDK. Nothing here throws or rejects. */
import type { Agent, Platform } from './agent'
import type { Sign, Signed } from './signer'

export interface ShareCard {
  title: string
  desc: string
  /** The page's clean address, on one of the account's JS-safe domains. */
  link: string
  /** Absolute address of a JPG or PNG of 300×300, at most 32 KB. */
  image: string
}

interface ShareData {
  title: string
  link: string
  imgUrl: string
  success: () => void
  fail: (answer: { errMsg: string }) => void
}

/** The five methods of WeChat's JS-SDK that a card needs. */
export interface WechatSdk {
  config: (settings: Signed & { debug: boolean, jsApiList: (typeof APIS)[number][] }) => void
  ready: (callback: () => void) => void
  error: (callback: (answer: { errMsg: string }) => void) => void
  updateAppMessageShareData: (data: ShareData & { desc: string }) => void
  updateTimelineShareData: (data: ShareData) => void
}

/** Why the page keeps the card that WeChat makes of it. */
export type ShareRefusal =
  | 'not-wechat'
  /** The site has no signature service; or it did not sign. */
  | 'no-signer'
  | 'unsigned'
  | 'no-sdk'
  /** What WeChat said. */
  | 'invalid-signature'
  | 'permission-denied'
  | 'refused'
  /** WeChat has not answered yet; the card is set when it does. */
  | 'silent'
  /** A newer card came in the meantime. */
  | 'superseded'

export type ShareOutcome = { ok: true } | { ok: false, reason: ShareRefusal }

export interface WechatParts {
  agent: Agent
  platform: Platform
  /** The page's address from before the router started. */
  landing: string
  /** The page's address now. */
  current: () => string
  sign: Sign | null
  loadSdk: () => Promise<WechatSdk | null>
  /** How long WeChat may take to answer, in milliseconds. */
  limit?: number
}

export interface WechatShare {
  /** Sets the card for friends and the timeline; to be called again whenever the card in view has changed. */
  setShare: (card: ShareCard) => Promise<ShareOutcome>
}

const APIS = ['updateAppMessageShareData', 'updateTimelineShareData'] as const

/** What WeChat shows of a title and a description, in Han characters. */
const TITLE_WIDTH = 24
const DESC_WIDTH = 40

/** How long to wait, in milliseconds, before WeChat is asked once more. */
const PAUSE = 500

/** The SDK, fetched; null where it does not run, as on a server. */
export async function loadWechatSdk(): Promise<WechatSdk | null> {
  const { default: sdk } = await import('weixin-js-sdk')
  return sdk ?? null
}

/** One for each page. Cards are set one after the other, and of those that wait only the newest. */
export function createWechatShare({ agent, platform, landing, current, sign, loadSdk, limit = 5000 }: WechatParts): WechatShare {
  let turn = 0
  let previous: Promise<unknown> = Promise.resolve()
  let configured: string | null = null

  async function setFor(url: string, card: ShareCard, wanted: () => boolean): Promise<ShareOutcome> {
    if (!sign) return refuse('no-signer')
    const signed = url === configured ? null : await sign(url)
    if (!signed && url !== configured) return refuse('unsigned')
    const sdk = await loadSdk().catch(() => null)
    if (!sdk) return refuse('no-sdk')
    const outcome = await apply({ sdk, signed, card, wanted, limit })
    configured = outcome.ok ? url : null
    return outcome
  }

  async function set(card: ShareCard, wanted: () => boolean): Promise<ShareOutcome> {
    if (agent !== 'wechat') return refuse('not-wechat')
    // iOS goes by the address the reader landed on, the others by the one that is shown.
    const [first, second] = withoutHash(platform === 'ios' ? [landing, current()] : [current(), landing])
    const outcome = await setFor(first, card, wanted)
    const another = !outcome.ok && outcome.reason === 'invalid-signature' && second !== first
    return another ? setFor(second, card, wanted) : outcome
  }

  return {
    setShare(card) {
      const mine = ++turn
      const wanted = (): boolean => mine === turn
      const outcome = previous.then(() => wanted() ? set(card, wanted) : refuse('superseded'))
      previous = outcome
      return outcome
    },
  }
}

interface Attempt {
  sdk: WechatSdk
  /** Null when WeChat already accepted a signature for this address. */
  signed: Signed | null
  card: ShareCard
  /** Whether no newer card has come. */
  wanted: () => boolean
  limit: number
}

/**
 * One try, configured first if need be. `ready` proves nothing: it also comes after `error`, and at once when
 * there was an earlier `config`. So an error counts whenever it comes, success is what the update calls
 * say, and while a later `config` may still be under way they are made twice.
 */
function apply({ sdk, signed, card, wanted, limit }: Attempt): Promise<ShareOutcome> {
  return new Promise((resolve) => {
    let failed = false
    const timer = setTimeout(() => resolve(refuse('silent')), limit)
    const settle = (outcome: ShareOutcome): void => {
      failed ||= !outcome.ok
      clearTimeout(timer)
      resolve(outcome)
    }
    const update = async (): Promise<void> => {
      if (failed || !wanted()) return
      const first = await updateBoth(sdk, card)
      if (first.ok || !signed) return settle(first)
      await new Promise((done) => setTimeout(done, PAUSE))
      if (!failed && wanted()) settle(await updateBoth(sdk, card))
    }
    try {
      if (signed) {
        sdk.error(({ errMsg }) => settle(refusalOf(errMsg)))
        // A copy of the list, for the SDK writes into it.
        sdk.config({ ...signed, debug: false, jsApiList: [...APIS] })
      }
      sdk.ready(() => void update().catch(() => settle(refuse('refused'))))
    } catch {
      settle(refuse('refused')) // an SDK that throws is as good as none
    }
  })
}

async function updateBoth(sdk: WechatSdk, { title, desc, link, image }: ShareCard): Promise<ShareOutcome> {
  const data = { title: clip(title, TITLE_WIDTH), link, imgUrl: image }
  const outcomes = await Promise.all([
    answerTo((callbacks) => sdk.updateAppMessageShareData({ ...data, desc: clip(desc, DESC_WIDTH), ...callbacks })),
    answerTo((callbacks) => sdk.updateTimelineShareData({ ...data, ...callbacks })),
  ])
  return outcomes.find(({ ok }) => !ok) ?? { ok: true }
}

function answerTo(call: (callbacks: Pick<ShareData, 'success' | 'fail'>) => void): Promise<ShareOutcome> {
  return new Promise((resolve) => call({
    success: () => resolve({ ok: true }),
    fail: ({ errMsg }) => resolve(refusalOf(errMsg)),
  }))
}

/** WeChat's words differ between its versions ("config:fail,invalid signature", "config:invalid signature"). */
function refusalOf(message: string): ShareOutcome {
  if (/invalid signature/i.test(message)) return refuse('invalid-signature')
  return refuse(/permission|offline verifying|access denied/i.test(message) ? 'permission-denied' : 'refused')
}

function refuse(reason: ShareRefusal): ShareOutcome {
  return { ok: false, reason }
}
