/** vue-i18n for the words of the frame around the cards: one instance an app, in the page's one language. */
import { createI18n, type I18n } from 'vue-i18n'
import type { Locale } from '../content/edition'
import type { Words } from './words/words'

/** What vue-i18n hands to a message that is a function. */
interface MessageContext {
  named: (name: string) => unknown
}

type Message = (context: MessageContext) => string

/** A message with its {names} as a function, so that no message compiler goes to the phone. */
export function messageOf(text: string): Message {
  const parts = text.split(/\{(\w+)\}/)
  return ({ named }) => parts.map((part, at) => at % 2 === 1 ? String(named(part)) : part).join('')
}

/** The i18n plugin of one app. */
export function createSiteI18n(locale: Locale, { ui }: Pick<Words, 'ui'>): I18n {
  const messages = Object.fromEntries(Object.entries(ui).map(([key, text]) => [key, messageOf(text)]))
  return createI18n({ legacy: false, locale, messages: { [locale]: messages }, missingWarn: false, fallbackWarn: false })
}
