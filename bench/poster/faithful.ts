/** Whether a library's picture is the card that it was to copy: by its QR code and its pixels. */
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { decodePicture } from '../../src/node/canvas'

/** How far a channel may be off in a pixel that still counts as the same: letters may be smoothed in another way. */
const TOLERANCE = 48
/** How many pixels in a hundred may be off further. */
const MOST = 2

export interface Likeness {
  /** Whether the QR code says what it should. */
  code: boolean
  /** How many pixels in a hundred differ, at a third of the size. */
  off: number
  faithful: boolean
}

async function third(picture: Buffer): Promise<{ width: number, height: number, data: Uint8ClampedArray }> {
  const image = await loadImage(picture)
  const [width, height] = [Math.round(image.width / 3), Math.round(image.height / 3)]
  const pen = createCanvas(width, height).getContext('2d')
  pen.drawImage(image, 0, 0, width, height)
  return { width, height, data: pen.getImageData(0, 0, width, height).data }
}

/** Compares a JPEG with a screenshot of the DOM that it shows. @param url what the QR code holds */
export async function likeness(jpeg: Buffer, screenshot: Buffer, url: string): Promise<Likeness> {
  const { data, width, height } = await decodePicture(jpeg)
  const code = jsQR(data, width, height)?.data === url
  const [one, other] = [await third(jpeg), await third(screenshot)]
  if (one.width !== other.width || one.height !== other.height) return { code, off: 100, faithful: false }
  let different = 0
  for (let at = 0; at < one.data.length; at += 4) {
    if ([0, 1, 2].some((channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > TOLERANCE)) different++
  }
  const off = different / (one.data.length / 4) * 100
  return { code, off, faithful: code && off <= MOST }
}
