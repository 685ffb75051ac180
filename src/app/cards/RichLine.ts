/**
 * A line of text: plain runs, figures that never break, terms that can be asked about. Written out, and not as a template:
 * that would have comments stand around each run, over a hundred pairs in every page.
 */
import { h, type FunctionalComponent, type VNode } from 'vue'
import { joinRuns } from '../../content/text'
import type { Run } from '../../content/view'
import FaceTap from './FaceTap'
import { isShort } from './figure'

function tapOf(run: Exclude<Run, string>): VNode {
  const [kind, id, manner] = 'term' in run ? ['term', run.term, 'held'] as const : ['figure', run.figure, 'whole'] as const
  return h(FaceTap, { kind, id, text: run.text, class: isShort(run.text) && manner })
}

/** Neighbouring plain runs are one text in the page, and an empty one none: Vue would look for them when it wakes the page. */
function nodesOf(runs: readonly Run[]): (string | VNode)[] {
  return joinRuns(runs).map((run) => typeof run === 'string' ? run : tapOf(run))
}

const RichLine: FunctionalComponent<{
  runs: readonly Run[]
  /** Stands out before them. */
  lead?: readonly Run[]
}> = ({ runs, lead = [] }) => {
  const nodes = nodesOf(runs)
  if (lead.length > 0) nodes.unshift(h('b', { class: 'lead' }, nodesOf(lead)))
  return nodes.length === 1 ? nodes[0] : nodes
}
RichLine.props = ['runs', 'lead']

export default RichLine
