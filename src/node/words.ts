/** All words of both languages, for the build; what goes to phones takes its own part of them (app/words). */
import en from '../../locales/en.json'
import enRare from '../../locales/en.rare.json'
import zhCN from '../../locales/zh-CN.json'
import zhCNRare from '../../locales/zh-CN.rare.json'

export const WORDS = { 'zh-CN': zhCN, en }
export const RARE = { 'zh-CN': zhCNRare, 'en': enRare }
