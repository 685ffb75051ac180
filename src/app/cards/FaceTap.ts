/**
 * A figure or a term: plain text that, once the page is alive, answers to a tap and to the keyboard.
 * A render function, not a template: there its slot would stand between two comments, in every page.
 */
import { defineComponent, h, withKeys, withModifiers, type PropType } from 'vue'
import { useFace, type Tappable } from './face'
import { fill } from '../../content/text'

export default defineComponent({
  props: {
    kind: { type: String as PropType<Tappable>, required: true },
    id: { type: String, required: true },
    /** What it is called as a button; it also shows this where it is given nothing else. */
    text: { type: String, required: true },
  },
  setup(props, { slots }) {
    const face = useFace()
    const open = (): void => face.open(props.kind, props.id)
    // A real button is laid out as one block: a comma behind it could begin a line, and a long term could not wrap.
    const button = (): object => ({
      'role': 'button', 'tabindex': 0, 'onClick': open, 'onKeydown': withKeys(withModifiers(open, ['prevent']), ['enter', 'space']),
      'aria-label': fill(props.kind === 'figure' ? face.words.openFigure : face.words.openTerm, { text: props.text }),
    })
    return () => h('span', { class: ['tap', props.kind], ...(face.live && button()) }, slots['default']?.() ?? props.text)
  },
})
