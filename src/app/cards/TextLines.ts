/** A card's short lines: paragraphs, or a list where each is a point of its own; lead-ins stand out. A render function, as RichLine is. */
import { h, type FunctionalComponent } from 'vue'
import type { RichText } from '../../content/view'
import { leadOf } from './lead'
import { nodesOf } from './RichLine'

const TextLines: FunctionalComponent<{ lines: readonly RichText[], list?: boolean }> = ({ lines, list }) => {
  if (lines.length === 0) return
  if (!list || lines.length === 1) return h('div', { class: 'lines' }, lines.map((line) => h('p', nodesOf(line))))
  const led = lines.map((line) => leadOf(line))
  return h('ul', { class: 'points' }, led.map(({ lead, rest }) => h('li', nodesOf(rest, lead))))
}
TextLines.props = { lines: Array, list: Boolean }

export default TextLines
