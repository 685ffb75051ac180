/** A figure set large, with sign, unit and qualifier as one piece that never breaks; a worded one as a phrase. */
import { h, type FunctionalComponent, type VNode } from 'vue'
import { isTucked, piecesOfFigure } from '../../content/figures'
import type { FigureView } from '../../content/view'
import FaceTap from './FaceTap'
import { roomOf } from './figure'
import { breakable } from './heading'

const BigFigure: FunctionalComponent<{ figure: FigureView }> = ({ figure }) => {
  const worded = figure.kind === 'relation'
  const pieces = piecesOfFigure(figure)
  const shown = (): (string | VNode)[] => worded
    ? breakable(figure.number) : pieces.map(({ part, text }, at) => part === 'number' ? text : h('span', { class: [`big-${part}`, { tucked: isTucked(pieces, at) }] }, text))
  return h('p', { class: ['big', roomOf(figure), { 'big-words': worded }] },
    h(FaceTap, { id: figure.id, kind: 'figure', text: pieces.map(({ text }) => text).join('') }, shown))
}
BigFigure.props = ['figure']

export default BigFigure
