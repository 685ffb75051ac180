/** WeChat's own SDK, as the package has it, in a window of its own: with a made-up WeChat behind its bridge, or with none. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createContext, Script } from 'node:vm'
import type { Signed } from '../../src/host/signer'
import type { WechatSdk } from '../../src/host/wechat-sdk'

const SDK = new Script(readFileSync(createRequire(import.meta.url).resolve('weixin-js-sdk'), 'utf8'))

export const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) MicroMessenger/8.0.49(0x18003137) NetType/4G'
export const ANDROID = 'Mozilla/5.0 (Linux; Android 13; wv) MicroMessenger/8.0.49.2600(0x28003133) NetType/4G'

type Params = Record<string, unknown>
type Reply = (answer: Params) => void

export interface Shown {
  title: unknown
  desc?: unknown
  link: unknown
  imgUrl: unknown
}

/**
 * A phone on which a page is open. Like WeChat it takes a signature only for the address it goes by (the one
 * first opened on an iPhone, the one shown now on Android), answers each call later, and lets a page
 * share only while such a signature holds. Times in milliseconds.
 */
export class FakePhone {
  /** What a friend, and what the timeline, would be shown; null while WeChat makes its own card. */
  friends: Shown | null = null
  timeline: Shown | null = null
  /** Names of the calls that came to WeChat, in order. */
  readonly calls: string[] = []
  /** Addresses the SDK loads by itself. */
  readonly beacons: string[] = []
  address: string
  /** How long WeChat takes for a signature, and for any other call; Infinity for ever. */
  verifyTime = 20
  answerTime = 5
  /** What WeChat says to any signature instead of looking at it. */
  refusal: string | null = null
  /** APIs that the account has no right to. */
  readonly forbidden = new Set<string>()
  readonly sdk: WechatSdk
  readonly #landing: string
  readonly #iphone: boolean
  readonly #window: Params
  readonly #onBridge: (() => void)[] = []
  #allowed: { address: string, apis: string } | null = null

  /** `bridge`: whether WeChat's bridge is there at once, or only after `attach`. */
  constructor(userAgent: string, address: string, bridge: 'there' | 'later' = 'there') {
    this.address = address
    this.#landing = address
    this.#iphone = userAgent.includes('iPhone')
    this.#window = createContext(this.#createWindow(userAgent))
    this.#window['window'] = this.#window
    if (bridge === 'there') this.attach()
    const module: { exports?: WechatSdk } = {}
    this.#window['module'] = module
    SDK.runInContext(this.#window)
    if (!module.exports) throw new Error('weixin-js-sdk has exported nothing')
    this.sdk = module.exports
  }

  /** WeChat's bridge arrives. */
  attach(): void {
    this.#window['WeixinJSBridge'] = { invoke: this.#invoke, on: () => undefined }
    for (const listener of this.#onBridge) listener()
  }

  /** A signature service that signs an address by naming it. */
  readonly sign = async (url: string): Promise<Signed> =>
    ({ appId: 'wx0123456789abcdef', timestamp: 1680000000, nonceStr: 'nonce', signature: `for ${url}` })

  #createWindow(userAgent: string): Params {
    const { beacons } = this
    const addEventListener = (name: string, listener: () => void): void => {
      if (name === 'WeixinJSBridgeReady') this.#onBridge.push(listener)
    }
    class Image {
      set src(address: string) {
        beacons.push(address)
      }
    }
    return {
      document: { title: 'the page', addEventListener },
      navigator: { userAgent, platform: 'Linux armv8l' },
      location: { href: this.address },
      console: { log: () => undefined, warn: () => undefined },
      Image,
    }
  }

  readonly #invoke = (name: string, params: Params, reply: Reply): void => {
    this.calls.push(name)
    const time = name === 'preVerifyJSAPI' ? this.verifyTime : this.answerTime
    if (time === Infinity) return
    setTimeout(() => reply(this.#answer(name, params)), time)
  }

  #answer(name: string, params: Params): Params {
    if (name === 'preVerifyJSAPI') return { err_msg: `preVerifyJSAPI:${this.#verify(params)}` }
    if (name === 'getNetworkType') return { err_msg: 'network_type:wwan' }
    if (this.forbidden.has(name)) return { err_msg: `${name}:permission denied` }
    if (this.#allowed && !this.#allowed.apis.includes(name)) return { err_msg: `${name}:permission denied` }
    const stillHolds = this.#iphone || this.#allowed?.address === this.address.split('#')[0]
    if (!this.#allowed || !stillHolds) return { errMsg: `${name}:fail, the permission value is offline verifying` }
    this.#show(name, params)
    return { err_msg: `${name}:ok` }
  }

  #verify(params: Params): string {
    const [address = ''] = (this.#iphone ? this.#landing : this.address).split('#')
    this.#allowed = null
    if (this.refusal !== null) return this.refusal
    if (params['verifySignature'] !== `for ${address}`) return 'fail_invalid signature'
    this.#allowed = { address, apis: String(params['verifyJsApiList']) }
    return 'ok'
  }

  #show(name: string, { title, desc, link, imgUrl }: Params): void {
    if (name === 'updateAppMessageShareData') this.friends = { title, desc, link, imgUrl }
    if (name === 'updateTimelineShareData') this.timeline = { title, link, imgUrl }
  }
}
