/** An address as QR code modules: level M or better, in as small a code as it fits. */
import { correction, generate } from 'lean-qr/nano'

export interface QrCode {
  /** Modules a side, without the quiet zone. */
  size: number
  /** Dark stretches: column, row, length. */
  runs: [number, number, number][]
}

/** White modules that a reader needs on every side (ISO/IEC 18004). */
export const QUIET = 4
/** Fewer pixels a module and the code is lost where chats halve a picture. */
export const LEAST_MODULE = 8

/** The QR code of an address. Throws if it is longer than a QR code can hold. */
export function qrCode(url: string): QrCode {
  const code = generate(url, { minCorrectionLevel: correction.M })
  const runs: QrCode['runs'] = []
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue
      const last = runs[runs.length - 1]
      if (last && last[1] === y && last[0] + last[2] === x) last[2]++
      else runs.push([x, y, 1])
    }
  }
  return { size: code.size, runs }
}

/** The code of an address as SVG, its quiet zone around it: the view box, and the path of the dark modules. Throws as `qrCode` does. */
export function qrSvg(url: string): { box: string, path: string } {
  const { size, runs } = qrCode(url)
  const side = size + 2 * QUIET
  return { box: `${-QUIET} ${-QUIET} ${side} ${side}`, path: runs.map(([x, y, length]) => `M${x} ${y}h${length}v1h-${length}z`).join('') }
}
