/** A browser engine as the main job needs it, whatever protocol it is driven by. */

/** Actions as both WebDriver protocols spell them (https://www.w3.org/TR/webdriver2/#actions). */
export type Actions = object[]

export interface Engine {
  /** Goes to an address; ends when its document stands there. */
  open: (url: string) => Promise<void>
  /** The browser's own way back; ends when it stands there. (A script that is asked for meanwhile may get no answer.) */
  back: () => Promise<void>
  /** Runs a function in the page and brings its answer, both by way of JSON. */
  run: <T, A extends unknown[]>(what: (...args: A) => T, ...args: A) => Promise<T>
  act: (actions: Actions) => Promise<void>
  close: () => Promise<void>
}

/** A phone's screen, in CSS pixels. */
export const SCREEN = { width: 390, height: 844 }

/** The text of a function that takes its arguments, and gives its answer, as JSON. */
export function inJson(what: (...args: never[]) => unknown): string {
  return `(json) => JSON.stringify((${what})(...JSON.parse(json)) ?? null)`
}

/** A key by its code point in WebDriver, or its letter. */
export function key(value: string): Actions {
  return [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }]
}

/** Presses a point of the screen. */
export function press(x: number, y: number): Actions {
  const actions = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]
  return [{ type: 'pointer', id: 'pointer', parameters: { pointerType: 'mouse' }, actions }]
}
