import { describe, expect, it } from 'vitest'
import { createPress, type Press, type PressJob, type PressEnv } from '../../src/host/press'
import { layoutScene } from '../../src/share-card/layout'
import { fakeMeasure } from '../fakes/measure'
import { fakeScene } from '../fakes/scenes'

type Answer = (worker: FakeWorker, job: PressJob) => void

class FakeWorker {
  onmessage: ((event: { data: Blob | null }) => void) | null = null
  onerror: (() => void) | null = null
  over = false
  readonly jobs: PressJob[] = []
  constructor(readonly address: unknown, readonly answer: Answer) {}
  postMessage(job: PressJob): void {
    this.jobs.push(structuredClone(job))
    if ('words' in job) queueMicrotask(() => this.answer(this, job))
  }


  terminate(): void { this.over = true }
}

const JPEG = new Blob(['jpeg'], { type: 'image/jpeg' })
const CANVAS = {} as HTMLCanvasElement
const LAYOUT = layoutScene(fakeScene('gdp', 'zh-CN'), fakeMeasure)

/** A whole picture; what is laid is laid in vain where nothing comes. */
const made = (press: Press): Promise<Blob | null> => {
  press.lay(LAYOUT)
  return press.print(CANVAS, 0.9)
}

function bench(answer: Answer) {
  const workers: FakeWorker[] = []
  const parts = {
    Worker: class extends FakeWorker {
      constructor(address: unknown) {
        super(address, answer)
        workers.push(this)
      }
    },
    OffscreenCanvas: Object,
    createImageBitmap: () => Promise.resolve({}),
  } as unknown as PressEnv
  return { workers, parts }
}

/** A limit is over at once. */
const wait = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0) })

describe('createPress', () => {
  it('gives what its worker makes, and asks it again', async () => {
    const { workers, parts } = bench((worker) => worker.onmessage?.({ data: JPEG }))
    const press = createPress('/press.js', parts, wait)
    expect([await made(press), await made(press)]).toEqual([JPEG, JPEG])
    expect(workers.map(({ address }) => address)).toEqual(['/press.js'])
  })

  it('sends the ground of a picture first, then its words', async () => {
    const { workers, parts } = bench((worker) => worker.onmessage?.({ data: JPEG }))
    await made(createPress('/press.js', parts, wait))
    const [ground, words] = workers[0]?.jobs ?? []
    expect(ground).toMatchObject({ width: 1080, height: 1440, ground: { marks: [{ kind: 'scenery' }] } })
    expect(words).toMatchObject({ quality: 0.9 })
  })

  it.each<[string, Answer]>([
    ['cannot', (worker) => worker.onmessage?.({ data: null })],
    ['does not start', (worker) => worker.onerror?.()],
    ['says nothing', () => undefined],
  ])('gives nothing where its worker %s, and does not ask it again', async (_, answer) => {
    let asked = 0
    const { workers, parts } = bench((worker, job) => {
      asked++
      answer(worker, job)
    })
    const press = createPress('/press.js', parts, wait)
    expect([await made(press), await made(press)]).toEqual([null, null])
    expect(press.lay(LAYOUT)).toBe(false)
    expect([asked, workers[0]?.over]).toEqual([1, true])
  })

  it.each<[string, { [Part in keyof PressEnv]?: PressEnv[Part] | undefined }]>([
    ['has no workers', { Worker: undefined }],
    ['refuses them', { Worker: function Refused() { throw new Error('SecurityError') } as unknown as typeof Worker }],
    ['gives no bitmap', { createImageBitmap: () => Promise.reject(new Error('InvalidStateError')) }],
  ])('gives nothing where the browser %s', async (_, lacks) => {
    const { parts } = bench((worker) => worker.onmessage?.({ data: JPEG }))
    expect(await made(createPress('/press.js', { ...parts, ...lacks } as PressEnv, wait))).toBeNull()
  })

  it('asks for no worker where a worker would have no canvas', async () => {
    const { workers, parts } = bench((worker) => worker.onmessage?.({ data: JPEG }))
    const without = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'OffscreenCanvas')) as unknown as PressEnv
    const press = createPress('/press.js', without, wait)
    expect([press.lay(LAYOUT), await made(press), workers.length]).toEqual([false, null, 0])
  })

  it('names its script by Trusted Types where they are kept', () => {
    const { workers, parts } = bench(() => undefined)
    const trusted = { address: '/press.js' }
    createPress('/press.js', { ...parts, trustedTypes: { createPolicy: () => ({ createScriptURL: () => trusted }) } }, wait)
    expect(workers[0]?.address).toBe(trusted)
  })
})
