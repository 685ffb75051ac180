/** The card that WeChat shows when a reader shares the page, set through its JS-SDK. Nothing here throws or rejects. */
import type { Sign } from './signer'
import { applyCard, refuse, type ShareCard, type ShareOutcome, type WechatSdk } from './wechat-sdk'

export interface WechatEnv {
  isIos: boolean
  /** The page's address from before the router started. */
  landing: string
  /** The page's address now. */
  current: () => string
  sign: Sign
  loadSdk: () => Promise<WechatSdk | null>
  /** How long WeChat may take to answer, in milliseconds. */
  limit?: number
}

export interface WechatShare {
  /** Sets the card for friends and the timeline; to be called again whenever the card in view has changed. */
  setShare: (card: ShareCard) => Promise<ShareOutcome>
}

/** One for each page. Cards are set one after the other, and of those that wait only the newest. */
export function createWechatShare({ isIos, landing, current, sign, loadSdk, limit = 5000 }: WechatEnv): WechatShare {
  let turn = 0
  let previous: Promise<unknown> = Promise.resolve()
  let configured: string | null = null

  async function setFor(url: string, card: ShareCard, wanted: () => boolean): Promise<ShareOutcome> {
    const signed = url === configured ? null : await sign(url)
    if (!signed && url !== configured) return refuse('unsigned')
    const sdk = await loadSdk().catch(() => null)
    if (!sdk) return refuse('no-sdk')
    const outcome = await applyCard({ sdk, signed, card, wanted, limit })
    configured = outcome.ok ? url : null
    return outcome
  }

  async function set(card: ShareCard, wanted: () => boolean): Promise<ShareOutcome> {
    // iOS goes by the address the reader landed on, the others by the one that is shown.
    const [now, then] = [pageOf(current()), pageOf(landing)]
    const [first, second] = isIos ? [then, now] : [now, then]
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

/** What is signed of an address. */
function pageOf(address: string): string {
  return address.replace(/#.*$/s, '')
}
