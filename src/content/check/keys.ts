/** The check of keys: both languages hold what the facts need, the same in both, and nothing else. */
import { cardsOf, GROUPS, RELATIONS, type CardKind, type Edition, type Locale } from '../edition'
import { cardOf, isContent, LIST_KEY, OBJECT_KEY, type Texts } from './keyed-texts'
import { problem, type Problem } from './problem'

/** What a card's words may hold beside what they must. */
const OPTIONAL = /^cards\.[^.]+\.(lines\.\d+|(items|more)\.\d+\.(title|text)|scene)$/

/** The kinds of cards whose faces have no place for items. */
const WITHOUT_ITEMS: readonly CardKind[] = ['cover', 'glance', 'closing']

/** What a term's words consist of. */
const TERM = /^terms\.[a-z0-9-]+\.(term|text)$/

/** A text in two parts: an item (title, text) or a term (term, text). */
const HALF = /^(cards\.[^.]+\.(?:items|more)\.\d+|terms\.[^.]+)\.(?:title|term|text)$/

/** What an editor adds, drops or renames as one: a card, a term. */
const ENTRY = /^(?:cards|terms)\.[^.]+/

/** zh-CN.json is held against the facts, en.json against zh-CN.json. */
export function checkKeys(edition: Edition, texts: Record<Locale, Texts>): Problem[] {
  const broken = (locale: Locale): string[] => [...texts[locale]].flatMap(([key, text]) => text === null ? [key] : [])
  const [zh, en] = [broken('zh-CN'), broken('en')]
  return [
    ...checkSchema(edition, texts['zh-CN'], zh), ...checkSame(texts, [...zh, ...en]),
    ...zh.map((key) => wrongKind('zh-CN', key)), ...en.map((key) => wrongKind('en', key)),
  ]
}

function wrongKind(locale: Locale, key: string): Problem {
  if (LIST_KEY.test(key)) return problem(locale, key, '这里应当是方括号里的一列。', 'This must be a list in square brackets.')
  if (OBJECT_KEY.test(key)) return problem(locale, key, '这里应当是花括号里的几条文字。', 'This must be an object in curly brackets.')
  return problem(
    locale, key, '这里应当是加引号的文字，不是数字、真假、空值或空的括号。',
    'This must be text in quotation marks, not a number, true, false, null or empty brackets.',
  )
}

/** The keys but those at or below one that is broken: what is said of it says enough. */
function without(broken: string[], keys: string[]): string[] {
  return keys.filter((key) => !broken.some((each) => `${key}.`.startsWith(`${each}.`)))
}

/** @param broken The keys under which is nothing of the right kind */
function checkSchema(edition: Edition, words: Texts, broken: string[]): Problem[] {
  const needed = neededKeys(edition)
  const missing = without(broken, [...needed, ...halvesOf(words)].filter((key) => !words.has(key)))
  const known = new Set(needed)
  const extra = without(broken, [...words.keys()].filter((key) => isContent(key) && !known.has(key) && !isOptional(key, edition)))
  return [...inEntries(missing, words.keys()).map((key) => problem(
    'zh-CN', key, '缺少这一条文字。', 'This text is missing.',
  )), ...inEntries(extra, difference(words, extra)).map((key) => problem(
    'zh-CN', key, '多余的一条：没有哪张卡片、哪个数字用得到它，或键名写错了。',
    'One too many: no card and no figure needs it, or its key is misspelled.',
  ))]
}

/** The keys that the facts ask for. */
function neededKeys(edition: Edition): string[] {
  const cards = cardsOf(edition).map(({ id }) => id)
  return [
    ...GROUPS.map((id) => `groups.${id}.title`),
    ...cards.flatMap((id) => ['kicker', 'title', 'short', 'seal'].map((name) => `cards.${id}.${name}`)),
    ...Object.keys(edition.figures).map((id) => `figures.${id}`),
    ...RELATIONS.map((relation) => `relations.${relation}`),
    ...GROUPS.map((part) => `parts.${part}`),
  ]
}

/** Both keys of every item and term of which at least one is there. */
function halvesOf(words: Texts): string[] {
  const wholes = new Set([...words.keys()].flatMap((key) => HALF.exec(key)?.[1] ?? []))
  return [...wholes].flatMap((whole) => [`${whole}.${whole.startsWith('terms.') ? 'term' : 'title'}`, `${whole}.text`])
}

function isOptional(key: string, edition: Edition): boolean {
  const card = cardOf(key)
  if (card === null) return TERM.test(key)
  const facts = cardsOf(edition).find(({ id }) => id === card)
  return facts !== undefined && OPTIONAL.test(key) && !(WITHOUT_ITEMS.includes(facts.kind) && /\.items\./.test(key))
}

function checkSame({ 'zh-CN': zh, en }: Record<Locale, Texts>, broken: string[]): Problem[] {
  return [
    ...inEntries(without(broken, difference(zh, en.keys())), en.keys()).map((key) => problem(
      'en', key, '英文缺少这一条（中文有）。', 'This text is missing: zh-CN.json has it.',
    )),
    ...inEntries(without(broken, difference(en, zh.keys())), zh.keys()).map((key) => problem(
      'en', key, '英文多出这一条（中文没有）。', 'One too many: zh-CN.json does not have it.',
    )),
  ]
}

function difference(texts: Texts, others: Iterable<string>): string[] {
  const known = new Set(others)
  return [...texts.keys()].filter((key) => !known.has(key))
}

/** Faulty keys, those of a card or term as one where all of it is at fault: `good` has none of its keys. */
function inEntries(faulty: string[], good: Iterable<string>): string[] {
  const entryOf = (key: string): string => ENTRY.exec(key)?.[0] ?? key
  const sound = new Set([...good].map(entryOf))
  return [...new Set(faulty.map((key) => sound.has(entryOf(key)) ? key : entryOf(key)))]
}
