/** The sheets over a page: which is open, what asked for it, and what the page says while one does not come. */
import { provide, shallowRef, watch, type Component } from 'vue'
import { fetchSheetHost } from '../sheets/parts'
import { openSheetKey, type Sheet } from '../sheets/sheet'
import type { Parts } from './useParts'

/** How long after a sheet has gone a tap still counts as meant for it, in milliseconds. */
const SECOND_TAP = 350

/** @param place What is in view: a sheet about a card would only puzzle over another one */
export function useSheets({ fetched }: Parts, place: () => number) {
  const sheet = shallowRef<Sheet | null>(null)
  const SheetHost = shallowRef<Component>()
  const opener = shallowRef<Element | null>(null)
  async function open(next: Sheet): Promise<void> {
    // Now, for what lies below the sheet cannot keep the focus; and a sheet that follows another has the same opener.
    if (!sheet.value) opener.value = document.activeElement
    const at = place()
    SheetHost.value = await fetched(fetchSheetHost(next))
    if (SheetHost.value && !('card' in next && place() !== at)) sheet.value = next
  }
  watch(sheet, (now, before) => {
    if (!before || now) return
    // A second tap, as of a hand that is not sure, must not reach what lay below.
    const { classList } = document.documentElement
    classList.add('closed')
    setTimeout(() => classList.remove('closed'), SECOND_TAP)
  })
  provide(openSheetKey, open)
  return { sheet, SheetHost, opener, open }
}
