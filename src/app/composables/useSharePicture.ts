/** A card's share picture: drawn on the phone, again for each choice, the last choice winning. */
import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import { pictureWords } from '../words/words'
import { useSite } from '../site'
import type { CardView } from '../../content/view'
import type { DrawPicture } from '../../host/picture'
import type { PictureChoice } from '../../host/preferences'
import { pictureSource, releaseSource } from '../../host/picture-source'
import type { PictureCard, Scene } from '../../share-card/scene'

export type Drawing =
  | { state: 'drawing' }
  | { state: 'ready', file: File, src: string, width: number, height: number }
  | { state: 'failed' }

/** The code that draws; loaded when the first picture is asked for. */
interface Studio {
  draw: DrawPicture
  compose: (cards: [PictureCard, PictureCard?], choice: PictureChoice, url: string) => Scene
}

async function openStudio(): Promise<Studio> {
  const [{ createPictures, pictureEnv }, { composeScene }] = await Promise.all([
    import('../../host/picture'), import('../../share-card/scene'),
  ])
  return { draw: createPictures(pictureEnv(window)), compose: composeScene }
}

/**
 * @param url The card's whole address in a language, for the QR code
 * @returns the drawing as it goes, and a way to try again
 */
export function useSharePicture(card: CardView, choice: Ref<PictureChoice>, url: (path: string) => string) {
  const { locale, words, translation } = useSite()
  const drawing = shallowRef<Drawing>({ state: 'drawing' })
  let studio: Promise<Studio> | undefined
  let turn = 0

  async function cardsFor({ languages }: PictureChoice): Promise<[PictureCard, PictureCard?] | null> {
    const own = { card, locale, words: pictureWords(words) }
    if (languages === 'own') return [own]
    const other = await translation(card.index)
    if (!other) return null
    return languages === 'other' ? [other] : [own, other]
  }
  async function drawNow(): Promise<Drawing> {
    studio ??= openStudio()
    const [{ draw, compose }, cards] = await Promise.all([studio, cardsFor(choice.value)])
    if (!cards) return { state: 'failed' }
    const picture = await draw(compose(cards, choice.value, url(cards[0].card.path)))
    if (!picture.ok) return { state: 'failed' }
    const { blob, width, height } = picture
    const file = new File([blob], `${card.id}-${choice.value.shape}.jpg`, { type: blob.type })
    return { state: 'ready', file, src: await pictureSource(blob, navigator.userAgent), width, height }
  }
  function release(): void {
    if (drawing.value.state === 'ready') releaseSource(drawing.value.src)
  }
  async function draw(): Promise<void> {
    const mine = ++turn
    release()
    drawing.value = { state: 'drawing' }
    const done = await drawNow().catch((): Drawing => {
      // The code did not arrive: the next try asks for it again.
      studio = undefined
      return { state: 'failed' }
    })
    if (mine === turn) drawing.value = done
    else if (done.state === 'ready') releaseSource(done.src)
  }

  watch(choice, draw, { deep: true, immediate: true })
  onBeforeUnmount(() => {
    turn++
    release()
  })
  return { drawing, draw }
}
