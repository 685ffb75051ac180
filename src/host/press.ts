/** Paints a picture's ground and encodes the whole in a web worker, while the page paints the words. */
import { groundOf, type GroundPlan } from '../share-card/ground-marks'
import type { Layout } from '../share-card/layout'
import { POLICIES, scriptAddress, type TrustedTypes } from './trusted-types'

/** What the worker is given (press-worker.ts): first a ground, then what stands on it. */
export type PressJob =
  | { ground: GroundPlan, width: number, height: number }
  | { words: ImageBitmap, quality: number }

/** One picture at a time. */
export interface Press {
  /** Begins with the ground of a picture. False where there is no worker: the page must do it all. */
  lay: (layout: Layout) => boolean
  /** A JPEG of that ground with what a canvas shows on it; null where the page must do it all. */
  print: (words: HTMLCanvasElement, quality: number) => Promise<Blob | null>
}

/** What it needs of the browser; old ones lack some of it. */
export type PressEnv = Pick<Window & typeof globalThis, 'Worker' | 'OffscreenCanvas' | 'createImageBitmap'> & { trustedTypes?: TrustedTypes }

/** How long the worker may take when it has everything, in milliseconds; slow phones take half a second. */
const LIMIT = 3000

/**
 * @param address Of the worker's script (press-worker.ts); it is fetched at once
 * @param wait Resolves after so many milliseconds
 */
export function createPress(address: string, env: PressEnv, wait: (milliseconds: number) => Promise<void>): Press {
  const { Worker, createImageBitmap, trustedTypes } = env
  let worker: Worker | undefined
  try {
    // Safari before 16.4 has workers, but no canvas for them.
    if ('OffscreenCanvas' in env) {
      worker = new Worker(scriptAddress(POLICIES.press, address, trustedTypes))
      worker.onerror = () => { worker = undefined }
    }
  } catch {
    // There are none, or they are refused.
  }
  return {
    lay(layout) {
      const { width, height } = layout
      worker?.postMessage({ ground: groundOf(layout), width, height } satisfies PressJob)
      return worker !== undefined
    },
    async print(canvas, quality) {
      const asked = worker
      if (!asked) return null
      try {
        const words = await createImageBitmap(canvas)
        const answer = new Promise<Blob | null>((resolve) => {
          asked.onmessage = ({ data }: MessageEvent<Blob | null>) => resolve(data)
          asked.onerror = () => resolve(null)
        })
        asked.postMessage({ words, quality } satisfies PressJob, [words])
        const blob = await Promise.race([answer, wait(LIMIT)])
        if (blob) return blob
      } catch {
        // A canvas that cannot be looked at; the page will see that, too.
      }
      asked.terminate()
      worker = undefined
      return null
    },
  }
}
