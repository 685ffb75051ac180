/** The share picture of one card or several: drawn on the phone, again for each choice, the last choice winning; where that fails, the file that the build drew. */
import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import { useSite } from '../site'
import { fetchStudio } from '../sheets/parts'
import { pathOfCards } from '../../content/three'
import type { CardView } from '../../content/view'
import { BUILT_SIZE, fetchPicture, fetchPictureFiles, isOrdinary } from '../../host/picture-files'
import type { PictureChoice } from '../../host/preferences'
import { inWechat } from '../../host/agent'
import { pictureSource, releaseSource } from '../../host/picture-source'
import { pictureWords } from '../../share-card/picture-words'
import type { PictureCard } from '../../share-card/scene'

export interface ReadyPicture {
  state: 'ready'
  file: File
  /** Its cards, in the first of its languages. */
  cards: PictureCard[]
  src: string
  width: number
  height: number
  /** Whether it is the ordinary picture in place of one that could not be drawn. */
  instead: boolean
}

export type Drawing = { state: 'drawing' | 'failed' } | ReadyPicture

/**
 * @param cards One card, or the reader's own two or three
 * @param url The whole address of a path, for the QR code
 * @returns the drawing as it goes, the cards in the page's language, and a way to try again
 */
export function useSharePicture(cards: CardView[], choice: Ref<PictureChoice>, url: (path: string) => string) {
  const { base, locale, words, translation } = useSite()
  const drawing = shallowRef<Drawing>({ state: 'drawing' })
  const name = cards.map(({ id }) => id).join('-')
  const own = cards.map((card) => ({ card, locale, words: pictureWords(words) }))
  let turn = 0

  /** The cards in the picture's first language and, for both, in the second; null where a translation cannot be had. */
  async function cardsFor({ languages }: PictureChoice): Promise<[firsts: PictureCard[], seconds: PictureCard[]] | null> {
    if (languages === 'own') return [own, []]
    const others = (await Promise.all(cards.map(({ index }) => translation(index)))).flatMap((other) => other ?? [])
    if (others.length < cards.length) return null
    return languages === 'other' ? [others, []] : [own, others]
  }
  async function drawNow(wanted: () => boolean): Promise<ReadyPicture | null> {
    const [{ draw, compose }, both] = await Promise.all([fetchStudio(), cardsFor(choice.value)])
    if (!both || !wanted()) return null
    const [firsts, seconds] = both
    const path = pathOfCards(firsts[0]?.locale ?? locale, firsts.map(({ card }) => card))
    const picture = await draw(compose(firsts, seconds, choice.value, url(path)), wanted)
    if (!picture.ok) return null
    const { blob, width, height } = picture
    const file = new File([blob], `${name}-${choice.value.shape}.jpg`, { type: blob.type })
    return { state: 'ready', file, cards: firsts, src: await pictureSource(blob, navigator.userAgent), width, height, instead: false }
  }
  /** The file that the build drew of the card, whole and decoded; null where there is none. */
  async function fetchBuilt(): Promise<ReadyPicture | null> {
    const [card] = cards
    const files = card && cards.length === 1 ? await fetchPictureFiles(base, locale, card, fetch) : null
    if (!files?.portrait) return null
    const src = base + files.portrait
    const blob = await fetchPicture(src, fetch, new Image())
    return blob && { ...BUILT_SIZE, state: 'ready', cards: own, src, file: new File([blob], `${name}-portrait.jpg`, { type: blob.type }), instead: !isOrdinary(choice.value) }
  }
  function show(next: Drawing): void {
    if (drawing.value.state === 'ready') releaseSource(drawing.value.src)
    drawing.value = next
  }
  async function draw(): Promise<void> {
    const mine = ++turn
    show({ state: 'drawing' })
    // The code may not have arrived: the next try asks for it again.
    const drawn = await drawNow(() => mine === turn).catch(() => null)
    if (mine !== turn) {
      if (drawn) releaseSource(drawn.src)
      return
    }
    if (drawn) show(drawn)
    // In WeChat pressing and holding is most robust on a file that stands on the web.
    if (drawn && !(inWechat(navigator.userAgent) && isOrdinary(choice.value))) return
    const built = await fetchBuilt()
    if (mine === turn && (built || !drawn)) show(built ?? { state: 'failed' })
  }

  // Its values: what another tab keeps replaces it by an equal one.
  watch(() => Object.values(choice.value).join(), () => draw(), { immediate: true })
  onBeforeUnmount(() => {
    turn++
    show({ state: 'drawing' })
  })
  return { drawing, own, draw }
}
