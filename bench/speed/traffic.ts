/** What a page fetches, as its network reports it. */
import type { CDPSession } from '@playwright/test'

export interface Traffic {
  /** Bytes over the network by kind: "Document", "Script", "Font" and so on, headers included. */
  kinds: Record<string, number>
  bytes: number
  /** Requests that had come this many milliseconds after the first was sent: those that a paint at that time may have waited for. */
  cameBefore: (time: number) => number
}

interface Watch {
  /** Resolves when nothing has been under way for so many milliseconds. */
  quiet: (still: number) => Promise<void>
  traffic: () => Traffic
}

/** Watches a page's network from now on. Its session must have the network's events switched on. */
export function watchTraffic(session: CDPSession): Watch {
  const kinds = new Map<string, string>()
  const weights: Record<string, number> = {}
  const came: number[] = []
  let began = 0
  const open = new Set<string>()
  let last = Date.now()
  session.on('Network.requestWillBeSent', ({ requestId, timestamp, type, request }) => {
    if (request.url.startsWith('data:') || request.url.startsWith('blob:')) return
    began ||= timestamp
    open.add(requestId)
    // The site fetches its scripts before it imports them (src/host/part.ts).
    kinds.set(requestId, type === 'Fetch' && new URL(request.url).pathname.endsWith('.js') ? 'Script' : type ?? 'Other')
    last = Date.now()
  })
  const end = (requestId: string, bytes: number): void => {
    if (!open.delete(requestId)) return
    const kind = kinds.get(requestId) ?? 'Other'
    weights[kind] = (weights[kind] ?? 0) + bytes
    last = Date.now()
  }
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    if (open.has(requestId)) came.push(timestamp)
    end(requestId, encodedDataLength)
  })
  session.on('Network.loadingFailed', ({ requestId }) => { end(requestId, 0) })
  return {
    async quiet(still) {
      while (open.size > 0 || Date.now() - last < still) await new Promise((resolve) => { setTimeout(resolve, 50) })
    },
    traffic: () => ({
      kinds: { ...weights }, bytes: Object.values(weights).reduce((sum, bytes) => sum + bytes, 0),
      cameBefore: (time) => came.filter((moment) => (moment - began) * 1000 <= time).length,
    }),
  }
}
