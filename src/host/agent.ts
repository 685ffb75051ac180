/** Which app shows the page, and on which system: read from the browser's own description of itself. */

/** The chat a page is open in; `browser` is everything else. */
export type Agent = 'wechat' | 'wecom' | 'miniprogram' | 'qq' | 'dingtalk' | 'feishu' | 'weibo' | 'browser'

export type Platform = 'ios' | 'android' | 'harmony' | 'other'

/** In this order, for several apps also carry WeChat's name: WeCom always does. */
const AGENTS: readonly [Exclude<Agent, 'browser'>, RegExp][] = [
  ['wecom', /wxwork/i],
  ['miniprogram', /miniProgram/i],
  ['wechat', /MicroMessenger/i],
  ['dingtalk', /DingTalk/i],
  ['feishu', /\b(Lark|Feishu)\b/i],
  ['weibo', /\bWeibo\b|__weibo__/i],
  // QQ's own browser says "MQQBrowser" or "QQBrowser" and is a browser.
  ['qq', /\bQQ\/\d/],
]

/** HarmonyOS first: some of its kernels name Android too, to be taken for it. */
const PLATFORMS: readonly [Exclude<Platform, 'other'>, RegExp][] = [
  ['harmony', /OpenHarmony/i],
  ['android', /Android/i],
  ['ios', /iPhone|iPad|iPod/],
]

/**
 * The app around the page.
 * @param environment `window.__wxjs_environment`, by which WeChat marks a mini-program's page
 */
export function agentOf(userAgent: string, environment?: string): Agent {
  const named = AGENTS.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'browser'
  return named === 'wechat' && environment === 'miniprogram' ? 'miniprogram' : named
}

/** The system below the app. HarmonyOS up to 4 runs Android's apps and counts as Android. */
export function platformOf(userAgent: string): Platform {
  return PLATFORMS.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other'
}
