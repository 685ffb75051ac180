/** Fetches all of the display face: the pages of the deck are built with what cards need of it. */

/** The rel of the link to its style sheet; browsers know no such relation, and pass over it. */
export const DISPLAY_FACE = 'display-face'

/** Whether a sheet has come: one that did not lets nobody see its rules, and what is no sheet counts as an empty one. */
function hasRules(sheet: CSSStyleSheet | null): boolean {
  try {
    return (sheet?.cssRules.length ?? 0) > 0
  } catch {
    return false
  }
}

/** Resolves when the page has all of the face, or cannot have it; the next call asks for it again then. */
export async function wholeDisplayFace(document: Document): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>(`link[rel~="${DISPLAY_FACE}"]`)
  if (!link || hasRules(link.sheet)) return
  await new Promise((resolve) => {
    link.addEventListener('load', resolve, { once: true })
    link.addEventListener('error', resolve, { once: true })
    link.relList.add('stylesheet')
  })
  if (!hasRules(link.sheet)) link.relList.remove('stylesheet')
}
