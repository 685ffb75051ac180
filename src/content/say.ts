/** How a text reads aloud: figures, years, signs and short forms as a voice should say them; what is written is kept beside it. */
import type { Locale } from './edition'

/** A stretch of text as it is written, and as it is said; one of the two may be empty. */
export interface SpokenPiece {
  shown: string
  said: string
}

/** Text that matches the pattern is said as the function says. What an earlier rule has matched is not offered to later ones. */
type Rule = [pattern: RegExp, say: (match: RegExpMatchArray) => string]

/** A number with its thousands and its decimals. */
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'

const HAN_DIGITS = '零一二三四五六七八九'

function digitByDigit([, digits = '']: RegExpMatchArray): string {
  return [...digits].map((digit) => HAN_DIGITS.charAt(Number(digit))).join('')
}

/** Voices read 107.2亿元 and 5.5万吨 well; these are what they stumble over. */
const ZH: readonly Rule[] = [
  // A number in quotation marks is a name, and so is a year.
  [/[“‘](\d+)[”’]/g, digitByDigit],
  [/\b((?:19|20)\d{2})(?= ?年)/g, digitByDigit],
  [/\b((?:19|20)\d{2})\b(?!\p{Script=Han}| ?[.,%％])/gu, digitByDigit],
  [new RegExp(`([+＋\u2212]?)(${NUMBER}) ?[%％]`, 'g'), ([, sign = '', number = '']) => `${directionZh(sign)}百分之${number}`],
  [new RegExp(`([+＋\u2212])(?=${NUMBER})`, 'g'), ([, sign = '']) => directionZh(sign)],
  // A hyphen in a name is no range.
  [/[A-Za-z]-(?=\d)/g, ([name]) => name],
  [/[—–~～-]+(?=\d)/g, () => '到'],
  [/\s*[·•→—–|]+\s*/g, () => '，'],
  [/\s+/g, breathZh],
  [/[”’] ?[“‘]/g, () => '、'],
  [/[“”‘’《》]/g, () => ''],
]

function directionZh(sign: string): string {
  return sign === '' ? '' : sign === '\u2212' ? '下降' : '增长'
}

/** Between words a space or a new line is a breath; beside a digit, a letter or a mark it is nothing. */
function breathZh({ 0: space, index = 0, input = '' }: RegExpMatchArray): string {
  const word = /[\p{Script=Han}”’》]/u
  return word.test(input.charAt(index - 1)) && /[\p{Script=Han}“‘《]/u.test(input.charAt(index + space.length)) ? '，' : ''
}

/** English voices read thousands, years and ordinals well. */
const EN: readonly Rule[] = [
  [/\s*[(（][^()（）]*\p{Script=Han}[^()（）]*[)）]/gu, () => ''],
  [/\p{Script=Han}+/gu, () => ''],
  [new RegExp(`([+\u2212]?)¥(${NUMBER})( (?:thousand|million|billion|trillion))?`, 'g'),
    ([, sign = '', number = '', scale = '']) => `${directionEn(sign)}${number}${scale} yuan`],
  [new RegExp(`\\b(at least |at most |around |nearly )?([+\u2212])(${NUMBER})( ?%)?`, 'g'),
    ([, firmness = '', sign = '', number = '', percent]) => `${directionEn(sign)}${firmness}${number}${percent ? ' percent' : ''}`],
  [new RegExp(`([+\u2212])(${NUMBER})( ?%)?`, 'g'), ([, sign = '', number = '', percent]) => `${directionEn(sign)}${number}${percent ? ' percent' : ''}`],
  [/ ?%/g, () => ' percent'],
  [/\bSMEs\b/g, () => 'S M E\'s'],
  [/\b[A-Z]{2,5}\b/g, ([letters]) => [...letters].join(' ')],
  [/\bkm\b/g, () => 'kilometers'],
  [/–(?=\d)/g, () => ' to '],
  [/–(?=\w)/g, () => ' '],
  [/\s*→\s*/g, () => ' to '],
  [/\s*[·•—–|]+\s*/g, () => ', '],
  [/\s*\n\s*/g, () => ' '],
  [/[“”‘]|’(?!\w)/g, () => ''],
  [/’/g, () => '\''],
]

function directionEn(sign: string): string {
  return sign === '' ? '' : sign === '\u2212' ? 'down ' : 'up '
}

const RULES: Record<Locale, readonly Rule[]> = { 'zh-CN': ZH, 'en': EN }

/** The text in pieces, none of them lost: joined by `shown` they are the text itself. */
export function say(text: string, locale: Locale): SpokenPiece[] {
  const taken: { from: number, to: number, said: string }[] = []
  for (const [pattern, speak] of RULES[locale]) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (taken.every((other) => to <= other.from || from >= other.to)) taken.push({ from, to, said: speak(match) })
    }
  }
  taken.sort((a, b) => a.from - b.from)
  const pieces = taken.flatMap(({ from, to, said }, at): SpokenPiece[] => [
    plain(text.slice(taken[at - 1]?.to ?? 0, from)), { shown: text.slice(from, to), said },
  ])
  return [...pieces, plain(text.slice(taken[taken.length - 1]?.to ?? 0))].filter(({ shown }) => shown !== '')
}

function plain(text: string): SpokenPiece {
  return { shown: text, said: text }
}

/** How long a sentence may be, in characters. Some browsers fall silent after 15 seconds of one utterance. */
const LONGEST: Record<Locale, number> = { 'zh-CN': 60, 'en': 160 }

const SENTENCE: Record<Locale, RegExp> = {
  'zh-CN': /[^。！？；]+[。！？；]*[”’」』）》]*|[。！？；]+/g,
  'en': /\S(?:.|\n)*?(?:[.!?;][”’")]*(?=\s|$)|$)/g,
}
const CLAUSE: Record<Locale, RegExp> = { 'zh-CN': /[^，、：]+[，、：]*|[，、：]+/g, 'en': /[^,:]+(?:[,:]+\s*|$)|[,:]+\s*/g }

/** The sentences of a text; one that is too long for one breath is parted between its clauses. */
export function sentencesOf(text: string, locale: Locale): string[] {
  const sentences = text.match(SENTENCE[locale]) ?? []
  return sentences.flatMap((sentence) => sentence.length > LONGEST[locale] ? breaths(sentence, locale) : [sentence])
    .map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

function breaths(sentence: string, locale: Locale): string[] {
  const breaths: string[] = []
  for (const clause of sentence.match(CLAUSE[locale]) ?? []) {
    const last = breaths[breaths.length - 1]
    if (last !== undefined && last.length + clause.length <= LONGEST[locale]) breaths[breaths.length - 1] = last + clause
    else breaths.push(clause)
  }
  return breaths
}
