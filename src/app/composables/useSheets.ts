/** The sheets over a page: which is open, what asked for it, and what the page says while one does not come. */
import { provide, shallowRef, type Component } from 'vue'
import { fetchSheetHost } from '../sheets/parts'
import { openSheetKey, type Sheet } from '../sheets/sheet'
import type { Parts } from './useParts'

/**
 * @param place What is in view: a sheet about a card would only puzzle over another one
 * @param rested Resolves once nothing moves
 */
export function useSheets({ fetched }: Parts, place: () => number, rested: () => Promise<void>) {
  const sheet = shallowRef<Sheet | null>(null)
  const SheetHost = shallowRef<Component>()
  const opener = shallowRef<Element | null>(null)
  /** The one asked for last: it may come before one that was asked for earlier. */
  let asked: Sheet | undefined
  async function open(next: Sheet): Promise<void> {
    asked = next
    // Now, for what lies below the sheet cannot keep the focus; and a sheet that follows another has the same opener.
    if (!sheet.value) opener.value = document.activeElement
    const at = place()
    SheetHost.value = (await fetched(fetchSheetHost(next)))?.default
    if ('card' in next) await rested()
    if (SheetHost.value && asked === next && !('card' in next && place() !== at)) sheet.value = next
  }
  provide(openSheetKey, open)
  return { sheet, SheetHost, opener, open }
}
