/** Where a heading may break: Chinese between its clauses and, where a clause is too long, its words; any language at the breaks its words wish for. */
import { h, type VNode } from 'vue'
import type { Locale } from '../../content/edition'
import { oneLine, SOFT_BREAK, unbroken } from '../../content/text'

/** A clause with the punctuation that closes it; a look-behind would be shorter, but old iPhones cannot read one. */
const CLAUSE = /[^，、：；！？。]*[，、：；！？。]+[”』」）》]*|[^，、：；！？。]+/g

/** The longest English line, in characters, that a 360 px screen holds at ordinary size; longer ones break as they can. */
const LINE = 22

/** The lines of a heading, each as clauses that should not be broken; nothing is lost but the line breaks. */
export function clausesOf(heading: string, locale: Locale): string[][] {
  const lines = heading.split('\n')
  if (locale === 'zh-CN') return lines.map((line) => line.match(CLAUSE) ?? [])
  return lines.every(({ length }) => length <= LINE) ? lines.map((line) => [line]) : [[oneLine(heading)]]
}

/** A text's soft breaks, and what may not be broken, as elements: they are not copied along with it; breaks hidden, or screen readers put blanks there. */
export function breakable(text: string): (string | VNode)[] {
  return text.split(SOFT_BREAK).flatMap((word, at) => [...at > 0 ? [h('wbr', { 'aria-hidden': 'true' })] : [], ...held(word)])
}

/** A text whose characters on both sides of a NO_BREAK stay together. */
function held(text: string): (string | VNode)[] {
  return text.split(/(.\u2060.)/).map((part, at) => at % 2 > 0 ? h('span', { class: 'whole' }, unbroken(part)) : part).filter((part) => part !== '')
}
