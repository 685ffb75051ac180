/** The check of receipts: does the article say each figure, there, in these words, and as firmly? */
import { decimalOf, plainDigits } from '../decimal'
import { GROUPS, type ArticlePart, type Edition, type Figure, type Qualifier, type Quantity } from '../edition'
import { QUALIFIER_WORDS } from '../notation'
import { problem, type Problem } from './problem'
import { tryFigure } from './try-figure'

/** @param article The whole article, if the quotes are to be looked up in it */
export function checkReceipts(edition: Edition, article?: string): Problem[] {
  const figures = Object.entries(edition.figures)
  const byThemselves = figures.flatMap(([id, figure]) => checkQuote(`figures.${id}.receipt`, figure))
  if (article === undefined) return byThemselves
  const cut = partsOf(bare(article), edition.parts)
  const lost = GROUPS.filter((part) => !cut.has(part)).map((part) => problem(
    'edition', `parts.${part}`, '文章里找不到这一部分的开头，或它不止出现一次。',
    'The first words of this part do not stand in the article, or stand there twice.',
  ))
  return [...byThemselves, ...lost, ...figures.flatMap(([id, { receipt }]) => {
    const text = cut.get(receipt.part)
    return text === undefined || text.includes(bare(receipt.quote)) ? [] : [problem(
      'edition', `figures.${id}.receipt`, `文章的“${receipt.part}”部分里没有这句话：“${receipt.quote}”。`,
      `The part "${receipt.part}" of the article does not say "${receipt.quote}".`,
    )]
  })]
}

/** Text without its white space, which the page's columns have put anywhere. */
function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

/** The parts of the article, each from its first words to the next part's, in whatever order they come. */
function partsOf(article: string, starts: Edition['parts']): Map<ArticlePart, string> {
  const places = GROUPS.map((part) => ({ part, start: bare(starts[part]) }))
    .filter(({ start }) => start !== '' && article.split(start).length === 2)
    .map(({ part, start }) => ({ part, from: article.indexOf(start) }))
    .sort((a, b) => a.from - b.from)
  return new Map(places.map(({ part, from }, at) => [part, article.slice(from, places[at + 1]?.from)]))
}

function checkQuote(key: string, figure: Figure): Problem[] {
  const quote = bare(figure.receipt.quote)
  if (quote === '') {
    return [problem('edition', key, '没有出处：请摘录文章里写这个数字的那几个字。', 'No receipt: quote the few words of the article that state the figure.')]
  }
  if (figure.kind === 'relation') return []
  const found = writtenIn(figure).map((words) => wholeIn(quote, words)).find((place) => place !== null)
  if (!found) {
    return [problem('edition', key, `出处里没有这个数字（应有“${writtenIn(figure)[0] ?? ''}”）。`, `The receipt does not hold the figure itself ("${writtenIn(figure)[0] ?? ''}").`)]
  }
  const [before, behind] = found
  return figure.kind === 'day' ? [] : checkFirmness(key, figure, before.replace(LOWER_BOUND, ''), behind)
}

/** The lower bound of a range, before its upper one: "增长6%—" before 7%. */
const LOWER_BOUND = /\d[\d.]*[%％]?[-—–~～至]+$/

/** What stands before and behind a number in a quote; null where it stands there only as a part of another (6.35 in 86.35, 5.5 in 5.5亿) or of a range. */
function wholeIn(quote: string, words: string): [before: string, behind: string] | null {
  for (let at = quote.indexOf(words); at >= 0; at = quote.indexOf(words, at + 1)) {
    const [before, behind] = [quote.slice(0, at), quote.slice(at + words.length)]
    if (!/(\d[.,，]?|[一二三四五六七八九十百千万两几数])$/.test(before) && !/^(\.?\d|[十百千万亿]|[%％]?[-—–~～至]+\d)/.test(behind)) return [before, behind]
  }
  return null
}

/** How the article may write a figure: "4月24日"; "107.2亿元", "107.2亿", also "百亿元" for 100亿元. */
function writtenIn(figure: Exclude<Figure, { kind: 'relation' }>): string[] {
  const view = tryFigure(figure, 'zh-CN')
  // checkFacts tells what is wrong with such a figure.
  if (typeof view === 'string') return []
  if (figure.kind === 'day') return [view.number]
  const full = plainDigits(decimalOf(figure.value))
  const forms = [view.number + view.unit, `${view.number}${view.unit.slice(0, 1)}`]
  // Its digits are there for what the article writes: without its unit the number has none too many.
  if (figure.digits === undefined) forms.push(full)
  const round = { 10: '十', 100: '百', 1000: '千' }[view.number]
  return round === undefined ? forms : [...forms, round + view.unit]
}

/** What may stand between a verb, or a rate's name, and its number. What rises or falls 到 (to) a number is a level there. */
const BETWEEN = '(?!到|至)(率|目标|预期|力争|确保|了|到|为|达|在|保持|稳定|控制|约|大约|近|接近|超|超过|高于|不低于|不少于|至少|低于|不超过|不高于|不多于|至多)*$'
const RISE = new RegExp(`(增长|增加|增幅|增速|增收|(?<!新)增|提高|提升|上升|上涨|涨幅|涨)${BETWEEN}`)
const FALL = new RegExp(`(下降|减少|降低|下跌|下滑|压减|降幅|跌幅|降|减)${BETWEEN}`)

/** Whether the words before and behind the number in the article say the same as the figure's own fields. */
function checkFirmness(key: string, { qualifier, measure, value }: Quantity, before: string, behind: string): Problem[] {
  const said = qualifierIn(before, behind)
  const found: Problem[] = []
  if (said !== qualifier) found.push(problem(
    'edition', key, `限定词不符：出处说的是“${QUALIFIER_WORDS['zh-CN'][said].after || '正好'}”，数据写的是 ${qualifier}。`,
    `The qualifier differs: the receipt says "${said}", the figure "${qualifier}".`,
  ))
  const grows = RISE.test(before)
  const falls = FALL.test(before)
  if (measure === 'growth' ? !grows && !falls : grows || falls) found.push(problem(
    'edition', key, '水平和增幅要分清：出处里数字前面有没有“增长”“下降”，要和 measure 一致。',
    'Level and growth differ: whether the receipt says 增长 or 下降 before the number must agree with "measure".',
  ))
  if (measure === 'growth' && (value < 0 ? grows : falls)) found.push(problem(
    'edition', key, '升降方向不符：出处说下降，数值要是负的；说增长，要是正的。',
    'The direction differs: a fall needs a negative value, a rise a positive one.',
  ))
  return found
}

function qualifierIn(before: string, behind: string): Qualifier {
  if (/^(元|吨)?(以上|及以上)/.test(behind) || /(不低于|不少于|至少|(?<!不)(超过?|高于))$/.test(before)) return 'at-least'
  if (/^(元|吨)?(以下|以内|及以下)/.test(behind) || /(不超过|不高于|不多于|至多|(?<!不)低于)$/.test(before)) return 'at-most'
  return /^(元|吨)?(左右|上下)/.test(behind) || /(约|近)$/.test(before) ? 'about' : 'exact'
}
