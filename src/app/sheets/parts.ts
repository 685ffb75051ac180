/** The parts that come over the network when a sheet is asked for. */
import type { Component } from 'vue'
import type { Sheet } from './sheet'

/** The code that draws share pictures. Rejects where it does not come; the next call asks again. */
export const fetchStudio = () => Promise.all([import('../../host/picture'), import('../../share-card/scene')])

/** What shows a sheet, and at the same time what this one will ask for at once. Rejects where the first does not come. */
export function fetchSheetHost({ kind }: Sheet): Promise<{ default: Component }> {
  // Whether it came is for the sheet to say.
  if (kind === 'share' || kind === 'three') void fetchStudio().catch(() => undefined)
  return import('./SheetHost.vue')
}
