/** How a picture or a text leaves the page: the system's share sheet, a download, the clipboard. Failures are values. */

/** "cancelled" is the reader's own no and needs no word. */
export type Outcome = 'done' | 'cancelled' | 'failed'

/** Whether the system's share sheet takes this file. */
export function canSharePicture(file: File, navigator: Partial<Pick<Navigator, 'share' | 'canShare'>>): boolean {
  try {
    return navigator.share !== undefined && navigator.canShare?.({ files: [file] }) === true
  } catch {
    // Some web views throw instead of answering.
    return false
  }
}

/**
 * Hands the file to the system's share sheet. To be called straight from a tap: browsers refuse it later.
 * The file goes alone: text beside it becomes plain text in WeChat.
 */
export async function sharePicture(file: File, navigator: Pick<Navigator, 'share'>): Promise<Outcome> {
  try {
    await navigator.share({ files: [file] })
    return 'done'
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError' ? 'cancelled' : 'failed'
  }
}

/** Offers the file as a download. Nothing tells a page whether the reader got it. */
export function savePicture(file: File, document: Document): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // Safari reads the address only after the click's task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Copies a text, also where the clipboard interface is missing (pages without https) or refused. */
export async function copyText(text: string, navigator: { clipboard?: Pick<Clipboard, 'writeText'> }, document: Document): Promise<Outcome> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return 'done'
    }
  } catch {
    // Refused: the old way may still be open.
  }
  return copySelected(text, document) ? 'done' : 'failed'
}

function copySelected(text: string, document: Document): boolean {
  const before = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.className = 'unseen'
  document.body.append(area)
  area.select()
  try {
    return document.execCommand('copy')
  } catch {
    // Not there at all: the caller tells the reader to copy by hand.
    return false
  } finally {
    area.remove()
    // It took the focus with it.
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
