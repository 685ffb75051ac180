/** Receipts: the figure must be in them, as firmly, and they in the article. */
import { describe, expect, it } from 'vitest'
import { checkReceipts } from '../../../src/content/check/receipts'
import type { ArticlePart, Figure, Quantity } from '../../../src/content/edition'
import { fakeArticle, fakeEdition } from '../../fakes/edition'

function complaintsOf(figure: Figure, article?: string): string[] {
  const edition = { ...fakeEdition(), figures: { it: figure } }
  return checkReceipts(edition, article).map(({ en }) => en)
}

function quoted(quote: string, change: Partial<Quantity> = {}, part: ArticlePart = 'targets'): Quantity {
  return {
    kind: 'quantity', value: 7, unit: 'percent', qualifier: 'exact', measure: 'growth', year: 2031,
    receipt: { part, quote }, ...change,
  }
}

describe('a receipt', () => {
  it.each<[string, Partial<Quantity>]>([
    ['粮食增长7%', {}],
    ['粮食增长 7%以上', { qualifier: 'at-least' }],
    ['粮食增长不低于7%', { qualifier: 'at-least' }],
    ['粮食增长7 %左右', { qualifier: 'about' }],
    ['增长7%以内', { qualifier: 'at-most' }],
    ['同比下降7%', { value: -7 }],
    ['完成107.2\n亿元', { value: 10_720_000_000, unit: 'yuan', measure: 'level' }],
    ['突破百亿元大关', { value: 10_000_000_000, unit: 'yuan', measure: 'level' }],
    ['年产5.5万吨', { value: 55_000, unit: 'tonne-per-year', measure: 'level' }],
    ['粮食55000吨', { value: 55_000, unit: 'tonne', measure: 'level' }],
    ['覆盖率达到99%', { value: 99, measure: 'level' }],
    ['增长近7%', { qualifier: 'about' }],
    ['增长超过7%', { qualifier: 'at-least' }],
    ['增长不超过7%', { qualifier: 'at-most' }],
    ['增速保持在7%', {}],
    ['去年丰收，55000吨', { value: 55_000, unit: 'tonne', measure: 'level' }],
    ['粮食增长6%—7%', {}],
    ['居民消费价格涨幅控制在7%左右', { qualifier: 'about' }],
    ['居民消费价格上涨7%上下', { qualifier: 'about' }],
    ['预期增长目标为7%', {}],
    ['增速稳定在7%以上', { qualifier: 'at-least' }],
    ['同比增7%', {}],
    ['同比降7%', { value: -7 }],
    ['能耗降低率不低于7%', { value: -7, qualifier: 'at-least' }],
    ['能耗下滑7%', { value: -7 }],
    ['增长高于7%', { qualifier: 'at-least' }],
    ['物价涨幅低于7%', { qualifier: 'at-most' }],
    ['失业率控制在7%以内', { measure: 'level', qualifier: 'at-most' }],
    ['失业率不多于7%', { measure: 'level', qualifier: 'at-most' }],
    ['覆盖率提高到7%', { measure: 'level' }],
    ['失业率下降至7%左右', { measure: 'level', qualifier: 'about' }],
    ['城镇新增就业2000人以上', { value: 2000, unit: 'person', measure: 'level', qualifier: 'at-least' }],
    ['增长达到7%', {}],
    ['增长超7%', { qualifier: 'at-least' }],
    ['约三成企业增长7%', {}],
    ['至少三成企业增长7%，八成以上企业、三成以下企业和左右两岸', {}],
    ['不超过三成企业增长7%', {}],
    ['完成107.2亿', { value: 10_720_000_000, unit: 'yuan', measure: 'level' }],
    ['增长6—7%', {}],
    ['增长6.5%——7%', {}],
  ])('"%s" is one of %o', (quote, figure) => {
    expect(complaintsOf(quoted(quote, figure))).toEqual([])
  })

  it.each<[string, string, Partial<Quantity>, string]>([
    ['is missing', ' \n', {}, 'No receipt'],
    ['holds another figure', '粮食增长8%', {}, 'does not hold the figure'],
    ['has fewer digits than are said', '粮食增长7%', { digits: 9 }, 'does not hold the figure'],
    ['holds another size of it', '完成107.2万元', { value: 10_720_000_000, unit: 'yuan', measure: 'level' }, 'does not hold the figure'],
    ['holds the figure only within another', '完成107.2亿元', { value: 720_000_000, unit: 'yuan', measure: 'level' }, 'does not hold the figure'],
    ['holds it only before a larger unit', '完成86.35亿元', { value: 86.35, unit: 'yuan', measure: 'level' }, 'does not hold the figure'],
    ['gives a range', '粮食增长7%—8%', {}, 'does not hold the figure'],
    ['holds it only behind a comma of thousands', '粮食3,500吨', { value: 500, unit: 'tonne', measure: 'level' }, 'does not hold the figure'],
    ['holds only its first digits', '粮食增长7.5%', {}, 'does not hold the figure'],
    ['holds it only within a number in words', '突破三百亿元', { value: 10_000_000_000, unit: 'yuan', measure: 'level' }, 'does not hold the figure'],
    ['is firmer than the figure', '粮食增长7%', { qualifier: 'about' }, 'qualifier differs: the receipt says "exact"'],
    ['is less firm than the figure', '粮食增长7%左右', {}, 'qualifier differs: the receipt says "about"'],
    ['speaks of growth where the figure is a level', '粮食增长7%', { measure: 'level' }, 'Level and growth differ'],
    ['speaks of a level where the figure is growth', '覆盖率7%', {}, 'Level and growth differ'],
    ['speaks of a rise where the figure falls', '同比增长7%', { value: -7 }, 'direction differs'],
    ['speaks of a fall where the figure rises', '同比下降7%', {}, 'direction differs'],
    ['says to what it rose where the figure is growth', '覆盖率提高到7%', {}, 'Level and growth differ'],
    ['says to what it fell where the figure falls by it', '失业率降至7%', { value: -7 }, 'Level and growth differ'],
    ['says what is the least, and the figure what is the most', '增长不低于7%', { qualifier: 'at-most' }, 'qualifier differs: the receipt says "at-least"'],
  ])('is refused where it %s', (_, quote, figure, complaint) => {
    expect(complaintsOf(quoted(quote, figure))).toContainEqual(expect.stringContaining(complaint))
  })

  it('of a day holds the day', () => {
    const day = (quote: string): Figure => ({ kind: 'day', date: '2031-03-02', receipt: { part: 'opening', quote } })
    expect(complaintsOf(day('3月2日开会'))).toEqual([])
    expect(complaintsOf(day('3月3日开会'))).toHaveLength(1)
  })
})

describe('held against the article', () => {
  it('a quote counts wherever the page broke its lines', () => {
    expect(complaintsOf(quoted('粮食产量增长7%以上', { qualifier: 'at-least' }), fakeArticle())).toEqual([])
  })

  it('a quote that the article does not hold is told', () => {
    expect(complaintsOf(quoted('粮食增长7%'), fakeArticle())).toEqual([expect.stringContaining('does not say "粮食增长7%"')])
  })

  it('a quote counts only in its own part', () => {
    const figure = quoted('粮食产量增长7%以上', { qualifier: 'at-least' }, 'achievements')
    expect(complaintsOf(figure, fakeArticle())).toEqual([expect.stringContaining('The part "achievements"')])
  })

  it('a part that the article does not begin, or begins twice, is told', () => {
    const complaints = checkReceipts({ ...fakeEdition(), parts: { ...fakeEdition().parts, tasks: '粮食产量' } }, fakeArticle())
    expect(complaints.map(({ key }) => key)).toEqual(['parts.tasks'])
    for (const closing of ['', '永别']) {
      const lost = checkReceipts({ ...fakeEdition(), parts: { ...fakeEdition().parts, closing } }, fakeArticle())
      expect(lost.map(({ key }) => key)).toEqual(['parts.closing'])
    }
  })
})
