import { snapdom } from '@zumer/snapdom'

export const draw = (card) => snapdom.toBlob(card, { type: 'jpg', quality: 0.9, scale: 3, dpr: 1, embedFonts: true })
