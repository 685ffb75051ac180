/** Runs beside the page: makes a JPEG of what a canvas showed. Answers null where this engine cannot. */
import type { EncodeJob } from './encoder'

onmessage = ({ data }: MessageEvent<EncodeJob>) => {
  void encode(data).catch(() => null).then((blob) => postMessage(blob))
}

async function encode({ bitmap, quality }: EncodeJob): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('bitmaprenderer') as ImageBitmapRenderingContext
  context.transferFromImageBitmap(bitmap)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  // Held on to, the page's canvas could not paint its next picture in the same memory.
  context.transferFromImageBitmap(null)
  return blob
}
