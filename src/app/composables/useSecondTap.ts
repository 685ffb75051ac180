/** Swallows the second tap of an unsteady hand: the first closed the sheet, and this one would hit what lay below it. */
import { onBeforeUnmount, onMounted } from 'vue'

/** How long after the tap that closed a sheet another one near it still counts as meant for the sheet, in milliseconds and CSS pixels. */
const SECOND_TAP = 400
const NEAR = 48

/** To be called by the component that is there as long as a sheet is open. */
export function useSecondTap(): void {
  /** The tap that is being answered. */
  let tap: MouseEvent | undefined
  function onClick(event: MouseEvent): void {
    tap = event
    setTimeout(() => { tap = undefined })
  }
  onMounted(() => addEventListener('click', onClick, true))
  onBeforeUnmount(() => {
    removeEventListener('click', onClick, true)
    if (tap) swallowNear(tap)
  })
}

function swallowNear(first: MouseEvent): void {
  function onClick(event: MouseEvent): void {
    const again = event.timeStamp - first.timeStamp < SECOND_TAP
      && event.detail > 0 && Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) < NEAR
    if (!again) return
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('click', onClick, true)
  // A busy phone may pass a tap on late.
  setTimeout(() => removeEventListener('click', onClick, true), 3 * SECOND_TAP)
}
