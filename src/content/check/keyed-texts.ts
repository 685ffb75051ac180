/** All texts of one language by their keys, whatever the form of the file they came from. */

/** Text by key: "cards.gdp.lines.0". What is neither a text nor holds any stands as null, and so does what must be a list or an object and is none; the site's own words may have empty ones. */
export type Texts = ReadonlyMap<string, string | null>

/** The keys under which a card has lists, which may be empty. */
export const LIST_KEY = /^cards\.[^.]+\.(lines|items|more)$/

/** The keys under which there are texts by name: a section of the content, and what it has of these. */
export const OBJECT_KEY = /^(groups|cards|figures|relations|parts|terms)$|^(groups|cards|terms)\.[^.]+$|^cards\.[^.]+\.(items|more)\.\d+$/

/** The texts in a tree of objects and lists, in their order. */
export function textsOf(tree: unknown): Texts {
  return new Map(leaves(tree, ''))
}

function leaves(tree: unknown, key: string): [string, string | null][] {
  if (typeof tree === 'string') return [[key, LIST_KEY.test(key) || OBJECT_KEY.test(key) ? null : tree]]
  if (typeof tree !== 'object' || tree === null) return [[key, null]]
  const branches = Object.entries(tree)
  if (LIST_KEY.test(key) ? !Array.isArray(tree) : isContent(key) && branches.length === 0) return [[key, null]]
  if (OBJECT_KEY.test(key) && Array.isArray(tree)) return [[key, null]]
  return branches.flatMap(([name, branch]) => leaves(branch, key === '' ? name : `${key}.${name}`))
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
