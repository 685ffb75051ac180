import { describe, expect, it, vi } from 'vitest'
import { keepEdition, watchReleases, type OfflineEnv } from '../../src/host/offline'

/** A phone with a worker; `post` is what it is told, `come` has the reader come back after so many minutes, `online` the network. */
function phone({ connection, register, trustedTypes }: { connection?: object, register?: () => Promise<unknown>, trustedTypes?: OfflineEnv['trustedTypes'] } = {}) {
  const post = vi.fn()
  const update = vi.fn(() => Promise.resolve())
  let minutes = 0
  const listeners: Record<string, () => void> = {}
  const registering = vi.fn(register ?? (() => Promise.resolve({ update })))
  const container = { register: registering, ready: Promise.resolve({ active: { postMessage: post } }), controller: { postMessage: post } }
  const parts: OfflineEnv = {
    container: container as unknown as ServiceWorkerContainer, connection, trustedTypes, now: () => minutes * 60_000,
    document: { visibilityState: 'visible', addEventListener: (event: string, heard: () => void) => { listeners[`document ${event}`] = heard } } as unknown as OfflineEnv['document'],
    window: { addEventListener: (event: string, heard: () => void) => { listeners[`window ${event}`] = heard } } as OfflineEnv['window'],
    script: 'https://county.test/2023/assets/app-1.js', page: '/2023/targets/gdp/',
  }
  return { parts, post, update, registering, come: (after: number) => { minutes += after; listeners['document visibilitychange']?.() }, online: () => listeners['window online']?.() }
}

describe('keeping the edition', () => {
  it('is asked of the worker that lies beside the scripts’ folder', async () => {
    const { parts, post, registering } = phone()
    await keepEdition(parts)
    expect(registering).toHaveBeenCalledWith('/2023/sw.js')
    expect(post).toHaveBeenCalledWith({ keep: '/2023/targets/gdp/' })
  })
  it.each([{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }])('is spared on a connection of %j', async (connection) => {
    const { parts, post, registering } = phone({ connection })
    await keepEdition(parts)
    expect(registering).not.toHaveBeenCalled()
    expect(post).toHaveBeenCalledWith({})
  })
  it('is done without where there is no worker or it is refused', async () => {
    await keepEdition({ ...phone().parts, container: undefined })
    const refused = phone({ register: () => Promise.reject(new DOMException('Refused', 'SecurityError')) })
    await keepEdition(refused.parts)
    expect(refused.post).not.toHaveBeenCalled()
  })
  it('is asked for when the reader comes back on a better connection than at the start, and registered once', async () => {
    const connection = { effectiveType: '2g' }
    const { parts, post, registering, come } = phone({ connection })
    await keepEdition(parts)
    come(1)
    expect(registering).not.toHaveBeenCalled()
    connection.effectiveType = '4g'
    come(1)
    await vi.waitFor(() => expect(post).toHaveBeenLastCalledWith({ keep: '/2023/targets/gdp/' }))
    come(1)
    await vi.waitFor(() => expect(post).toHaveBeenCalledTimes(3))
    expect(registering).toHaveBeenCalledOnce()
  })
  it('goes on when the network comes back, also where the worker could not be had at first and addresses are trusted once', async () => {
    const createPolicy = vi.fn<NonNullable<OfflineEnv['trustedTypes']>['createPolicy']>(() => { throw new TypeError('A policy of that name is there') })
    createPolicy.mockImplementationOnce((_, rules) => rules)
    const register = vi.fn(() => Promise.resolve({})).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const { parts, post, online } = phone({ register, trustedTypes: { createPolicy } })
    await keepEdition(parts)
    expect(post).not.toHaveBeenCalled()
    online()
    await vi.waitFor(() => expect(post).toHaveBeenCalledWith({ keep: '/2023/targets/gdp/' }))
    expect(createPolicy).toHaveBeenCalledOnce()
  })
  it('goes on when the reader comes back; a newer worker is asked for once an hour', async () => {
    const { parts, post, update, come } = phone()
    await keepEdition(parts)
    for (const minutes of [10, 20, 31, 5, 60]) come(minutes)
    await vi.waitFor(() => expect(post).toHaveBeenCalledTimes(6))
    expect(update).toHaveBeenCalledTimes(2)
  })
  it('asks for nothing when the reader leaves', async () => {
    const { parts, post, come } = phone()
    await keepEdition(parts)
    Object.assign(parts.document, { visibilityState: 'hidden' })
    come(90)
    await new Promise((resolve) => { setTimeout(resolve) })
    expect(post).toHaveBeenCalledOnce()
  })
  it('asks for a newer worker also where the clock was set back for longer than an hour', async () => {
    const { parts, update, come } = phone()
    await keepEdition(parts)
    come(-600)
    expect(update).toHaveBeenCalledOnce()
    come(30)
    expect(update).toHaveBeenCalledOnce()
    come(31)
    expect(update).toHaveBeenCalledTimes(2)
  })
})

describe('a newer release', () => {
  it.each<[string, unknown, string, number]>([
    ['the server has it too', { entry: '/b.js' }, '<script>import("/b.js")</script>', 1], ['only the worker is of another', { entry: '/b.js' }, '<script>import("/a.js")</script>', 0],
    ['it is the page’s own', { entry: '/a.js' }, '', 0], ['the message is another’s', null, '', 0],
  ])('is told of or not: %s', async (_, data, page, times) => {
    const target = new EventTarget()
    const tell = vi.fn()
    watchReleases(target as ServiceWorkerContainer, { build: '/a.js', fetchPage: () => Promise.resolve(page) }, tell)
    target.dispatchEvent(new MessageEvent('message', { data }))
    await new Promise((resolve) => { setTimeout(resolve) })
    expect(tell).toHaveBeenCalledTimes(times)
  })

  it('is told of once, however often the worker names it: who put it off has been told', async () => {
    const target = new EventTarget()
    const tell = vi.fn()
    watchReleases(target as ServiceWorkerContainer, { build: '/a.js', fetchPage: () => Promise.resolve('') }, tell)
    for (const entry of ['/b.js', '/b.js', '/b.js', '/c.js']) {
      target.dispatchEvent(new MessageEvent('message', { data: { entry } }))
      await new Promise((resolve) => { setTimeout(resolve) })
    }
    expect(tell).toHaveBeenCalledTimes(2)
  })
})
