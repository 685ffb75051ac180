/** What an <img> shows a drawn picture by: in WeChat a data: URL, which its press-and-hold menu can save; elsewhere a blob: URL. */
import { inWechat } from './agent'

/** The `src` for a picture. Rejects where the file cannot be read. */
export function pictureSource(blob: Blob, userAgent: string): Promise<string> {
  return inWechat(userAgent) ? dataUrl(blob) : Promise.resolve(URL.createObjectURL(blob))
}

/** Gives a source's memory back. */
export function releaseSource(src: string): void {
  if (src.startsWith('blob:')) URL.revokeObjectURL(src)
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('The picture could not be read.'))
    reader.readAsDataURL(blob)
  })
}
