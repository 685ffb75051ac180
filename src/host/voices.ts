/** Finds a voice that reads a language, where the phone has one. */
import type { Locale } from '../content/edition'

/** What is needed of the browser's speechSynthesis. */
export type VoiceList = Pick<SpeechSynthesis, 'getVoices'> & Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>>

/** Tags of a language, the best first: a text in Mandarin is read in another accent rather than not at all. */
const TAGS: Record<Locale, readonly RegExp[]> = {
  'zh-CN': [/^(zh|cmn)(-hans)?-cn/, /^(zh|cmn)-hans/, /^(zh|cmn)$/, /^(zh|cmn)-(sg|my)/, /^(zh|cmn)-(hant-)?tw/, /^(zh|cmn|yue)\b/],
  'en': [/^en-us/, /^en-gb/, /^en\b/],
}

/** Voices made for reading; the systems that have them also have voices made for fun, under the same language. */
const READERS = /ting-?ting|google|microsoft|samantha|daniel|karen|huawei|xiaomi|xiao|yun/i

/** The best voice of a language, or null where there is none. Of equal ones that on the phone itself, then the system's own choice. */
export function chooseVoice(voices: readonly SpeechSynthesisVoice[], locale: Locale): SpeechSynthesisVoice | null {
  const rankOf = ({ lang }: SpeechSynthesisVoice): number => {
    const tag = lang.toLowerCase().replace(/_/g, '-')
    return TAGS[locale].findIndex((pattern) => pattern.test(tag))
  }
  const merits = (voice: SpeechSynthesisVoice): number =>
    (READERS.test(voice.name) ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0)
  const fit = voices.filter((voice) => rankOf(voice) >= 0)
  return fit.sort((a, b) => rankOf(a) - rankOf(b) || merits(b) - merits(a))[0] ?? null
}

/**
 * A voice of the language, waited for: most browsers know their voices only after a while, some tell, some do not.
 * @param limit How long to wait, in milliseconds
 */
export function findVoice(list: VoiceList | undefined, locale: Locale, limit = 3000): Promise<SpeechSynthesisVoice | null> {
  return new Promise((resolve) => {
    if (!list) return resolve(null)
    const finish = (voice: SpeechSynthesisVoice | null): void => {
      clearInterval(poll)
      clearTimeout(end)
      list.removeEventListener?.('voiceschanged', look)
      resolve(voice)
    }
    const look = (): void => {
      const voice = chooseVoice(list.getVoices(), locale)
      if (voice) finish(voice)
    }
    const poll = setInterval(look, 250)
    const end = setTimeout(() => finish(null), limit)
    list.addEventListener?.('voiceschanged', look)
    look()
  })
}
