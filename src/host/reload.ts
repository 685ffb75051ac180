/** An open page after a release: a part of the app that is gone leads to one reload, and never to a second. */
import { fetchWithin } from './fetch-within'
import type { OpenStorage } from './preferences'

export interface Release {
  /** The address of the app's entry, which every page with the app names: another one means another release. */
  build: string
  /** The open page's HTML as the server has it now; rejects where it cannot be had. */
  fetchPage: () => Promise<string>
}

export interface ReleaseGuardEnv extends Release {
  /** The storage of this tab. */
  openStorage: OpenStorage
  /** Its name outlives a reload too, where the storage is refused. */
  window: { name: string }
  /** Loads the page anew under its own address, which is that of the card in view. */
  reload: () => void
}

/** How long the page may take to come, in milliseconds. */
const PATIENCE = 15_000

/** The open page's release, by its entry's address. */
export function releaseOf(entry: string, { fetch, location }: Pick<Window & typeof globalThis, 'fetch' | 'location'>): Release {
  return {
    build: new URL(entry).pathname,
    // "no-cache": never a copy of this phone's. The worker answers navigations only, so this request reaches the network.
    fetchPage: () => fetchWithin(location.href, PATIENCE, fetch, async (response) => {
      const page = await response.text()
      // A server's excuse or a log-in page says nothing of releases.
      if (!response.ok || !page.includes('id="app"')) throw new Error(`No page of the site came from ${location.href}`)
      return page
    }, { cache: 'no-cache' }),
  }
}

const KEY = 'two-sessions-reloaded'

/**
 * Gives the function to call when a part could not be loaded. The page is reloaded only when the server has a
 * newer release, for on a weak network the open page is worth keeping; and once for each release that
 * was seen, even where two machines show two of them in turn.
 */
export function createReleaseGuard(env: ReleaseGuardEnv): () => Promise<void> {
  let underWay: Promise<void> | null = null
  return () => underWay ??= recover(env).then((reloading) => {
    if (!reloading) underWay = null
  })
}

/** Calls `recover` for every part that does not come: scripts (part.ts) and the deck's files tell it as Vite's loader does. Who asked still gets the error. */
export function watchMissingParts(target: EventTarget, recover: () => Promise<void>): void {
  target.addEventListener('vite:preloadError', () => void recover())
}

/** Whether the server has another release than the open page's; false where it cannot be asked. */
export async function hasNewRelease({ build, fetchPage }: Release): Promise<boolean> {
  const page = await fetchPage().catch(() => build)
  return !page.includes(build)
}

/** False where a reload would not help: the page says that something has failed. */
async function recover({ reload, ...env }: ReleaseGuardEnv): Promise<boolean> {
  if (!await hasNewRelease(env) || !isFirstTime(env.build, env)) return false
  reload()
  return true
}

/** Notes the release; false where it is noted already or cannot be. */
function isFirstTime(build: string, env: Pick<ReleaseGuardEnv, 'openStorage' | 'window'>): boolean {
  for (const { read, write } of [inStorage(env), inName(env)]) {
    try {
      const builds = read().split(' ').filter(Boolean)
      if (builds.includes(build)) return false
      write([...builds, build].join(' '))
      if (read().split(' ').includes(build)) return true
    } catch {
      continue // refused, as private browsing does: the next place may hold it
    }
  }
  return false
}

interface Place {
  read: () => string
  write: (text: string) => void
}

function inStorage({ openStorage }: Pick<ReleaseGuardEnv, 'openStorage'>): Place {
  return {
    read: () => openStorage().getItem(KEY) ?? '',
    write: (text) => openStorage().setItem(KEY, text),
  }
}

/** A name that someone else gave the window is left alone. */
function inName({ window }: Pick<ReleaseGuardEnv, 'window'>): Place {
  const prefix = `${KEY} `
  return {
    read: () => window.name.startsWith(prefix) ? window.name.slice(prefix.length) : '',
    write: (text) => {
      if (window.name === '' || window.name.startsWith(prefix)) window.name = prefix + text
    },
  }
}
