/** Has pictures encoded beside the page: on its own thread Chromium does that in the gaps between frames, which takes three times as long. */
import type { TrustedTypes } from './trusted-types'

/** What the worker is given (encode-worker.ts). */
export interface EncodeJob {
  bitmap: ImageBitmap
  quality: number
}

/** A JPEG of what a canvas shows, one at a time; null where the page must make it itself. */
export type Encode = (canvas: HTMLCanvasElement, quality: number) => Promise<Blob | null>

/** What it needs of the browser; old ones lack some of it. */
export type EncoderParts = Pick<Window & typeof globalThis, 'Worker' | 'createImageBitmap'> & { trustedTypes?: TrustedTypes }

/** How long the worker may take, in milliseconds; slow phones take half a second. */
const LIMIT = 3000

/** Named in the Content-Security-Policy (src/node/csp.ts). */
const POLICY = 'two-sessions-encoder'

/**
 * @param address Of the worker's script (encode-worker.ts); it is fetched at once
 * @param wait Resolves after so many milliseconds
 */
export function createEncoder(address: string, { Worker, createImageBitmap, trustedTypes }: EncoderParts, wait: (milliseconds: number) => Promise<void>): Encode {
  let worker: Worker | undefined
  try {
    worker = new Worker((trustedTypes?.createPolicy(POLICY, { createScriptURL: () => address }).createScriptURL('') ?? address) as string)
    worker.onerror = () => { worker = undefined }
  } catch {
    // There are none, or they are refused.
  }
  return async (canvas, quality) => {
    const asked = worker
    if (!asked) return null
    try {
      const bitmap = await createImageBitmap(canvas)
      const answer = new Promise<Blob | null>((resolve) => {
        asked.onmessage = ({ data }: MessageEvent<Blob | null>) => resolve(data)
        asked.onerror = () => resolve(null)
      })
      asked.postMessage({ bitmap, quality } satisfies EncodeJob, [bitmap])
      const blob = await Promise.race([answer, wait(LIMIT)])
      if (blob) return blob
    } catch {
      // A canvas that cannot be looked at; the page will see that, too.
    }
    asked.terminate()
    worker = undefined
    return null
  }
}
