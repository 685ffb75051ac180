import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RichText } from '../../src/content/view'
import { rememberParagraphs } from '../../src/share-card/paragraph'
import { breakLines, type Line } from '../../src/share-card/text'
import { text as styleOf } from '../../src/share-card/type'
import { splitUnits } from '../../src/share-card/units'
import { loadDecks } from '../../src/node/decks'
import { fakeMeasure } from '../fakes/measure'
import { anyText } from '../fakes/texts'

const SIZE = 20
const style = styleOf(SIZE, 'zh-CN')
const strong = styleOf(SIZE, 'zh-CN', 700)

const set = (text: RichText, ems: number, balance = false): Line[] => breakLines(text, { style, strong, balance }, ems * SIZE, fakeMeasure, rememberParagraphs())
const wordsOf = (line: Line): string => line.runs.map((run) => run.text).join('')
const linesOf = (text: string, ems: number, balance = false): string[] => set([text], ems, balance).map(wordsOf)

describe('breakLines, Chinese', () => {
  it.each([
    ['fills its lines', '全县经济向好发展', 4, ['全县经济', '向好发展']],
    ['keeps a closing mark off the line start', '全县的经济！好', 5, ['全县的经', '济！好']],
    ['hangs a comma over the edge', '全县经济，向好发展', 4, ['全县经济，', '向好发展']],
    ['keeps an opening mark off the line end', '据全县《报告》所说', 4, ['据全县', '《报告》', '所说']],
    ['squeezes neighbouring marks into one and a half ems', '他们说“好”，走了去', 5.5, ['他们说“好”，', '走了去']],
    ['keeps number, unit and qualifier together', '去年增长12.5%左右呢', 5, ['去年增长', '12.5%左右', '呢']],
    ['never parts a dash', '交城县——山西的', 4, ['交城', '县——', '山西的']],
    ['brings company to a last character', '全县的经济发展好', 7, ['全县的经济', '发展好']],
    ['ends a line where the text says so', '行至半山\n中流击水', 9, ['行至半山', '中流击水']],
    ['cuts a figure that is wider than the line at its joints', '约3000万元以上', 3, ['约', '3000', '万元以', '上']],
  ])('%s', (_, text, ems, lines) => {
    expect(linesOf(text, ems)).toEqual(lines)
  })

  it('sets a quarter em between Han and Latin, and none at a mark', () => {
    const [line] = set(['推进GDP，增长7%了'], 20)
    expect(line?.runs.map(({ text, x }) => [text, x / SIZE])).toEqual([['推进', 0], ['GDP，增长', 2.25], ['7%', 7], ['了', 8.25]].map(([text, x]) => [text, x]))
  })

  it('sets figures in the strong style', () => {
    const [line] = set(['达', { figure: 'f', text: '9亿元' }, '。'], 20)
    expect(line?.runs.map(({ text, style: { weight } }) => [text, weight])).toEqual([['达', 400], ['9', 700], ['亿元', 700], ['。', 400]])
  })

  it('pulls an opening mark at the line start into the margin by its blank half', () => {
    const [, second] = set(['全县经济《报告》所说的'], 4)
    expect(second?.runs[0]).toMatchObject({ text: '《报告》', x: -SIZE / 2 })
  })
})

describe('breakLines, English', () => {
  it.each([
    ['breaks at blanks and drops them', 'county growth is good', 8, ['county growth', 'is good']],
    ['keeps short last words company', 'the economy of the county is', 13, ['the economy of the', 'county is']],
    ['breaks a compound at its hyphen', 'all fixed-asset growth', 6, ['all fixed-', 'asset growth']],
    ['hyphenates only a word too long for any line', 'so internationalisation', 6, ['so', 'internation-', 'alisation']],
    ['keeps a scale with its number', 'it came to 10.72 billion', 9, ['it came to', '10.72 billion']],
  ])('%s', (_, text, ems, lines) => {
    expect(linesOf(text, ems)).toEqual(lines)
  })
})

describe('breakLines, balanced', () => {
  it.each([
    ['leaves alone what fits on one line', '稳中求进', 8, ['稳中求进']],
    ['ends a line at a comma rather than late', '抓管理，强支撑发展有力', 8, ['抓管理，', '强支撑发展有力']],
    ['makes lines of like length', 'Growth of general public budget revenue', 17, ['Growth of general', 'public budget revenue']],
  ])('%s', (_, text, ems, lines) => {
    expect(linesOf(text, ems, true)).toEqual(lines)
  })

  it('needs no more lines than a filled text', () => {
    fc.assert(fc.property(anyText, fc.integer({ min: 6, max: 30 }), (text, ems) => {
      expect(set([text], ems, true).length).toBeLessThanOrEqual(set([text], ems).length)
    }))
  })
})

const bare = (text: string): string => text.replace(/[ \u3000\n]/g, '')

/** What the lines say, put together again. */
function joined(lines: Line[]): string {
  return lines.map((line) => line.end === 'hyphen' ? wordsOf(line).slice(0, -1) : wordsOf(line)).join('')
}

/** What is wrong with some lines, in words. */
function faults(text: RichText, ems: number, balance: boolean): string[] {
  const found: string[] = []
  const lines = set(text, ems, balance)
  lines.forEach((line, at) => {
    const words = wordsOf(line)
    const whole = !splitUnits([words]).some((unit) => unit.breakBefore)
    if (line.width > ems * SIZE + 0.1 && !whole) found.push(`too wide: ${words}`)
    if (line.hang > SIZE / 2 + 0.1 && !whole) found.push(`hangs too far: ${words}`)
    const before = lines[at - 1]
    if (before?.end !== 'soft' && before?.end !== 'within') return
    if (/^[。，、；：？！）》〉”’」』】…—％‰·～]/.test(words)) found.push(`begins with a closing mark: ${words}`)
    if (/[（《〈“‘「『【]$/.test(wordsOf(before))) found.push(`ends with an opening mark: ${wordsOf(before)}`)
    // In a narrow line, or glued to a long word, a number may have to be parted.
    if (ems > 13 && /[\s\u4E00-\u9FFF，。][\d.]+$/.test(wordsOf(before)) && /^(亿|万|元|吨|%|分钟)/.test(words)) found.push(`parts a number: ${words}`)
  })
  return found
}

const widths = fc.integer({ min: 5, max: 30 })

describe('breakLines, any text', () => {
  it('loses no character', () => {
    fc.assert(fc.property(anyText, widths, fc.boolean(), (text, ems, balance) => {
      expect(bare(joined(set([text], ems, balance)))).toBe(bare(text))
    }))
  })

  it('makes no line too wide and breaks no rule', () => {
    fc.assert(fc.property(anyText, widths, fc.boolean(), (text, ems, balance) => {
      expect(faults([text], ems, balance)).toEqual([])
    }), { numRuns: 400 })
  })

  it('hyphenates no word that would fit a line of its own', () => {
    fc.assert(fc.property(anyText, widths, fc.boolean(), (text, ems, balance) => {
      const lines = set([text], ems, balance)
      lines.forEach((line, at) => {
        if (line.end !== 'hyphen') return
        const next = lines[at + 1]
        const word = wordsOf(line).slice(0, -1) + (next ? wordsOf(next) : '')
        expect(fakeMeasure(word, style)).toBeGreaterThan(ems * SIZE)
      })
    }))
  })

  it('sets a quarter em wherever Han and Latin meet on a line, and half an em less between two marks', () => {
    fc.assert(fc.property(anyText, widths, (text, ems) => {
      for (const { runs } of set([text], ems)) {
        runs.forEach((run, at) => {
          const next = runs[at + 1]
          if (!next) return
          const gap = (next.x - run.x - fakeMeasure(run.text, run.style)) / SIZE
          const [left, right] = [run.text.slice(-1), next.text.charAt(0)]
          if (/[\u4E00-\u9FFF][A-Za-z0-9]|[A-Za-z0-9][\u4E00-\u9FFF]/.test(left + right)) expect(gap).toBeCloseTo(0.25)
          if (/[。，、；：！？）》”’】][。，、；：！？）》”’】（《“‘【]/.test(left + right)) expect(gap).toBeCloseTo(-0.5)
        })
        // Within a run nothing may need such a gap.
        for (const { text: words } of runs) expect(words).not.toMatch(/[\u4E00-\u9FFF][A-Za-z0-9]|[A-Za-z0-9][\u4E00-\u9FFF]/)
      }
    }))
  })

  it('leaves no lone ideograph on a last line of plain Chinese', () => {
    const han = fc.string({ unit: fc.constantFrom(...'交城县两会政府工作'), minLength: 7, maxLength: 60 })
    fc.assert(fc.property(han, fc.integer({ min: 7, max: 20 }), (text, ems) => {
      expect(linesOf(`${text}。`, ems).at(-1)?.length).toBeGreaterThan(2)
    }))
  })

  it('gives the same lines for twice the size and twice the width', () => {
    fc.assert(fc.property(anyText, widths, (text, ems) => {
      const large = breakLines([text], { style: { ...style, size: SIZE * 2 } }, ems * SIZE * 2, fakeMeasure, rememberParagraphs())
      expect(large.map(wordsOf)).toEqual(breakLines([text], { style }, ems * SIZE, fakeMeasure, rememberParagraphs()).map(wordsOf))
    }))
  })
})

describe('breakLines, a very long text', () => {
  it('costs time in proportion to its length', () => {
    const seconds = (length: number): number => {
      const start = performance.now()
      set(['交城县的两会。'.repeat(length)], 30, true)
      return performance.now() - start
    }
    seconds(100)
    // Twenty times the text may take twenty times as long, and some more for a busy machine; not four hundred.
    expect(seconds(2000)).toBeLessThan(Math.max(20, seconds(100)) * 60)
  })
})

describe('breakLines, the words of the edition', () => {
  const decks = loadDecks()
  const texts = [...decks['zh-CN'].cards, ...decks.en.cards].flatMap((card) => [
    card.title, ...card.lines, ...[...card.items, ...card.more].map((item) => item.text),
  ])

  it.each([7, 9, 12, 16, 21, 28])('breaks no rule in any line of %i ems', (ems) => {
    for (const text of texts) {
      expect(faults(text, ems, false)).toEqual([])
      expect(faults(text, ems, true)).toEqual([])
    }
  })

  it('hyphenates nothing at a picture’s widths', () => {
    const broken = texts.flatMap((text) => set(text, 12)).filter((line) => line.end === 'hyphen')
    expect(broken.map(wordsOf)).toEqual([])
  })
})
