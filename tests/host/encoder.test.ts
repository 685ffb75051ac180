import { describe, expect, it } from 'vitest'
import { createEncoder, type EncodeJob, type EncoderParts } from '../../src/host/encoder'

type Answer = (worker: FakeWorker, job: EncodeJob) => void

class FakeWorker {
  onmessage: ((event: { data: Blob | null }) => void) | null = null
  onerror: (() => void) | null = null
  over = false
  constructor(readonly address: unknown, readonly answer: Answer) {}
  postMessage(job: EncodeJob): void { queueMicrotask(() => this.answer(this, job)) }
  terminate(): void { this.over = true }
}

const JPEG = new Blob(['jpeg'], { type: 'image/jpeg' })
const CANVAS = {} as HTMLCanvasElement

function bench(answer: Answer) {
  const workers: FakeWorker[] = []
  const parts = {
    Worker: class extends FakeWorker {
      constructor(address: unknown) {
        super(address, answer)
        workers.push(this)
      }
    },
    createImageBitmap: () => Promise.resolve({}),
  } as unknown as EncoderParts
  return { workers, parts }
}

/** A limit is over at once. */
const wait = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0) })

describe('createEncoder', () => {
  it('gives what its worker makes, and asks it again', async () => {
    const { workers, parts } = bench((worker, { quality }) => worker.onmessage?.({ data: quality === 0.9 ? JPEG : null }))
    const encode = createEncoder('/encode.js', parts, wait)
    expect([await encode(CANVAS, 0.9), await encode(CANVAS, 0.9)]).toEqual([JPEG, JPEG])
    expect(workers.map(({ address }) => address)).toEqual(['/encode.js'])
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
    const encode = createEncoder('/encode.js', parts, wait)
    expect([await encode(CANVAS, 0.9), await encode(CANVAS, 0.9)]).toEqual([null, null])
    expect([asked, workers[0]?.over]).toEqual([1, true])
  })

  it.each<[string, { [Part in keyof EncoderParts]?: EncoderParts[Part] | undefined }]>([
    ['has no workers', { Worker: undefined }],
    ['refuses them', { Worker: function Refused() { throw new Error('SecurityError') } as unknown as typeof Worker }],
    ['gives no bitmap', { createImageBitmap: () => Promise.reject(new Error('InvalidStateError')) }],
  ])('gives nothing where the browser %s', async (_, lacks) => {
    const { parts } = bench((worker) => worker.onmessage?.({ data: JPEG }))
    expect(await createEncoder('/encode.js', { ...parts, ...lacks } as EncoderParts, wait)(CANVAS, 0.9)).toBeNull()
  })

  it('names its script by Trusted Types where they are kept', () => {
    const { workers, parts } = bench(() => undefined)
    const trusted = { address: '/encode.js' }
    createEncoder('/encode.js', { ...parts, trustedTypes: { createPolicy: () => ({ createScriptURL: () => trusted }) } }, wait)
    expect(workers[0]?.address).toBe(trusted)
  })
})
