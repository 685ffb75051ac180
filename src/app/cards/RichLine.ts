/**
 * A line of text: plain runs, figures that never break, terms that can be asked about. A render function, not a template:
 * that would put comments around each run, over a hundred pairs in every page.
 */
import { h, type FunctionalComponent, type VNode } from 'vue'
import { isShort, joinRuns } from '../../content/text'
import type { Run } from '../../content/view'
import FaceTap from './FaceTap'
import { breakable } from './heading'

function tapOf(run: Exclude<Run, string>): VNode {
  const [kind, id, manner] = 'term' in run ? ['term', run.term, 'held'] as const : ['figure', run.figure, 'whole'] as const
  return h(FaceTap, { kind, id, text: run.text, class: isShort(run.text) && manner })
}

/**
 * The nodes of a line. Neighbouring plain runs are one text in the page, and an empty one none: Vue would look for them when it
 * wakes the page.
 * @param lead Stands out before it
 */
export function nodesOf(runs: readonly Run[], lead: readonly Run[] = []): (string | VNode)[] {
  const nodes = joinRuns(runs).flatMap((run) => typeof run === 'string' ? breakable(run) : [tapOf(run)])
  return lead.length > 0 ? [h('b', { class: 'lead' }, nodesOf(lead)), ...nodes] : nodes
}

const RichLine: FunctionalComponent<{ runs: readonly Run[] }> = ({ runs }) => {
  const nodes = nodesOf(runs)
  return nodes.length === 1 ? nodes[0] : nodes
}
RichLine.props = ['runs']

export default RichLine
