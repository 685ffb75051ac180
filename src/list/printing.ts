/** Printing a page: a button where the app around it can print, and everything unfolded on paper. */
import type { Agent } from '../host/agent'

/** Shows the page's print button in browsers proper; the apps of chats cannot print. */
export function startPrinting(window: Pick<Window, 'document' | 'addEventListener'> & { print?: () => void }, agent: Agent): void {
  const { document } = window
  const button = document.querySelector<HTMLElement>('.print-button')
  if (button && window.print && agent === 'browser') {
    button.classList.add('print-button--works')
    button.addEventListener('click', () => window.print?.())
  }
  // Folded groups would stay folded on paper in older browsers.
  window.addEventListener('beforeprint', () => {
    for (const group of document.querySelectorAll('details')) group.open = true
  })
}
