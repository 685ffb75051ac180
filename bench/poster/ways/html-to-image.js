import { toJpeg } from 'html-to-image'

// Its toBlob gives a PNG, whatever type is asked for.
export async function draw(card) {
  const url = await toJpeg(card, { quality: 0.9, pixelRatio: 3 })
  return (await fetch(url)).blob()
}
