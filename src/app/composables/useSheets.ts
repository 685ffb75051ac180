/** The sheets over a page: which is open, what asked for it, and what the page says while one does not come. */
import { onBeforeUnmount, onMounted, provide, shallowRef, watch, type Component } from 'vue'
import { fetchSheetHost } from '../sheets/parts'
import { openSheetKey, type Sheet } from '../sheets/sheet'
import type { Parts } from './useParts'

/** How long after the tap that closed a sheet another one near it still counts as meant for the sheet, in milliseconds and CSS pixels. */
const SECOND_TAP = 400
const NEAR = 48

/**
 * @param place What is in view: a sheet about a card would only puzzle over another one
 * @param rested Resolves once nothing moves
 */
export function useSheets({ fetched }: Parts, place: () => number, rested: () => Promise<void>) {
  const sheet = shallowRef<Sheet | null>(null)
  const SheetHost = shallowRef<Component>()
  const opener = shallowRef<Element | null>(null)
  async function open(next: Sheet): Promise<void> {
    // Now, for what lies below the sheet cannot keep the focus; and a sheet that follows another has the same opener.
    if (!sheet.value) opener.value = document.activeElement
    const at = place()
    SheetHost.value = await fetched(fetchSheetHost(next))
    if ('card' in next) await rested()
    if (SheetHost.value && !('card' in next && place() !== at)) sheet.value = next
  }
  /** The tap that is being answered, and the one that closed a sheet. */
  let tap: MouseEvent | undefined
  let closing: MouseEvent | undefined
  watch(sheet, (now) => { if (!now) closing = tap }, { flush: 'sync' })
  /** Swallows the second tap of an unsteady hand: the first closed the sheet, and this one would hit what lay below it. */
  function onClick(event: MouseEvent): void {
    const again = closing && event.timeStamp - closing.timeStamp < SECOND_TAP
      && event.detail > 0 && Math.hypot(event.clientX - closing.clientX, event.clientY - closing.clientY) < NEAR
    if (again) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    tap = event
    setTimeout(() => { tap = undefined })
  }
  onMounted(() => addEventListener('click', onClick, true))
  onBeforeUnmount(() => removeEventListener('click', onClick, true))
  provide(openSheetKey, open)
  return { sheet, SheetHost, opener, open }
}
