/** Runs beside the page: makes a JPEG of what a canvas showed. Answers null where this engine cannot. */
import type { EncodeJob } from './encoder'

addEventListener('message', ({ data: { bitmap, quality } }: MessageEvent<EncodeJob>) => {
  void encode(bitmap, quality).catch(() => null).then((blob) => postMessage(blob))
})

async function encode(bitmap: ImageBitmap, quality: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}
