/** The site's own way: from the card's data, not from its DOM. */
import { createPictures, pictureEnv } from '../../../src/host/picture'
import { composeScene } from '../../../src/share-card/scene'

let pictures: ReturnType<typeof createPictures> | undefined

/** Draws the picture that stands as data in the page. Throws where the phone cannot draw. */
export async function draw(): Promise<Blob> {
  const { cards, options, url } = JSON.parse(document.getElementById('data')?.textContent ?? '')
  pictures ??= createPictures(pictureEnv(window, '/press-worker.js'))
  const picture = await pictures(composeScene(cards, [], options, url))
  if (!picture.ok) throw new Error(picture.reason)
  return picture.blob
}
