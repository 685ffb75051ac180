/** What a screen reader has to say of a page: the browser's whole accessibility tree, as lines. */
import type { Page } from '@playwright/test'

interface Node {
  nodeId: string
  parentId?: string
  ignored: boolean
  role?: { value?: unknown }
  name?: { value?: unknown }
  childIds?: string[]
  properties?: { name: string, value: { value?: unknown } }[]
}

/** Nodes that only hold others together; browsers change their names, and readers do not hear them. */
const SILENT = new Set(['none', 'generic', 'paragraph', 'group', 'sectionheader', 'sectionfooter', 'HeaderAsNonLandmark', 'FooterAsNonLandmark', 'LineBreak'])
/** Nodes whose name is made of what they contain: it is not said twice. */
const WHOLE = new Set(['button', 'link', 'heading', 'term', 'DisclosureTriangle', 'StaticText'])
const STATES = ['expanded', 'pressed', 'checked', 'focused', 'modal', 'disabled']

/** Everything that can be heard, in reading order, two spaces in for each level: `button "13.3%: see the source" focused`. */
export async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree') as { nodes: Node[] }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const lines: string[] = []
  /** The text that was said last. */
  let text = { of: '', at: -1, said: '' }
  const say = (id: string, depth: number): void => {
    const node = byId.get(id)
    if (!node) return
    const [role, name] = [String(node.role?.value ?? ''), String(node.name?.value ?? '').trim()]
    const silent = node.ignored || SILENT.has(role) || (role === 'StaticText' && name === '')
    if (!silent) {
      // Between two pieces of one text stands only where its line may break.
      const goesOn = role === 'StaticText' && node.parentId === text.of && lines.length === text.at
      if (goesOn) lines.pop()
      const said = goesOn ? text.said + name : name
      lines.push('  '.repeat(depth) + [role === 'StaticText' ? 'text' : role, ...said ? [JSON.stringify(said)] : [], ...statesOf(node)].join(' '))
      text = { of: role === 'StaticText' ? node.parentId ?? '' : '', at: lines.length, said }
    }
    if (silent || !WHOLE.has(role)) for (const child of node.childIds ?? []) say(child, depth + (silent ? 0 : 1))
  }
  const [root] = nodes
  if (root) say(root.nodeId, 0)
  return `${lines.join('\n')}\n`
}

function statesOf({ properties = [] }: Node): string[] {
  return STATES.flatMap((state) => {
    const value = properties.find(({ name }) => name === state)?.value.value
    return value === undefined || value === false || value === 'false' ? [] : [value === true || value === 'true' ? state : `${state} ${value}`]
  })
}
