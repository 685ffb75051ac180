/** Keys that a JSON text has twice, of which parsers silently keep the last. */

interface Level {
  /** Where this object or list stands, "" for the whole. */
  path: string
  /** The keys so far; null in a list. */
  keys: Set<string> | null
  /** The key, or in a list the place, of what comes next. */
  next: string
}

/**
 * The paths of all keys that stand twice in their object: "cards.gdp".
 * @param json Well-formed JSON: parse it first
 */
export function duplicateKeys(json: string): string[] {
  const found: string[] = []
  const levels: Level[] = []
  const tokens = json.match(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\],]/g) ?? []
  for (const token of tokens) {
    const level = levels[levels.length - 1]
    const path = level ? [level.path, level.next].filter((part) => part !== '').join('.') : ''
    if (token === '{' || token === '[') levels.push({ path, keys: token === '{' ? new Set() : null, next: token === '{' ? '' : '0' })
    else if (token === '}' || token === ']') levels.pop()
    else if (token === ',') {
      if (level && !level.keys) level.next = String(Number(level.next) + 1)
    } else if (token.endsWith(':') && level?.keys) {
      level.next = JSON.parse(token.replace(/\s*:$/, '')) as string
      if (level.keys.has(level.next)) found.push(level.path === '' ? level.next : `${level.path}.${level.next}`)
      level.keys.add(level.next)
    }
  }
  return found
}
