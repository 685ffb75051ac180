/** The digest: what it tells, and in which order. */
import { expect, it } from 'vitest'
import zhCN from '../../locales/zh-CN.json'
import { digestOf } from '../../src/content/digest'
import { loadEdition } from '../../src/content/load'
import { viewDeck } from '../../src/content/view'

it('tells every figure, target, task and pledge once, each under a heading that counts them', () => {
  const { cards, year } = viewDeck(loadEdition(), zhCN, 'zh-CN')
  const words = { figures: 'f{lastYear}', targets: 't{year} {count}', tasks: '{count}', pledges: 'p' }
  const { figures, cards: told } = digestOf(cards, words, year)
  const of = (kind: string) => cards.filter((card) => card.kind === kind)
  const targets = of('target').flatMap((card) => card.figures)
  expect(figures).toEqual([
    { title: `f${year - 1}`, figures: of('headline').flatMap((card) => card.figures) }, { title: `t${year} ${targets.length}`, figures: targets },
  ])
  expect(told).toEqual([{ title: String(of('task').length), cards: of('task') }, { title: 'p', cards: of('pledge') }])
})
