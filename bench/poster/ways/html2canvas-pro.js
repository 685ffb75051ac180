import html2canvas from 'html2canvas-pro'

export async function draw(card) {
  const canvas = await html2canvas(card, { scale: 3, logging: false })
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
}
