/** WeChat's JS-SDK, as far as a share card needs it, and one try to set a card through it. */
import { clip } from './clip'
import type { Signed } from './signer'

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
  /** The signature service did not sign. */
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

/** Whether WeChat took the card, and if not, why. */
export type ShareOutcome = { ok: true } | { ok: false, reason: ShareRefusal }

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

export interface Attempt {
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
export function applyCard({ sdk, signed, card, wanted, limit }: Attempt): Promise<ShareOutcome> {
  return new Promise((resolve) => {
    let failed = false
    const timer = setTimeout(() => resolve(refuse('silent')), limit)
    const settle = (outcome: ShareOutcome): void => {
      failed ||= !outcome.ok
      clearTimeout(timer)
      resolve(outcome)
    }
    const update = async (): Promise<void> => {
      if (failed) return
      if (!wanted()) return settle(refuse('superseded'))
      const first = await updateBoth(sdk, card)
      if (first.ok || !signed) return settle(first)
      await new Promise((done) => setTimeout(done, PAUSE))
      if (!failed) settle(wanted() ? await updateBoth(sdk, card) : first)
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

/** An outcome that tells why WeChat has no card. */
export function refuse(reason: ShareRefusal): ShareOutcome {
  return { ok: false, reason }
}
