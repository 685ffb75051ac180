/** How the worker answers the page: kept files at once, pages as fast as they can be had. */
import { isKnown, lostPage, pageKey, type Kept } from './kept'
import type { Shelf } from './shelf'

export interface AnswerEnv {
  kept: Kept
  shelf: Shelf
  fetch: typeof globalThis.fetch
  /** Resolves when a page has taken so long that a copy is shown in its place. */
  patience: () => Promise<void>
}

/**
 * Scripts, styles, words, fonts: their names change with their content, so a copy is as good as the file, whichever release
 * left it. A page to which it came cut off asks past all copies: what comes then takes the copy's place.
 */
export async function answerPart(request: Request, { shelf, fetch }: AnswerEnv): Promise<Response> {
  const address = new URL(request.url).pathname
  if (request.cache !== 'reload') return await shelf.any(address) ?? fetch(request)
  const response = await fetch(request)
  await shelf.replace(address, response)
  return response
}

/**
 * A page comes from this release's own copy, else from the network, else, where that fails or is slow, from what stands in
 * for it. A reload always asks the server.
 */
export async function answerPage(request: Request, { kept, shelf, fetch, patience }: AnswerEnv): Promise<Response> {
  const address = pageKey(request.url)
  const copy = isReload(request) ? undefined : await shelf.own(address)
  if (copy) return copy
  const network = fetch(request).catch(() => undefined)
  const good = network.then((response) => response && response.status < 500 ? response : undefined)
  const standIn = (): Promise<Response | undefined> => shelf.standIn(address)
  return await Promise.race([good, patience().then(standIn)]) ?? await good ?? await standIn() ?? await network
    ?? await lost(address, kept, shelf) ?? Response.error()
}

/** The page for unknown addresses, but not for one that is only out of reach. */
async function lost(address: string, kept: Kept, shelf: Shelf): Promise<Response | undefined> {
  return isKnown(address, kept) ? undefined : shelf.any(lostPage(kept))
}

function isReload({ cache }: Request): boolean {
  return cache === 'no-cache' || cache === 'reload'
}
