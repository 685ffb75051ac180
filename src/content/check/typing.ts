/** The check of typing: the right marks for each language, no spaces that the page itself sets. */
import type { Locale } from '../edition'
import { withoutNames } from '../text'
import { problem, type Problem } from './problem'

interface Rule {
  pattern: RegExp
  zh: string
  en: string
}

/** Stands for a placeholder, which comes out as digits. */
const DIGIT = '0'

const BOTH: Rule[] = [
  { pattern: /["']/, zh: '引号要用弯的：“ ” ‘ ’。', en: 'Use curly quotation marks: “ ” ‘ ’.' },
  { pattern: /\/n(?![a-z])|[<>]/, zh: '换行写 \\n，不写 /n；<…> 这样的标记不起作用，会照样显示出来。', en: 'A line break is \\n, not /n; marks like <…> have no effect and would be seen.' },
  { pattern: /^\s|\s$| {2}|\t/, zh: '开头、结尾或中间有多余的空格。', en: 'A space too many at the start, the end or in between.' },
]

const RULES: Record<Locale, Rule[]> = {
  'zh-CN': [
    ...BOTH,
    { pattern: /\p{Script=Han} +[\w%]|[\w%] +\p{Script=Han}/u, zh: '汉字和字母、数字之间不打空格，版面会自己留。', en: 'No typed space between Han and letters or digits: the page sets one.' },
    { pattern: /[\p{Script=Han}”」》][,;:?!()]|[,;:?!()][\p{Script=Han}“《]/u, zh: '中文里要用全角标点。', en: 'Chinese takes full-width punctuation.' },
  ],
  'en': [
    ...BOTH,
    { pattern: /-\n/, zh: '行末不能用连字符：目录和转发的标题写成一行，会多出一个空格。', en: 'A line must not end in a hyphen: where a heading stands on one line it would be “high- standard”.' },
    { pattern: /[，。；：？！、（）《》]/, zh: '英文里有全角标点。', en: 'Full-width punctuation in English.' },
  ],
}

/** What is typed wrongly in a text. */
export function checkTyping(locale: Locale, key: string, text: string): Problem[] {
  const typed = withoutNames(text, DIGIT)
  return RULES[locale].filter(({ pattern }) => pattern.test(typed)).map(({ zh, en }) => problem(locale, key, zh, en))
}
