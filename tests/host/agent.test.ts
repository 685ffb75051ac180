import { describe, expect, it } from 'vitest'
import { type Agent, agentOf, isIos } from '../../src/host/agent'

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
const ANDROID = 'Mozilla/5.0 (Linux; Android 13; V2203A Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/134.0.6998.136 Mobile Safari/537.36'
const HARMONY = 'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.0.0 Safari/537.36'
const WECHAT = 'MicroMessenger/8.0.49(0x18003137) NetType/4G Language/zh_CN'

const CASES: [string, Agent, boolean, string][] = [
  ['WeChat on an iPhone', 'wechat', true, `${IPHONE} ${WECHAT}`],
  ['WeChat on Android', 'wechat', false, `${ANDROID} XWEB/1340095 MMWEBSDK/20240404 MMWEBID/8031 ${WECHAT} WeChat/arm64`],
  ['WeChat on Android\'s older kernel, which names QQ\'s browser', 'wechat', false, `${ANDROID} MQQBrowser/6.2 TBS/045811 ${WECHAT}`],
  ['WeChat on HarmonyOS', 'wechat', false, `${HARMONY} ${WECHAT}`],
  ['WeChat on an iPad', 'wechat', true, `${IPHONE.replace('iPhone; CPU iPhone OS', 'iPad; CPU OS')} ${WECHAT}`],
  ['WeChat on a Mac', 'wechat', false, `${MAC} MicroMessenger/6.8.0(0x16080000) MacWechat/3.8.7(0x13080712) XWEB/1191 Flue`],
  ['WeChat on Windows', 'wechat', false, `${WINDOWS} ${WECHAT} WindowsWechat(0x63090a13) XWEB/9129 Flue`],
  ['WeCom on an iPhone', 'wecom', true, `${IPHONE} wxwork/4.1.20 MicroMessenger/7.0.1 Language/zh`],
  ['WeCom on Android', 'wecom', false, `${ANDROID} wxwork/4.1.22 MicroMessenger/7.0.1 NetType/WIFI Language/zh`],
  ['a page in a mini-program', 'miniprogram', false, `${ANDROID} ${WECHAT} miniProgram/wx0123456789abcdef`],
  ['QQ on Android', 'chat', false, `${ANDROID} MQQBrowser/6.2 TBS/045713 V1_AND_SQ_8.9.68_0_TIM_D QQ/8.9.68.11565 NetType/WIFI WebP/0.3.0`],
  ['QQ on an iPhone', 'chat', true, `${IPHONE} QQ/8.9.80.614 V1_IPH_SQ_8.9.80_1_APP_A Pixel/1170`],
  ['QQ\'s browser', 'browser', false, `${ANDROID} MQQBrowser/14.2`],
  ['QQ\'s browser on Windows', 'browser', false, `${WINDOWS} Core/1.94.201 QQBrowser/12.0.5544.400`],
  ['DingTalk', 'chat', false, `${ANDROID} AliApp(DingTalk/7.1.10) com.alibaba.android.rimet/31353087 Channel/227200 language/zh-CN`],
  ['Feishu', 'chat', true, `${IPHONE} Lark/7.9.6 LarkLocale/zh_CN ChannelName/Feishu`],
  ['Feishu by its own name', 'chat', false, `${MAC} Chrome/118 Safari/537.36 Feishu/7.9.6`],
  ['Weibo on an iPhone', 'chat', true, `${IPHONE} Weibo (iPhone14,5__weibo__14.3.1__iphone__os17.4)`],
  ['Weibo on Android', 'chat', false, `${ANDROID} Weibo (Xiaomi-M2011K2C__weibo__14.3.1__android__android13)`],
  ['Safari', 'browser', true, `${IPHONE} Version/17.4 Safari/604.1`],
  ['Chrome', 'browser', false, ANDROID],
  ['HarmonyOS\'s browser', 'browser', false, HARMONY],
  ['a computer', 'browser', false, WINDOWS],
  ['nothing', 'browser', false, ''],
]

describe('agentOf and isIos', () => {
  it.each(CASES)('know %s', (_, agent, ios, userAgent) => {
    expect([agentOf(userAgent), isIos(userAgent)]).toEqual([agent, ios])
  })

  it('know a mini-program by WeChat\'s mark on the window too, and nothing else by it', () => {
    expect(agentOf(`${IPHONE} ${WECHAT}`, 'miniprogram')).toBe('miniprogram')
    expect(agentOf(`${IPHONE} ${WECHAT}`, 'browser')).toBe('wechat')
    expect(agentOf(ANDROID, 'miniprogram')).toBe('browser')
  })
})
