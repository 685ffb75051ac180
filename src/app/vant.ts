/** The one door to Vant: the components in use, with their styles, without its icon font. */
import { Locale } from 'vant/es/locale'
import enUS from 'vant/es/locale/lang/en-US'
import zhCN from 'vant/es/locale/lang/zh-CN'
import { Popup } from 'vant/es/popup'
import 'vant/es/style/base.css'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'
import type { Locale as SiteLocale } from '../content/edition'

export { Popup }

/** Vant's own few words in the page's language, which it keeps for life. */
export function setVantLocale(locale: SiteLocale): void {
  if (locale === 'en') Locale.use('en-US', enUS)
  else Locale.use('zh-CN', zhCN)
}
