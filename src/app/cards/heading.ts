/** Where a heading may break: Chinese between its clauses, any language at the breaks its words wish for. */
import type { Locale } from '../../content/edition'

/** A clause with the punctuation that closes it; a look-behind would be shorter, but old iPhones cannot read one. */
const CLAUSE = /[^，、：；！？。]*[，、：；！？。]+[”』」）》]*|[^，、：；！？。]+/g

/** The lines of a heading, each as clauses that should not be broken; nothing is lost but the line breaks. */
export function clausesOf(heading: string, locale: Locale): string[][] {
  return heading.split('\n').map((line) => locale === 'zh-CN' ? line.match(CLAUSE) ?? [] : [line])
}

/** Whether a line may stand upright beside a vertical title: short, and free of digits and Latin, which would lie on their side. */
export function standsUpright(line: string): boolean {
  return line.length <= 12 && !/[0-9A-Za-z]/.test(line)
}
