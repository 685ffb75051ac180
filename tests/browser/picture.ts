/** What a share picture's QR code says to a phone that scans it. */
import jsQR from 'jsqr'
import { decodePicture } from '../../src/node/canvas'

/** The address in the code of a JPEG. */
export async function codeIn(bytes: Buffer): Promise<string> {
  const { data, width, height } = await decodePicture(bytes)
  return jsQR(data, width, height)?.data ?? 'no QR code'
}
