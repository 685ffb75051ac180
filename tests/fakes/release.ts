/** A small release of a site, and its host: what the worker keeps and from where. */
import { vi } from 'vitest'
import type { Kept } from '../../src/worker/kept'

/** Below the path "/2023/", with the cover, two cards and one plain page. */
export function release(name: string): Kept {
  const cover = '/2023/'
  return {
    release: name, base: cover, entry: `/2023/assets/app-${name}.js`, marks: [`/2023/assets/app-${name}.js`],
    needed: [`/2023/assets/app-${name}.js`, '/2023/assets/deck.json', cover], more: ['/2023/assets/font.woff2', '/2023/about/', '/2023/404/'],
    cards: { [cover]: { cover, at: 0, title: 'Cover' }, '/2023/targets/gdp/': { cover, at: 1, title: `GDP <5% & more, ${name}` } },
  }
}

/** A page of a release as the build writes it. */
export function pageOf({ entry }: Kept, name: string): string {
  return `<!doctype html><html lang="en"><head><title>${name}</title><link rel="canonical" href="/x/"><meta name="description" content="x"></head>`
    + `<body><div id="app" data-at="0"><h2>${name}</h2></div><script>import("${entry}")</script></body></html>`
}

/** What a host answers: `odd` by address, else what belongs there. */
export function hostOf(kept: Kept, odd: Record<string, () => Response> = {}) {
  return vi.fn<typeof fetch>((input) => {
    const path = input instanceof Request ? new URL(input.url).pathname : String(input)
    const answer = odd[path]
    if (answer) return Promise.resolve().then(answer)
    const type = path.endsWith('/') ? 'text/html' : 'text/plain'
    const text = path.endsWith('/') ? pageOf(kept, path) : path
    return Promise.resolve(new Response(text, { headers: { 'content-type': type, 'content-encoding': 'br', 'content-security-policy': 'default-src none' } }))
  })
}

/** No network. */
export const cutOff = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch')))
