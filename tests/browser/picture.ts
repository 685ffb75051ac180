/** What a share picture's QR code says to a phone that scans it. */
import jpeg from 'jpeg-js'
import jsQR from 'jsqr'

/** The address in the code of a JPEG. */
export function codeIn(bytes: Buffer): string {
  const { data, width, height } = jpeg.decode(bytes, { useTArray: true })
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? 'no QR code'
}
