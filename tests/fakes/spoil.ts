/** Trees of JSON with one thing changed: what a phone or an editor may be given. */

/** The ways to all members of objects in a tree of JSON. */
export function membersOf(tree: unknown, way: string[] = []): string[][] {
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([name, branch]) => {
    const here = [...way, name]
    return Array.isArray(tree) ? membersOf(branch, here) : [here, ...membersOf(branch, here)]
  })
}

/** A copy of the tree, as it is sent, with the member at the end of the way changed by `change`. */
export function changed(tree: unknown, way: string[], change: (parent: Record<string, unknown>, name: string) => void): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(tree))
  const parent = way.slice(0, -1).reduce<unknown>((branch, name) => (branch as Record<string, unknown>)[name], copy)
  change(parent as Record<string, unknown>, way.at(-1) ?? '')
  return copy
}
