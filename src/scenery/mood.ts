/** The seasons of colour along the scroll: one for each group of cards. */
import type { GroupId } from '../content/edition'

/** In the order of the scroll. */
export const MOODS = ['cover', 'achievements', 'targets', 'tasks', 'pledges', 'closing'] as const
export type Mood = (typeof MOODS)[number]

/** The mood of a group's stretch; the opening cards share the cover's. */
export function moodOf(group: GroupId): Mood {
  return group === 'opening' ? 'cover' : group
}
