/** Reads sentences aloud through the browser's speechSynthesis, around the faults that its makers left in it. */

/** What is needed of the browser. */
export interface SpeechEnv {
  synthesis: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'resume' | 'speaking' | 'pending'>
  utterance: (text: string) => SpeechSynthesisUtterance
  /** Null where only the language is known. */
  voice: SpeechSynthesisVoice | null
  /** The language of what is read, "zh-CN". */
  lang: string
}

/** What a reading tells while it goes on. */
export interface SpeechListener {
  /** A sentence begins. */
  onSentence: (at: number) => void
  /** A word of it begins; not every voice says so. `length` is 0 where the browser does not know it. */
  onWord: (at: number, place: number, length: number) => void
  /** The last sentence has been read. */
  onEnd: () => void
  /** Nothing is to be heard: the browser refused, or the voice does not answer. */
  onSilence: () => void
}

export interface Speech {
  /** Reads from one of the sentences on, in place of whatever is being read. The first time must be inside a tap. */
  speak: (sentences: readonly string[], from: number, rate: number, listener: SpeechListener) => void
  /** Falls silent. There is no pause: Android cannot, so one goes on by speaking from the sentence where it stopped. */
  stop: () => void
}

interface OneListener extends Pick<SpeechListener, 'onEnd' | 'onSilence'> {
  onWord: (place: number, length: number) => void
}

/** How long a voice may take to begin, and how long after it should have ended it is given up; in milliseconds. */
const TO_BEGIN = 6000
const TO_END = 5000

/** What a slow voice takes for one character at its ordinary rate, in milliseconds. */
const HAN = 450
const LETTER = 130

/** One for each page. Every sentence is an utterance of its own: Chrome falls silent after 15 seconds of one. */
export function createSpeech({ synthesis, utterance, voice, lang }: SpeechEnv): Speech {
  let timer: ReturnType<typeof setTimeout> | undefined
  // Held here, for Chrome forgets an utterance that nobody holds, and its events with it.
  let current: SpeechSynthesisUtterance | null = null

  function stop(): void {
    clearTimeout(timer)
    current = null
    if (synthesis.speaking || synthesis.pending) synthesis.cancel()
  }

  function speakOne(text: string, rate: number, { onWord, onEnd, onSilence }: OneListener): void {
    const own = utterance(text)
    // Whatever a cancelled utterance still tells is no news.
    const whileCurrent = <E>(act: (event: E) => void) => (event?: E): void => {
      if (current === own) act(event as E)
    }
    const stopAnd = (tell: () => void) => whileCurrent(() => {
      stop()
      tell()
    })
    const fail = stopAnd(onSilence)
    own.voice = voice
    own.lang = voice?.lang ?? lang
    own.rate = rate
    own.onstart = whileCurrent(() => {
      clearTimeout(timer)
      timer = setTimeout(stopAnd(onEnd), lengthOf(text) / rate + TO_END)
    })
    own.onboundary = whileCurrent(({ name, charIndex, charLength }: SpeechSynthesisEvent) => {
      if (name !== 'sentence') onWord(charIndex, charLength ?? 0)
    })
    own.onend = whileCurrent(onEnd)
    own.onerror = fail
    current = own
    timer = setTimeout(fail, TO_BEGIN)
    synthesis.resume()
    synthesis.speak(own)
  }

  function speak(sentences: readonly string[], from: number, rate: number, listener: SpeechListener): void {
    stop()
    const speakFrom = (at: number): void => {
      const text = sentences[at]
      if (text === undefined) {
        stop()
        listener.onEnd()
        return
      }
      clearTimeout(timer)
      listener.onSentence(at)
      speakOne(text, rate, {
        onEnd: () => speakFrom(at + 1), onSilence: listener.onSilence, onWord: (place, length) => listener.onWord(at, place, length),
      })
    }
    speakFrom(from)
  }

  return { speak, stop }
}

/** How long a slow voice takes for a text, in milliseconds. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\p{Script=Han}\d]/u.test(char) ? HAN : LETTER), 0)
}
