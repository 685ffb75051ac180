/** Asks the service worker to keep the edition for when there is no network, unless the connection is metered or slow. */
import { hasNewRelease, type Release } from './reload'
import { POLICIES, scriptAddress, type TrustedTypes } from './trusted-types'

/** What a phone says of its connection; few do. */
interface Connection {
  saveData?: boolean
  effectiveType?: string
}

export interface OfflineEnv {
  /** Undefined where there is none, as in WeChat on iOS. */
  container: ServiceWorkerContainer | undefined
  connection: Connection | undefined
  trustedTypes: TrustedTypes | undefined
  document: Pick<Document, 'visibilityState' | 'addEventListener'>
  window: Pick<Window, 'addEventListener'>
  /** The time in milliseconds. */
  now: () => number
  /** A script of the site: the worker lies beside its folder. */
  script: string
  /** The path of the page that was opened. */
  page: string
}

/** How long after one question to the server for a newer worker the next may follow, in milliseconds: asked when the reader or the network comes back. */
const HOUR = 3_600_000

/** @param page The address of the page as it was opened */
export function offlineEnv(window: Window, script: string, page: string): OfflineEnv {
  const { navigator, document } = window
  const { serviceWorker, connection } = navigator as { serviceWorker?: ServiceWorkerContainer, connection?: Connection }
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  return { container: serviceWorker, connection, trustedTypes, document, window, now: () => Date.now(), script, page: new URL(page).pathname }
}

/**
 * Asks the worker to keep the edition, now and whenever the reader or the network comes back; it answers with the release that it is of
 * (watchReleases). On an expensive connection, or where the phone keeps nothing, the page is read as ever.
 */
export async function keepEdition({ container, connection, trustedTypes, document, window, now, script, page }: OfflineEnv): Promise<void> {
  if (!container) return
  let registration: ServiceWorkerRegistration | undefined
  let checked = now()
  let address: string | undefined
  const keep = async (): Promise<void> => {
    try {
      address ??= scriptAddress(POLICIES.offline, new URL('../sw.js', script).pathname, trustedTypes)
      registration ??= await container.register(address)
      ;(await container.ready).active?.postMessage({ keep: page })
    } catch { /* Refused, as private browsing does, or out of reach: ordinary caching serves. */ }
  }
  const comeBack = (): void => {
    if (document.visibilityState !== 'visible' || isMetered(connection)) return
    // Who comes back may have a better network, and after a while a newer edition: a new worker tells of itself.
    void keep()
    // A clock that is set back must not keep it from asking.
    if (!registration || Math.abs(now() - checked) < HOUR) return
    checked = now()
    registration.update().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', comeBack)
  window.addEventListener('online', comeBack)
  // It answers with the release that it is of, so that a newer one can be offered all the same.
  if (isMetered(connection)) container.controller?.postMessage({})
  else await keep()
}

/**
 * Tells of a newer release than the open page's, once of each: the worker says again and again of which it is.
 * A worker of another release may also lag behind: the server knows.
 */
export function watchReleases(container: ServiceWorkerContainer | undefined, release: Release, tell: () => void): void {
  const told = new Set<unknown>([release.build])
  container?.addEventListener('message', async ({ data }: MessageEvent<{ entry?: unknown } | null>) => {
    const entry = data?.entry
    if (typeof entry !== 'string' || told.has(entry) || !await hasNewRelease(release) || told.has(entry)) return
    told.add(entry)
    tell()
  })
}

/** Whether each byte costs the reader time or money. */
function isMetered(connection: Connection | undefined): boolean {
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '')
}
