/** A browser's speechSynthesis that says nothing: tests let it begin, come to a word, end or fail. */

export interface FakeVoice { name?: string, lang: string, localService?: boolean, default?: boolean }

export function fakeVoice({ name = '', lang, localService = true, default: byDefault = false }: FakeVoice): SpeechSynthesisVoice {
  return { name, lang, localService, default: byDefault, voiceURI: `${name} ${lang}` }
}

/** An utterance as browsers make them, as far as the site looks at it. */
export class FakeUtterance {
  voice: SpeechSynthesisVoice | null = null
  lang = ''
  rate = 1
  onstart: (() => void) | null = null
  onend: (() => void) | null = null
  onerror: ((event: { error: string }) => void) | null = null
  onboundary: ((event: { name: string, charIndex: number, charLength?: number }) => void) | null = null
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export function fakeSpeech(voices: SpeechSynthesisVoice[] = []) {
  const said: FakeUtterance[] = []
  const target = new EventTarget()
  const speech = {
    said, voices, speaking: false, pending: false, resumed: 0,
    getVoices: () => speech.voices,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    /** The voices are known now. */
    tell: (list: SpeechSynthesisVoice[]) => {
      speech.voices = list
      target.dispatchEvent(new Event('voiceschanged'))
    },
    speak: (utterance: FakeUtterance) => {
      said.push(utterance)
      speech.pending = true
    },
    /** As in browsers, a cancelled utterance tells of it. */
    cancel: () => {
      const { last } = speech
      speech.speaking = speech.pending = false
      last?.onerror?.({ error: 'canceled' })
      last?.onend?.()
    },
    resume: () => { speech.resumed++ },
    get last() { return said.at(-1) },
    /** What has been asked for, in order. */
    get texts() { return said.map(({ text }) => text) },
    begin: () => {
      speech.speaking = true
      speech.pending = false
      speech.last?.onstart?.()
    },
    word: (charIndex: number, charLength?: number) => speech.last?.onboundary?.({ name: 'word', charIndex, ...charLength === undefined ? {} : { charLength } }),
    end: () => {
      speech.speaking = false
      speech.last?.onend?.()
    },
    fail: (error: string) => speech.last?.onerror?.({ error }),
  }
  return speech
}
