/** The edition made longer or shorter, in its ordinary format: for what must not grow with it. Pure. */
import type { CardFacts, Edition, GroupFacts } from '../../src/content/edition'

/** A deck needs its first and its last group as they are; the others share what is left. */
const WHOLE = ['opening', 'closing']

/** "gdp" for the first time, then "gdp-x2", "gdp-x3": no id of an edition ends so. */
const COPY = /^(.+)-x(\d+)$/

/**
 * An edition of `count` cards: those of the groups between the first and the last again and again, in equal shares.
 * @throws where so few cards cannot be
 */
export function grownEdition(edition: Edition, count: number): Edition {
  const growing = edition.groups.filter(({ id }) => !WHOLE.includes(id))
  const kept = edition.groups.filter(({ id }) => WHOLE.includes(id)).reduce((sum, { cards }) => sum + cards.length, 0)
  const shared = count - kept
  if (shared < growing.length) throw new Error(`A deck has at least ${kept + growing.length} cards.`)
  const groups = edition.groups.map((group): GroupFacts => {
    const at = growing.indexOf(group)
    return at < 0 ? group : { ...group, cards: repeated(group.cards, Math.ceil((shared - at) / growing.length)) }
  })
  return { ...edition, groups }
}

function repeated(cards: CardFacts[], count: number): CardFacts[] {
  return Array.from({ length: count }, (_, at) => {
    const card = cards[at % cards.length] as CardFacts
    const time = Math.floor(at / cards.length) + 1
    return time === 1 ? card : { ...card, id: `${card.id}-x${time}` }
  })
}

/** The words of every card of a grown edition: a copy's name in the contents says which one it is. */
export function grownWords<Words extends { short: string }>(edition: Edition, words: Record<string, Words>): Record<string, Words> {
  return Object.fromEntries(edition.groups.flatMap(({ cards }) => cards.map(({ id }): [string, Words] => {
    const [, original = id, time] = COPY.exec(id) ?? []
    const own = words[original]
    if (!own) throw new Error(`There are no words for the card "${original}".`)
    return [id, time === undefined ? own : { ...own, short: `${own.short} ${time}` }]
  })))
}
