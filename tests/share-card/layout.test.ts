import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import { layingOut, layoutScene, type Layout } from '../../src/share-card/layout'
import type { Mark, NamedBox } from '../../src/share-card/marks'
import { LEAST_MODULE } from '../../src/share-card/qr'
import { composeScene, type Shape } from '../../src/share-card/scene'
import { fakeCardOf, fakeCards } from '../fakes/cards'
import { fakeMeasure } from '../fakes/measure'
import { fakeScene, ORDINARY, pictured } from '../fakes/scenes'
import { anyText } from '../fakes/texts'
import type { CardView, FigureView } from '../../src/content/view'

const lay = (id: string, locale: 'zh-CN' | 'en', options = {}): Layout => layoutScene(fakeScene(id, locale, options), fakeMeasure)
const textsOf = ({ marks }: Layout): Extract<Mark, { kind: 'text' }>[] => marks.filter((mark) => mark.kind === 'text')
const sceneryOf = ({ marks }: Layout): Extract<Mark, { kind: 'scenery' }> | undefined => marks.find((mark) => mark.kind === 'scenery')

function overlap(a: NamedBox, b: NamedBox): boolean {
  return a.x + 2 < b.x + b.width && b.x + 2 < a.x + a.width && a.y + 2 < b.y + b.height && b.y + 2 < a.y + a.height
}

/** What is wrong with a layout, in words. */
function faults({ boxes, width, height, overflow }: Layout): string[] {
  const found = overflow === null ? [] : [overflow]
  boxes.forEach((box, at) => {
    if (box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1) found.push(`${box.role} leaves the paper`)
    for (const other of boxes.slice(at + 1)) if (overlap(box, other)) found.push(`${box.role} over ${other.role}`)
  })
  return found
}

const SHAPES: readonly Shape[] = ['portrait', 'story', 'square', 'preview', 'thumb']
const everything = LOCALES.flatMap((locale) => fakeCards(locale).flatMap(({ id }) => SHAPES.map((shape) => ({ id, locale, shape }))))

describe('layoutScene', () => {
  it.each(everything)('fits $id in $locale on $shape, in either print', ({ id, locale, shape }) => {
    expect(faults(lay(id, locale, { shape }))).toEqual([])
    expect(faults(lay(id, locale, { shape, print: 'big' }))).toEqual([])
  })

  it.each(everything)('keeps the words of $id in $locale on $shape off the hills', ({ id, locale, shape }) => {
    const layout = lay(id, locale, { shape })
    const { clear = 0, foot = 0 } = sceneryOf(layout) ?? {}
    expect(foot).toBeGreaterThan(clear)
    for (const { y } of textsOf(layout)) expect(y <= clear || y > foot).toBe(true)
  })

  it.each(everything)('keeps the sun of $id in $locale on $shape off words, seals and code', ({ id, locale, shape }) => {
    const layout = lay(id, locale, { shape })
    const { x, y, radius } = sceneryOf(layout)?.sun ?? { x: 0, y: 0, radius: 0 }
    for (const box of layout.boxes) {
      const away = Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height))
      expect(away).toBeGreaterThan(radius)
    }
  })

  it.each(['exact', 'at-least', 'at-most', 'about'] as const)('has a bar go on where a target is at least so much, and nowhere else: %s', (qualifier) => {
    const card = fakeCardOf('glance', 'zh-CN')
    const pairs = card.pairs.map(([before, target]): [FigureView, FigureView] => [before, { ...target, qualifier }])
    const { marks } = layoutScene(composeScene([pictured({ ...card, pairs }, 'zh-CN')], [], ORDINARY, ''), fakeMeasure)
    const open = marks.flatMap((mark) => mark.kind === 'bar' && mark.tone === 'accent' ? [mark.open] : [])
    expect(open).toEqual(pairs.map(() => qualifier === 'at-least'))
  })

  it('lays out both languages on one picture', () => {
    for (const card of fakeCards('zh-CN')) {
      const second = pictured(fakeCardOf(card.id, 'en'), 'en')
      for (const shape of ['portrait', 'story', 'square'] as const) {
        const layout = layoutScene(composeScene([pictured(card, 'zh-CN')], [second], { ...ORDINARY, shape }, 'https://a.cn/'), fakeMeasure)
        expect(faults(layout)).toEqual([])
        expect(textsOf(layout).map(({ style }) => style.locale)).toContain('en')
      }
    }
  })

  it('lays out three chosen cards with one code', () => {
    const cards = ['gdp-2022', 'urban-income', 'law'].map((id) => pictured(fakeCardOf(id, 'zh-CN'), 'zh-CN'))
    const layout = layoutScene(composeScene(cards, [], ORDINARY, 'https://a.cn/c/1.2.3/'), fakeMeasure)
    expect(faults(layout)).toEqual([])
    expect(layout.marks.filter((mark) => mark.kind === 'qr')).toHaveLength(1)
    expect(layout.marks.filter((mark) => mark.kind === 'seal')).toHaveLength(3)
  })

  it('keeps number, unit and qualifier of the large figure on one baseline', () => {
    const texts = textsOf(lay('investment', 'zh-CN'))
    const line = ['7', '%', '以上'].map((words) => texts.find(({ text, style }) => text === words && style.size > 80))
    expect(line.every((mark) => mark !== undefined)).toBe(true)
    expect(new Set(line.map((mark) => mark?.y)).size).toBe(1)
  })

  it('says of every growth on the card of all targets that it is one, as the card does', () => {
    const said = textsOf(lay('glance', 'zh-CN')).map(({ text }) => text).join('')
    const growths = fakeCardOf('glance', 'zh-CN').figures.filter(({ measure }) => measure === 'growth').map(({ text }) => text)
    expect(growths.length).toBeGreaterThan(0)
    for (const growth of growths) expect(said).toContain(`+${growth}`)
  })

  it.each(LOCALES)('keeps the longest values beside their bars, in %s', (locale) => {
    const card = fakeCardOf('glance', locale)
    const long = (figure: FigureView): FigureView =>
      ({ ...figure, value: 24.44, number: '24.44', qualifier: 'at-least', ...locale === 'en' ? { before: 'at least ' } : { after: '以上' } })
    const pairs = card.pairs.map(([actual, target]): [FigureView, FigureView] => [long(actual), target])
    for (const shape of SHAPES) for (const print of ['ordinary', 'big'] as const) {
      expect(faults(layoutScene(composeScene([pictured({ ...card, pairs }, locale)], [], { ...ORDINARY, shape, print }, 'https://a.cn/'), fakeMeasure)), `${shape} ${print}`).toEqual([])
    }
  })

  it('makes the figure the largest thing on its card', () => {
    const sizes = textsOf(lay('gdp', 'zh-CN')).map(({ text, style }) => [text, style.size] as const)
    expect([...sizes].sort(([, a], [, b]) => b - a)[0]?.[0]).toBe('6.8')
  })

  it('keeps everything essential of a link preview in its middle square', () => {
    for (const { text, x, style } of textsOf(lay('gdp-2022', 'en', { shape: 'preview' }))) {
      expect(x).toBeGreaterThanOrEqual(285)
      expect(x + fakeMeasure(text, style)).toBeLessThanOrEqual(915)
    }
  })

  it.each(['portrait', 'story', 'square'] as const)('gives the code of a %s whole pixels, and enough of them', (shape) => {
    const code = lay('gdp', 'zh-CN', { shape }).marks.find((mark) => mark.kind === 'qr')
    expect(code?.module).toBeGreaterThanOrEqual(LEAST_MODULE)
    expect([code?.x, code?.y, code?.module].every(Number.isInteger)).toBe(true)
  })

  it('sets big print larger', () => {
    const line = (print: 'ordinary' | 'big'): number => Math.max(...textsOf(lay('gdp', 'zh-CN', { print })).filter(({ tone }) => tone === 'body').map(({ style }) => style.size))
    expect(line('big')).toBeGreaterThan(line('ordinary') * 1.2)
  })

  it('stands a Chinese cover title upright and lets an English one run across', () => {
    const upright = textsOf(lay('cover', 'zh-CN')).filter(({ text }) => '交城两会'.includes(text) && text.length === 1)
    expect(new Set(upright.map(({ x }) => x)).size).toBe(1)
    expect(textsOf(lay('cover', 'en')).some(({ text }) => text.includes('Two Sessions'))).toBe(true)
  })
})

describe('layoutScene, short of room', () => {
  const crowded = { ...fakeCardOf('law', 'zh-CN'), lines: Array.from({ length: 14 }, (_, at) => [`这一行说的是第${at}件事，话说得很长很长很长，一行写不下。`]) }

  it('leaves out the last lines first', () => {
    const layout = layoutScene(composeScene([pictured(crowded, 'zh-CN')], [], ORDINARY, 'https://a.cn/'), fakeMeasure)
    const words = textsOf(layout).map(({ text }) => text).join('')
    expect(faults(layout)).toEqual([])
    expect(words).toContain('第0件'.charAt(0))
    expect(words).not.toContain('13')
  })

  it('says how many facts had no room', () => {
    const shown = (kind: CardView['kind']): string => textsOf(layoutScene(composeScene([pictured({ ...crowded, kind }, 'zh-CN')], [], ORDINARY, 'https://a.cn/'), fakeMeasure)).map(({ text }) => text).join('')
    const words = shown('pledge')
    const missing = Number(/另有(\d+)条/.exec(words)?.[1])
    expect(missing).toBeGreaterThan(0)
    expect(words.match(/第\d+件/g)?.length).toBe(crowded.lines.length - missing)
    // A target's lines are no list.
    expect(shown('target')).not.toContain('另有')
  })

  it.each(SHAPES.slice(0, 3))('never fits by leaving out all facts, on %s', (shape) => {
    const shown = Array.from({ length: 12 }, (_, times) => {
      const firsts = [pictured({ ...crowded, title: ['很长的题目'.repeat(times + 1)] }, 'zh-CN')]
      const layout = layoutScene(composeScene(firsts, [pictured(fakeCardOf('law', 'en'), 'en')], { ...ORDINARY, shape, print: 'big' }, 'https://a.cn/'), fakeMeasure)
      return layout.overflow === null ? textsOf(layout).map(({ text }) => text).join('').match(/第\d+件/g)?.length ?? 0 : null
    })
    expect(shown[0]).toBeGreaterThan(0)
    expect(shown).toContain(1)
    expect(shown).not.toContain(0)
  })

  it.each(LOCALES)('shows very many targets all, in two columns where one has no room, in %s', (locale) => {
    const card = fakeCardOf('glance', locale)
    const columnsOf = (count: number): number => {
      const figures = Array.from({ length: count }, () => ({ ...card.figures[0], label: '指标' }) as FigureView)
      const layout = layoutScene(composeScene([pictured({ ...card, figures }, locale)], [], { ...ORDINARY, shape: 'square' }, 'https://a.cn/'), fakeMeasure)
      expect(faults(layout)).toEqual([])
      const names = textsOf(layout).filter(({ text }) => text === '指标')
      expect(names).toHaveLength(count)
      return new Set(names.map(({ x }) => x)).size
    }
    expect([8, 12, 24].map(columnsOf)).toEqual([1, 1, 2])
  })

  it('says that it overflows where nothing can be left out', () => {
    const endless = { ...fakeCardOf('law', 'zh-CN'), title: ['很长的题目'.repeat(300)], lines: [] }
    expect(layoutScene(composeScene([pictured(endless, 'zh-CN')], [], ORDINARY, 'https://a.cn/'), fakeMeasure).overflow).toMatch(/need \d+ px/)
  })

  it('fits or says that it does not, whatever the words are', () => {
    const overflows: (string | null)[] = []
    fc.assert(fc.property(anyText, fc.array(anyText, { maxLength: 5 }), fc.constantFrom(...SHAPES), (title, lines, shape) => {
      const card = { ...fakeCardOf('law', 'zh-CN'), title: [title || '题'], lines: lines.map((line) => [line]) }
      const layout = layoutScene(composeScene([pictured(card, 'zh-CN')], [], { ...ORDINARY, shape }, 'https://a.cn/'), fakeMeasure)
      overflows.push(layout.overflow)
      if (layout.overflow === null) expect(faults(layout).filter((fault) => fault.includes('over'))).toEqual([])
    }), { numRuns: 60 })
    expect(overflows).toContain(null)
  })
})

describe('layingOut', () => {
  it('gives in slices what layoutScene gives at once', () => {
    const slices = layingOut(fakeScene('glance', 'en'), fakeMeasure)
    let count = 0
    let slice = slices.next()
    for (; !slice.done; slice = slices.next()) count++
    expect(count).toBeGreaterThan(10)
    expect(slice.value).toEqual(lay('glance', 'en'))
  })
})
