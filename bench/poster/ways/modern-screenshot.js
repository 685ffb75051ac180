import { domToBlob } from 'modern-screenshot'

export const draw = (card) => domToBlob(card, { type: 'image/jpeg', quality: 0.9, scale: 3 })
