/** Reads the card in view aloud, and on through the deck; the words on the card are followed. */
import { onBeforeUnmount, onMounted, shallowRef, watch, type Ref } from 'vue'
import type { Locale } from '../../content/edition'
import { saidOf, spokenCard, wordAt, type Sentence, type SpokenWords } from '../../content/spoken'
import type { CardView } from '../../content/view'
import type { WordFollower } from '../../host/follow-words'
import type { Speech } from '../../host/speech'

/** How fast is read, in multiples of the voice’s own pace; one tap leads to the next. */
export const RATES = [0.8, 1, 1.25, 1.5] as const
export type Rate = (typeof RATES)[number]

/** "silent": a reading was asked for, but nothing is to be heard. */
export type AloudState = 'reading' | 'paused' | 'silent'

export interface ReadAloudEnv {
  speech: Speech
  follower: WordFollower
  /** The card in view; undefined while it has not arrived. */
  card: Ref<CardView | undefined>
  locale: Locale
  words: SpokenWords
  /** Keeps the screen from going dark, or no longer. */
  stayAwake: (awake: boolean) => void
  /** Goes to the next card; false where there is none. */
  next: () => boolean
}

/** How long the next card may take to come into view, in milliseconds: a finger that holds the deck keeps it away. */
const COMES = 4000

/** The parts of a sentence that stand together on the card. */
function partsOf(sentence: Sentence): string[] {
  const parts = ['']
  for (const { shown } of sentence) {
    if (shown === '') parts.push('')
    else parts[parts.length - 1] += shown
  }
  return parts.filter((part) => part !== '')
}

/**
 * The reading of a page's cards, as its bar starts and stops it. Of a card that is swiped away nothing more is read, but
 * the one that comes; a page that is hidden or left falls silent.
 */
export function useReadAloud({ speech, follower, card, locale, words, stayAwake, next }: ReadAloudEnv) {
  const state = shallowRef<AloudState>('paused')
  const rate = shallowRef<Rate>(1)
  /** Whether the next card follows when this one has been read. */
  const onward = shallowRef(false)
  let at = 0
  /** Runs while the next card is awaited. */
  let timer: ReturnType<typeof setTimeout> | undefined

  function stopWaiting(): void {
    clearTimeout(timer)
    timer = undefined
  }
  function read(): void {
    stopWaiting()
    if (!card.value) return
    const sentences = spokenCard(card.value, locale, words)
    state.value = 'reading'
    speech.speak(sentences.map(saidOf), at, rate.value, {
      onSentence(now) {
        at = now
        follower.followSentence(partsOf(sentences[now] ?? []))
      },
      onWord(now, place, length) {
        const word = wordAt(sentences[now] ?? [], place, length)
        if (word) follower.followWord(word.from, word.to)
      },
      onEnd() {
        rewind()
        // The card that comes into view is then read.
        if (onward.value && next()) timer = setTimeout(pause, COMES)
        else state.value = 'paused'
      },
      onSilence: () => { state.value = 'silent' },
    })
  }
  function rewind(): void {
    at = 0
    follower.clear()
  }
  /** Falls silent; read() goes on from the sentence where it was. */
  function pause(): void {
    stopWaiting()
    speech.stop()
    if (state.value === 'reading') state.value = 'paused'
  }
  function setRate(now: Rate): void {
    rate.value = now
    // Between two cards it holds for the one that comes.
    if (state.value === 'reading' && timer === undefined) read()
  }
  function onHidden(): void {
    if (document.hidden) pause()
  }

  // Phones that are not touched go dark after half a minute, and a page in the dark falls silent.
  watch(() => state.value === 'reading' && card.value !== undefined, (reads) => stayAwake(reads))
  watch(card, (now, before) => {
    if (now?.id === before?.id) return
    stopWaiting()
    speech.stop()
    rewind()
    if (state.value === 'reading') read()
  })
  onMounted(() => {
    document.addEventListener('visibilitychange', onHidden)
    addEventListener('pagehide', pause)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', onHidden)
    removeEventListener('pagehide', pause)
    pause()
    follower.clear()
    stayAwake(false)
  })
  return { state, rate, onward, read, pause, setRate }
}
