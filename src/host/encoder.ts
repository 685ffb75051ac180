/** Has pictures encoded beside the page: on its own thread Chromium does that in the gaps between frames, which takes three times as long. */
import type { TrustedTypes } from './trusted-types'

/** What the worker is given (encode-worker.ts). */
export interface EncodeJob {
  bitmap: ImageBitmap
  quality: number
}

/** A JPEG of what a canvas shows; null where the page must make it itself. One at a time. */
export type Encode = (canvas: HTMLCanvasElement, quality: number) => Promise<Blob | null>

/** What it needs of the browser; old ones lack some of it. */
export type EncoderParts = Pick<Window & typeof globalThis, 'setTimeout' | 'clearTimeout'>
  & Partial<Pick<Window & typeof globalThis, 'Worker' | 'OffscreenCanvas' | 'createImageBitmap'>> & { trustedTypes?: TrustedTypes }

/** How long the worker may take, in milliseconds; slow phones take half a second. */
const LIMIT = 3000

/** Named in the Content-Security-Policy (src/node/csp.ts). */
const POLICY = 'two-sessions-encoder'

/** @param address Of the worker's script (encode-worker.ts); it is fetched at once */
export function createEncoder(address: string, { Worker, OffscreenCanvas, createImageBitmap, trustedTypes, setTimeout, clearTimeout }: EncoderParts): Encode {
  let worker: Worker | null = null
  const giveUp = (): void => {
    worker?.terminate()
    worker = null
  }
  if (Worker && OffscreenCanvas && createImageBitmap) {
    try {
      worker = new Worker((trustedTypes?.createPolicy(POLICY, { createScriptURL: () => address }).createScriptURL('') ?? address) as string)
      worker.onerror = giveUp
    } catch {
      // Refused: the page encodes.
    }
  }
  return async (canvas, quality) => {
    if (!worker || !createImageBitmap) return null
    const bitmap = await createImageBitmap(canvas).catch(() => null)
    const asked = worker
    if (!bitmap || !asked) return null
    return new Promise((resolve) => {
      const answer = (blob: Blob | null): void => {
        clearTimeout(timer)
        if (!blob) giveUp()
        resolve(blob)
      }
      const timer = setTimeout(() => answer(null), LIMIT)
      asked.onmessage = ({ data }: MessageEvent<Blob | null>) => answer(data)
      asked.onerror = () => answer(null)
      asked.postMessage({ bitmap, quality } satisfies EncodeJob, [bitmap])
    })
  }
}
