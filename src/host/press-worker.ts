/** Runs beside the page: paints a picture's ground, puts its words on it, and makes a JPEG of both. Answers null where this engine cannot. */
import { groundSteps } from '../share-card/ground'
import { showsPaper } from './look'
import type { PressJob } from './press'

let sheet: OffscreenCanvas | null = null

onmessage = ({ data }: MessageEvent<PressJob>) => {
  if ('ground' in data) {
    try {
      lay(data)
    } catch {
      sheet = null
    }
  } else {
    void print(data).catch(() => null).then((blob) => postMessage(blob))
  }
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  return canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D
}

function lay({ ground, width, height }: Extract<PressJob, { ground: unknown }>): void {
  sheet = new OffscreenCanvas(width, height)
  const pen = penOf(sheet)
  for (const step of groundSteps(ground)) step(pen)
}

async function print({ words, quality }: Extract<PressJob, { words: unknown }>): Promise<Blob | null> {
  const canvas = sheet
  sheet = null
  if (!canvas) return null
  const pen = penOf(canvas)
  pen.drawImage(words, 0, 0)
  // Held on to, the page's canvas could not paint its next picture in the same memory.
  words.close()
  return showsPaper(pen, canvas) ? await canvas.convertToBlob({ type: 'image/jpeg', quality }) : null
}
