/** Keeps a choice in sight, under the finger and the focus, when what stands before it becomes higher or lower by it. */
import { nextTick } from 'vue'

/** @param change What told of the choice */
export async function keepInSight({ target }: Event): Promise<void> {
  await nextTick()
  if (target instanceof Element) target.parentElement?.scrollIntoView({ block: 'nearest' })
}
