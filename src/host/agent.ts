/** Which app shows the page: read from the browser's own description of itself. */

/** WeChat and its relatives, any other chat app, or a browser proper. */
export type Agent = 'wechat' | 'wecom' | 'miniprogram' | 'chat' | 'browser'

/** In this order, for several apps also carry WeChat's name: WeCom always does. */
const AGENTS: readonly [Exclude<Agent, 'browser'>, RegExp][] = [
  ['wecom', /wxwork/i],
  ['miniprogram', /miniProgram/i],
  ['wechat', /MicroMessenger/i],
  // DingTalk, Feishu (Lark), Weibo, QQ. QQ's own browser says "MQQBrowser" or "QQBrowser" and is a browser.
  ['chat', /DingTalk|\b(Lark|Feishu|Weibo)\b|__weibo__|\bQQ\/\d/i],
]

/**
 * The app around the page.
 * @param environment `window.__wxjs_environment`, by which WeChat marks a mini-program's page
 */
export function agentOf(userAgent: string, environment?: string): Agent {
  const named = AGENTS.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'browser'
  return named === 'wechat' && environment === 'miniprogram' ? 'miniprogram' : named
}

/** Whether WeChat's own menu opens where a picture is pressed and held: in WeChat, WeCom and their mini-programs. */
export function inWechat(userAgent: string): boolean {
  return ['wechat', 'wecom', 'miniprogram'].includes(agentOf(userAgent))
}

/** Whether this is iOS, where WeChat checks the address that the reader landed on. */
export function isIos(userAgent: string): boolean {
  return /iPhone|iPad|iPod/.test(userAgent)
}
