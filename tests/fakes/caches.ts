/** A phone's caches, as much of them as the worker uses; `full` refuses whatever is to be kept. */
export class FakeCaches {
  full = false
  readonly #caches = new Map<string, Map<string, Response>>()

  /** What lies in a cache, by path. */
  paths(name: string): string[] {
    return [...this.#caches.get(name)?.keys() ?? []]
  }

  storage(): CacheStorage {
    return {
      keys: () => Promise.resolve([...this.#caches.keys()]),
      has: (name: string) => Promise.resolve(this.#caches.has(name)),
      delete: (name: string) => Promise.resolve(this.#caches.delete(name)),
      open: (name: string) => Promise.resolve(this.#open(name)),
      match: (path: string, { cacheName = '' }: MultiCacheQueryOptions) => Promise.resolve(this.#caches.get(cacheName)?.get(path)?.clone()),
    } as CacheStorage
  }

  #open(name: string): Cache {
    const held = this.#caches.get(name) ?? new Map<string, Response>()
    this.#caches.set(name, held)
    return {
      match: (path: string) => Promise.resolve(held.get(path)?.clone()),
      keys: () => Promise.resolve([...held.keys()].map((path) => ({ url: `https://county.test${path}` }))),
      put: async (path: string, response: Response) => {
        const body = await response.arrayBuffer()
        if (this.full) throw new DOMException('There is no room.', 'QuotaExceededError')
        held.set(path, new Response(body, response))
      },
    } as unknown as Cache
  }
}
