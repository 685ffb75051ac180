/** The check of the form of edition.json: what lacks, what is misspelled, and what is not of its kind. */
import { CARD_KINDS, FIGURE_KINDS, GROUPS, MEASURES, QUALIFIERS, RELATIONS, UNITS } from '../edition'
import { formFaults } from '../edition-form'
import { problem, type Problem } from './problem'

/** What is wrong with data that has not the form of an edition: an editor’s problems. */
export function checkForm(edition: unknown): Problem[] {
  return formFaults(edition).map(({ key, fault }) => {
    const { zh, en } = { missing: MISSING, unknown: UNKNOWN, odd: ODD }[fault]
    const wanted = fault === 'unknown' ? undefined : wantedAt(key)
    return problem('edition', key, wanted ? `${zh}应当是${wanted.zh}。` : zh, wanted ? `${en} It must be ${wanted.en}.` : en)
  })
}

const GUIDE = { zh: '请对照 docs/next-edition.zh-CN.md。', en: 'See docs/next-edition.md.' }
const MISSING = { zh: '缺了这一项。', en: 'This is missing.' }
const UNKNOWN = { zh: `没有叫这个名字的项：名字写错了，或是多余的。${GUIDE.zh}`, en: `Nothing is called so: misspelled, or one too many. ${GUIDE.en}` }
const ODD = { zh: '这里的内容不对。', en: 'This may not be so.' }

interface Wanted { zh: string, en: string }

const TEXT: Wanted = { zh: '加引号的文字', en: 'text in quotation marks' }
const COUNT: Wanted = { zh: '不带引号的整数', en: 'a whole number without quotation marks' }
const TEXTS: Wanted = { zh: '方括号里的一列，各加引号', en: 'a list in square brackets, each member in quotation marks' }

function oneOf(values: readonly string[]): Wanted {
  return { zh: `其中之一：${values.join('、')}`, en: `one of ${values.join(', ')}` }
}

/** What stands in which place; keys that are no group's, card's or figure's are whole. */
const WANTED: [place: RegExp, wanted: Wanted][] = [
  [/^groups\.\d+\.id$/, oneOf(GROUPS)],
  [/^groups\.\d+\.cards\.\d+[^.]*\.kind$/, oneOf(CARD_KINDS)],
  [/^groups\..*\.figures$|^knowledge$|^names\./, TEXTS],
  [/^groups\..*\.pairs$/, { zh: '一列对比，每个写 ["去年的编号", "今年的编号"]', en: 'a list of pairs, each ["last year\'s id", "this year\'s id"]' }],
  [/^groups(\.\d+\.cards)?$/, { zh: '方括号里的一列', en: 'a list in square brackets' }],
  [/^figures\.[^.]+\.kind$/, oneOf(FIGURE_KINDS)],
  [/^figures\.[^.]+\.value$/, {
    zh: '不带引号的数字，用基本单位（107.2亿元写 10720000000）', en: 'a number without quotation marks, in base units (107.2亿元 is 10720000000)',
  }],
  [/^figures\.[^.]+\.unit$/, oneOf(UNITS)],
  [/^figures\.[^.]+\.qualifier$/, oneOf(QUALIFIERS)],
  [/^figures\.[^.]+\.measure$/, oneOf(MEASURES)],
  [/^figures\.[^.]+\.relation$/, oneOf(RELATIONS)],
  [/^figures\.[^.]+\.date$/, { zh: '这样写的日期："2023-04-24"', en: 'a day written as "2023-04-24"' }],
  [/^figures\.[^.]+\.receipt\.part$/, oneOf(GROUPS)],
  [/^(figures\.[^.]+\.(digits|year)|year)$/, COUNT],
  [/\.(id|quote)$|^parts\./, TEXT],
  [/^(edition|figures|parts|names)$|^groups\.\d+$|\.cards\.\d+[^.]*$|^figures\.[^.]+(\.receipt)?$/, { zh: '花括号里的内容', en: 'an object in curly brackets' }],
]

function wantedAt(key: string): Wanted | undefined {
  return WANTED.find(([place]) => place.test(key))?.[1]
}
