/** The breaker against the Unicode line-breaking test data (UAX 14), as an npm package carries it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { splitUnits } from '../../src/share-card/units'

/** Characters that no card has, or that are not a writing system of this site: cases with them say nothing here. */
const FOREIGN: [reason: string, chars: RegExp][] = [
  ['control characters: the content check refuses them', /[\0-\x1F\x85\u2028\u2029\u200B\u2060]/],
  ['rules of Japanese alone: small kana, long mark, middle dot and wave dash', /[\u301C\u3041-\u30FF\u31F0-\u31FF]/],
  ['Hangul: set by blanks like Latin', /[\u1100-\u11FF\uAC00-\uD7A3]/],
  ['marks of other scripts and of phonetics', /[\u0E01\u17D6\u1806\u2024\u00B4\u02C8]/],
  ['soft hyphens, and brackets that Unicode gave up: no text has them', /[\u00AD\u2329]/],
]

/** Characters of the cards in place of the data's samples of the same class: its ideograph is a watch, its mark a brace. */
const TWINS: Record<string, string> = { '\u231A': '交', '}': '，', '\u2329': '《', '!': '！' }

/** Where a line of ours may end though the data forbids it, and why; by the data's rule. */
const LOOSER: Record<string, string> = {
  '25.05': 'a Chinese mark behind a number ends it: “7，+3”',
  '15.0': 'a blank between a quotation mark and a bracket parts them, as in Unicode 15.1, which dropped the rule',
}

const isLatin = (char: string): boolean => !/[\s\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFFEF“”‘’—…·]/.test(char)

/** Where no line of ours may end though the data allows it, and why. */
const STRICTER: [reason: string, applies: (before: string, after: string) => boolean][] = [
  ['words of Latin text part only at blanks, hyphens and dashes', (before, after) => isLatin(before) && isLatin(after)],
  ['a dash or an ellipsis begins no line (GB/T 15834)', (_, after) => /[—…]/.test(after)],
  ['a blank begins no line, it is left out there', (_, after) => /\s/.test(after)],
  ['what a closing mark of Latin text closes stays with it', (_, after) => /[)\]},.;:!?%/]/.test(after)],
  ['a sign, with or without an accent, holds brackets and ideographs as it holds digits', (before, after) => /[$\u0308]/.test(before) && /[《交]/.test(after)],
]

interface Case {
  text: string
  /** Before which characters the data forbids a break, and by which rule; before the others a line may begin. */
  forbidden: Map<number, string>
  line: number
}

function casesOf(data: string): Case[] {
  return data.split('\n').flatMap((row, at) => {
    const [codes = '', comment = ''] = row.split('#')
    const steps = codes.trim().split(/\s+/)
    if (steps.length < 3) return []
    const rules = [...comment.matchAll(/([×÷]) \[([\d.]+)\]/g)].map(([, , rule = '']) => rule)
    const forbidden = new Map<number, string>()
    let text = ''
    for (let step = 0; step + 1 < steps.length; step += 2) {
      if (steps[step] === '×') forbidden.set(text.length, rules[step / 2] ?? '')
      text += String.fromCodePoint(parseInt(steps[step + 1] ?? '', 16))
    }
    return [{ text, forbidden, line: at + 1 }]
  })
}

const twin = ({ text, ...rest }: Case): Case => ({ ...rest, text: [...text].map((char) => TWINS[char] ?? char).join('') })

/** Where units of ours may begin a line. */
function startsOf(text: string): Set<number> {
  const starts = new Set<number>()
  let at = 0
  for (const unit of splitUnits([text])) {
    if (unit.breakBefore) starts.add(at)
    at += unit.text.length
  }
  return starts
}

const file = createRequire(import.meta.url).resolve('@foliojs-fork/linebreak/test/LineBreakTest.txt')
const all = casesOf(readFileSync(file, 'utf8'))
const cases = all.flatMap((each) => [each, twin(each)]).filter(({ text }) => !FOREIGN.some(([, chars]) => chars.test(text)))

/** Places with the case's line in the file: "12: 交|，". */
const placed = ({ text, line }: Case, at: number): string => `${line}: ${text.slice(0, at)}|${text.slice(at)}`

describe('the Unicode line-breaking test data', () => {
  it('is about this site’s writing in thousands of cases', () => {
    expect(all.length).toBeGreaterThan(7000)
    expect(cases.length).toBeGreaterThan(4000)
  })

  it('forbids no place where a line may end, but for the differences listed', () => {
    const used = new Set<string>()
    const wrong = cases.flatMap((each) => [...startsOf(each.text)].filter((at) => {
      const rule = each.forbidden.get(at)
      if (rule !== undefined) used.add(rule)
      return rule !== undefined && !(rule in LOOSER)
    }).map((at) => placed(each, at)))
    expect(wrong).toEqual([])
    expect(used).toEqual(new Set(Object.keys(LOOSER)))
  })

  it('allows no place where no line may end, but for the reasons listed', () => {
    const used = new Set<string>()
    const wrong = cases.flatMap((each) => {
      const starts = startsOf(each.text)
      return Array.from(each.text, (_, at) => at).filter((at) => {
        if (at === 0 || each.forbidden.has(at) || starts.has(at) || /[\uDC00-\uDFFF]/.test(each.text.charAt(at))) return false
        const [before = '', after = ''] = [each.text.charAt(at - 1), each.text.charAt(at)]
        const reason = STRICTER.find(([, applies]) => applies(before, after))?.[0]
        if (reason !== undefined) used.add(reason)
        return reason === undefined
      }).map((at) => placed(each, at))
    })
    expect(wrong).toEqual([])
    expect(used.size).toBe(STRICTER.length)
  })
})
