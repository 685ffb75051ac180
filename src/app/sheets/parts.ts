/** Lazily loaded: the sheets, and the code that draws pictures. */
import type { Component } from 'vue'
import pressWorker from '../../host/press-worker?worker&url'
import type { DrawPicture } from '../../host/picture'
import type { composeScene } from '../../share-card/scene'
import type { Sheet } from './sheet'

/** What draws share pictures. */
export interface Studio {
  draw: DrawPicture
  compose: typeof composeScene
}

let studio: Promise<Studio> | undefined

async function openStudio(): Promise<Studio> {
  const [{ createPictures, pictureEnv }, { composeScene }] = await Promise.all([import('../../host/picture'), import('../../share-card/scene')])
  return { draw: createPictures(pictureEnv(window, pressWorker)), compose: composeScene }
}

/** The code that draws share pictures, one for the page. Rejects where it does not come; the next call asks again. */
export function fetchStudio(): Promise<Studio> {
  return studio ??= openStudio().catch((error: unknown) => {
    studio = undefined
    throw error
  })
}

/** The component that shows sheets; for a share sheet the code of pictures is fetched at the same time. Rejects where the component does not come. */
export function fetchSheetHost({ kind }: Sheet): Promise<{ default: Component }> {
  // Whether it came is for the sheet to say.
  if (kind === 'share' || kind === 'three') void fetchStudio().catch(() => undefined)
  return import('./SheetHost.vue')
}
