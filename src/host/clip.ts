/** Cuts a text to the room a chat gives it; pure. */

/**
 * The text, or as much of it as fits into `room` Han characters with "…" at the end. Latin letters and digits
 * count half. A word or a figure is never cut in two, for half a figure is another figure.
 */
export function clip(text: string, room: number): string {
  const characters = [...text]
  if (widthOf(characters) <= room) return text
  const length = characters.findIndex((_, index) => widthOf(characters.slice(0, index + 1)) > room - 1)
  const kept = characters.slice(0, length).join('')
  return `${endWell(kept, characters[length] ?? '')}…`
}

/** What stays of a text that is cut before `next`. */
function endWell(kept: string, next: string): string {
  const cutsWord = /[\w%]$/.test(kept) && /[\w.,%]/.test(next)
  const cutsFigure = /\d[\d.,]*$/.test(kept)
  const whole = cutsWord || cutsFigure ? kept.replace(/[\w.,%¥+−'’-]+$/, '') : kept
  return (whole || kept).replace(/[\s，、。；：（“,.;:(-]+$/, '')
}

function widthOf(characters: string[]): number {
  return characters.reduce((sum, character) => sum + (/[\u1100-\u{10ffff}]/u.test(character) ? 1 : 0.5), 0)
}
