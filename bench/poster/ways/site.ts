/** The site's own way: from the card's data, not from its DOM. */
import { createEncoder } from '../../../src/host/encoder'
import { createPictures, pictureEnv } from '../../../src/host/picture'
import { composeScene } from '../../../src/share-card/scene'

let pictures: ReturnType<typeof createPictures> | undefined

export async function draw(): Promise<Blob> {
  const { cards, options, url } = JSON.parse(document.getElementById('data')?.textContent ?? '')
  pictures ??= createPictures(pictureEnv(window, createEncoder('/encode-worker.js', window)))
  const picture = await pictures(composeScene(cards, options, url))
  if (!picture.ok) throw new Error(picture.reason)
  return picture.blob
}
