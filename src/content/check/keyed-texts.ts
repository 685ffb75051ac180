/** All texts of one language by their keys, whatever the form of the file they came from. */

/** Text by key: "cards.gdp.lines.0". A value that is no text stands as null. */
export type Texts = ReadonlyMap<string, string | null>

/** The texts in a tree of objects and lists, in their order. An empty list or object holds none. */
export function textsOf(tree: unknown): Texts {
  return new Map(leaves(tree, ''))
}

function leaves(tree: unknown, key: string): [string, string | null][] {
  if (typeof tree === 'string') return [[key, tree]]
  if (typeof tree !== 'object' || tree === null) return [[key, null]]
  return Object.entries(tree).flatMap(([name, branch]) => leaves(branch, key === '' ? name : `${key}.${name}`))
}

/** The content's own sections of the words; all others belong to the site. */
const SECTIONS = ['groups', 'cards', 'figures', 'relations', 'parts', 'terms'] as const

/** Whether a key is in one of the content's own sections. */
export function isContent(key: string): boolean {
  return SECTIONS.some((section) => key.startsWith(`${section}.`))
}

/** The id of the card that a key belongs to, or null. */
export function cardOf(key: string): string | null {
  const [section, id] = key.split('.')
  return section === 'cards' ? id ?? null : null
}
