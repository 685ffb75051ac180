/** The check of the facts by themselves: groups, cards, figures and how they refer to one another. */
import { cardsOf, GROUPS, GROUP_OF, type CardFacts, type CardKind, type Edition, type Figure, type GroupFacts, type Locale, type Quantity } from '../edition'
import { ID_PATTERN } from '../paths'
import { namesIn, YEAR_NAMES } from '../text'
import type { Texts } from './keyed-texts'
import { problem, type Problem } from './problem'
import { tryFigure } from './try-figure'

/** An id is part of an address that goes into a QR code: the shorter, the coarser and safer the code. */
const LONGEST_ID = 16

/** How many targets the chart of all has room for, growths and others together. */
const MOST_CHARTED = 10

/** Folders of the site, which hosts serve by rules of their own (deploy/nginx-site.conf). */
const FOLDERS = ['assets', 'pictures']

/** The kinds of cards that show figures, and must. */
const WITH_FIGURES: readonly CardKind[] = ['meetings', 'headline', 'glance', 'target']

/** Kinds of cards that every edition has, in groups that have others, too. */
const NEEDED: readonly CardKind[] = ['headline', 'area', 'glance', 'target']

/** What is wrong with the facts, and with what they need of the words: an editor’s problems, none where all is well. */
export function checkFacts(edition: Edition, texts: Record<Locale, Texts>): Problem[] {
  return [...checkGroups(edition), ...checkIds(edition), ...cardsOf(edition).flatMap((card) => checkCard(card, edition)),
    ...checkTargets(edition), ...checkFigures(edition), ...checkUse(edition, texts), ...checkKnowledge(edition, texts)]
}

function checkGroups(edition: Edition): Problem[] {
  const { groups } = edition
  const order = groups.map(({ id }) => id)
  const wrong = order.join() === GROUPS.join() ? [] : [problem(
    'edition', 'groups',
    `六个组要齐全，顺序是：${GROUPS.join('、')}；现在是：${order.join('、')}。`,
    `The six groups must all be there in this order: ${GROUPS.join(', ')}; now they are: ${order.join(', ')}.`,
  )]
  const empty = groups.filter(({ cards }) => cards.length === 0).map(({ id }) => problem(
    'edition', `groups.${id}`, '这个组里没有卡片，至少要有一张。', 'This group has no cards. It needs at least one.',
  ))
  const [first, ...others] = cardsOf(edition)
  const cover = first?.kind === 'cover' && others.every(({ kind }) => kind !== 'cover') ? [] : [problem(
    'edition', 'groups.opening', '第一张卡片要是封面（kind 写 cover），封面也只能有这一张。', 'The first card must be the cover (kind "cover"), and no other may be one.',
  )]
  const astray = groups.flatMap(({ id, cards }) => cards.filter(({ kind }) => GROUP_OF[kind] !== id).map((card) => problem(
    'edition', `cards.${card.id}`, `这种卡片（${card.kind}）属于 ${GROUP_OF[card.kind]} 组，不是 ${id} 组。`,
    `A card of this kind (${card.kind}) belongs to the group "${GROUP_OF[card.kind]}", not "${id}".`,
  )))
  return [...wrong, ...empty, ...cover, ...astray, ...groups.flatMap(checkKinds)]
}

/** What a group must have beside others: digest, notice board and tests count on it. */
function checkKinds({ id, cards }: GroupFacts): Problem[] {
  const lacking = cards.length === 0 ? [] : NEEDED.filter((kind) => GROUP_OF[kind] === id && cards.every((card) => card.kind !== kind))
  const late = cards.findIndex(({ kind }) => kind === 'glance') > 0
  return [
    ...lacking.map((kind) => problem('edition', `groups.${id}`, `这个组至少要有一张 ${kind} 卡片。`, `This group needs at least one card of the kind "${kind}".`)),
    ...late ? [problem('edition', `groups.${id}`, '一眼看全的卡片（glance）要排在这个组的最前面。', 'The card of all targets (kind "glance") must be the first of its group.')] : [],
  ]
}

function checkIds(edition: Edition): Problem[] {
  const ids = cardsOf(edition).map(({ id }) => id)
  const bad = [...ids, ...Object.keys(edition.figures)].filter((id) => !ID_PATTERN.test(id) || YEAR_NAMES.includes(id) || FOLDERS.includes(id))
  const long = ids.filter((id) => id.length > LONGEST_ID)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  return [
    ...bad.map((id) => problem(
      'edition', id, '编号只能用小写英文字母和数字，词之间用一个连字符，例如 urban-income；不能叫 year、assets、pictures。',
      'An id may have lower-case letters and digits only, words joined by a single hyphen, like urban-income; not "year", "assets" or "pictures".',
    )),
    ...long.map((id) => problem(
      'edition', id, `卡片编号太长：最多${LONGEST_ID}个字符，二维码才够疏朗。`,
      `This card's id is too long: at most ${LONGEST_ID} characters, so that the QR code stays coarse.`,
    )),
    ...twice.map((id) => problem('edition', id, '卡片编号重复了，每张卡片要有自己的编号。', 'Two cards have this id. Each needs its own.')),
  ]
}

function checkCard({ id, kind, figures = [], pairs = [] }: CardFacts, edition: Edition): Problem[] {
  const key = `cards.${id}`
  const unknown = [...figures, ...pairs.flat()].filter((name) => !Object.keys(edition.figures).includes(name))
  const found = unknown.map((name) => problem(
    'edition', key, `卡片用到的数字“${name}”不在 figures 里。`, `The card names a figure "${name}" that is not in "figures".`,
  ))
  if (WITH_FIGURES.includes(kind) && figures.length === 0) found.push(problem(
    'edition', key, '这种卡片要写明 figures（显示哪些数字）。', 'A card of this kind needs "figures": which figures it shows.',
  ))
  if (!WITH_FIGURES.includes(kind) && figures.length > 0) found.push(problem(
    'edition', key, '这种卡片不显示 figures：删掉它，数字写进文字里，用占位符 {编号}。', 'A card of this kind shows no "figures": leave them out, and say them in its words as {their-id}.',
  ))
  for (const name of figures) if ((edition.figures[name]?.kind === 'day') !== (kind === 'meetings')) found.push(problem(
    'edition', key, `“${name}”不该在这里：日期只放在会议卡片（meetings）上，会议卡片也只放日期。`, `"${name}" has no place here: days stand on the meetings card alone, and nothing else stands there.`,
  ))
  const before = BEFORE[kind]
  const due = before === undefined ? null : edition.year - before
  for (const name of due === null ? [] : figures) {
    const year = yearOf(edition.figures[name])
    if (year !== undefined && year !== due) found.push(problem(
      'edition', key, `“${name}”写的是${year}年，这张卡片要的是${String(due)}年的数。`, `"${name}" is of ${year}, and this card wants figures of ${String(due)}.`,
    ))
  }
  for (const [, target] of pairs) if (!figures.includes(target)) found.push(problem(
    'edition', key, `对比里的目标“${target}”也要写进这张卡片的 figures。`, `The target "${target}" of a pair must be among this card's "figures", too.`,
  ))
  for (const [actual, target] of pairs) {
    if (kind !== 'glance' || !comparable(edition.figures[actual], edition.figures[target], edition.year)) found.push(problem(
      'edition', key, `“${actual}”和“${target}”不能相比：只有一眼看全的卡片能放对比，且两个数都要是百分比的增幅，不能是下降，一个是去年，一个是今年。`,
      `"${actual}" and "${target}" may not be compared: only on the glance card, and only two rises in percent, last year's and this year's.`,
    ))
  }
  return found
}

/** The digest and the notice board tell of the targets that have cards, the chart of all: they are the same ones. */
function checkTargets(edition: Edition): Problem[] {
  const of = (kind: CardKind): string[] => cardsOf(edition).filter((card) => card.kind === kind).flatMap(({ figures = [] }) => figures)
  const [charted, told] = [of('glance'), of('target')]
  return [
    ...charted.length <= MOST_CHARTED ? [] : [problem(
      'edition', 'groups.targets', `一眼看全的图最多放得下${MOST_CHARTED}个目标，现在有${charted.length}个：其余的用文字写在任务卡片上。`,
      `The chart of all targets has room for ${MOST_CHARTED}, and there are ${charted.length}: say the others in words on a card of tasks.`,
    )],
    ...charted.filter((name) => !told.includes(name)).map((name) => problem(
      'edition', `figures.${name}`, '这个目标在一眼看全的图里，却没有自己的卡片（target）。', 'The chart of all targets shows this one, and it has no card of its own.',
    )),
    ...charted.length === 0 ? [] : told.filter((name) => !charted.includes(name)).map((name) => problem(
      'edition', `figures.${name}`, '这个目标有自己的卡片，一眼看全的图里却没有。', 'This target has a card of its own, and the chart of all targets leaves it out.',
    )),
  ]
}

/** How many years before the meetings a card's figures are of; others may be of any year. */
const BEFORE: Partial<Record<CardKind, number>> = { meetings: 0, headline: 1, glance: 0, target: 0 }

function yearOf(figure: Figure | undefined): number | undefined {
  return figure?.kind === 'day' ? Number(figure.date.slice(0, 4)) : figure?.year
}

/** A level beside a growth says nothing, and neither do two years that are not neighbours. */
function comparable(actual: Figure | undefined, target: Figure | undefined, year: number): boolean {
  return hasBar(actual) && hasBar(target) && actual.year === year - 1 && target.year === year
}

/** The chart draws growths in percent; other targets, and falls, stand below it. */
function hasBar(figure: Figure | undefined): figure is Quantity {
  return figure?.kind === 'quantity' && figure.measure === 'growth' && figure.unit === 'percent' && figure.value >= 0
}

function checkFigures({ figures }: Edition): Problem[] {
  return Object.entries(figures).flatMap(([id, figure]) => {
    const view = tryFigure(figure, 'zh-CN')
    return typeof view === 'string' ? [problem('edition', `figures.${id}`, '这个数字写不出来：数值、有效位数或日期不对。', view)] : []
  })
}

/** Every figure must be seen somewhere, or its receipt is for nothing. */
function checkUse(edition: Edition, texts: Record<Locale, Texts>): Problem[] {
  const named = Object.values(texts).flatMap((all) => [...all.values()].flatMap((text) => namesIn(text ?? '')))
  const shown = cardsOf(edition).flatMap(({ figures = [], pairs = [] }) => [...figures, ...pairs.flat()])
  const used = new Set([...named, ...shown])
  return Object.keys(edition.figures).filter((id) => !used.has(id)).map((id) => problem(
    'edition', `figures.${id}`, '没有一张卡片用到这个数字：用上它，或删掉它。', 'No card uses this figure: use it, or delete it.',
  ))
}

function checkKnowledge({ knowledge }: Edition, texts: Record<Locale, Texts>): Problem[] {
  const strangers = knowledge.filter((id) => !texts['zh-CN'].has(`terms.${id}.text`))
  return strangers.map((id) => problem('edition', 'knowledge', `没有叫“${id}”的词语解释。`, `There is no term called "${id}".`))
}
