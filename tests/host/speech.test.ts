/** Reading aloud: sentence after sentence, and what goes wrong with the browsers' voices. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeech, type SpeechListener } from '../../src/host/speech'
import { fakeSpeech, FakeUtterance, fakeVoice } from '../fakes/speech'

const voice = fakeVoice({ lang: 'zh-CN' })
const SENTENCES = ['交城两会', '春天里的一份答卷', '两会开了。']

function rig() {
  const synthesis = fakeSpeech([voice])
  const speech = createSpeech({ synthesis: synthesis as never, utterance: (text) => new FakeUtterance(text) as never, voice, lang: 'zh-CN' })
  const heard: string[] = []
  const listener: SpeechListener = {
    onSentence: (at) => heard.push(`sentence ${at}`),
    onWord: (at, place, length) => heard.push(`word ${at} ${place} ${length}`),
    onEnd: () => heard.push('end'),
    onSilence: () => heard.push('silence'),
  }
  return { synthesis, speech, heard, listener }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a reading', () => {
  it('goes from sentence to sentence, each an utterance of its own, and ends', () => {
    const { synthesis, speech, heard, listener } = rig()
    speech.speak(SENTENCES, 0, 1.25, listener)
    for (const text of SENTENCES) {
      expect(synthesis.last).toMatchObject({ text, rate: 1.25, lang: 'zh-CN', voice })
      synthesis.begin()
      synthesis.end()
    }
    expect(heard).toEqual(['sentence 0', 'sentence 1', 'sentence 2', 'end'])
    expect(synthesis.said).toHaveLength(3)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('begins at any sentence, within the call, as phones demand of a tap', () => {
    const { synthesis, speech, heard, listener } = rig()
    speech.speak(SENTENCES, 2, 1, listener)
    expect(synthesis.texts).toEqual(['两会开了。'])
    expect(heard).toEqual(['sentence 2'])
  })

  it('has nothing to read of nothing', () => {
    const { synthesis, speech, heard, listener } = rig()
    speech.speak([], 0, 1, listener)
    expect(heard).toEqual(['end'])
    expect(synthesis.said).toHaveLength(0)
  })

  it('tells the words, also where the browser does not know how long they are', () => {
    const { synthesis, speech, heard, listener } = rig()
    speech.speak(SENTENCES, 1, 1, listener)
    synthesis.begin()
    synthesis.word(0, 3)
    synthesis.word(3)
    expect(heard).toEqual(['sentence 1', 'word 1 0 3', 'word 1 3 0'])
  })

  it('goes on from a voice that was left paused', () => {
    const { synthesis, speech, listener } = rig()
    speech.speak(SENTENCES, 0, 1, listener)
    expect(synthesis.resumed).toBe(1)
  })

  it('falls silent for good when it is stopped', () => {
    const { synthesis, speech, heard, listener } = rig()
    speech.speak(SENTENCES, 0, 1, listener)
    synthesis.begin()
    speech.stop()
    vi.advanceTimersByTime(60_000)
    expect(heard).toEqual(['sentence 0'])
    expect(synthesis.said).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('gives way to the next one', () => {
    const { synthesis, speech, heard, listener } = rig()
    speech.speak(SENTENCES, 0, 1, listener)
    synthesis.begin()
    speech.speak(SENTENCES, 0, 1.5, listener)
    expect(heard).toEqual(['sentence 0', 'sentence 0'])
    synthesis.begin()
    synthesis.end()
    expect(heard.at(-1)).toBe('sentence 1')
  })

  it.each(['not-allowed', 'synthesis-failed', 'network'])('says so when the browser refuses with "%s"', (error) => {
    const { synthesis, speech, heard, listener } = rig()
    speech.speak(SENTENCES, 0, 1, listener)
    synthesis.fail(error)
    expect(heard).toEqual(['sentence 0', 'silence'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('says so when the voice never begins', () => {
    const { speech, heard, listener } = rig()
    speech.speak(SENTENCES, 0, 1, listener)
    vi.advanceTimersByTime(10_000)
    expect(heard).toEqual(['sentence 0', 'silence'])
  })

  it('goes on when a voice never ends', () => {
    const { synthesis, speech, heard, listener } = rig()
    speech.speak(SENTENCES, 0, 1, listener)
    synthesis.begin()
    vi.advanceTimersByTime(20_000)
    expect(heard.slice(0, 2)).toEqual(['sentence 0', 'sentence 1'])
  })

  it('has patience with a slow voice', () => {
    const { synthesis, speech, heard, listener } = rig()
    speech.speak(['一'.repeat(60), '二'], 0, 0.8, listener)
    synthesis.begin()
    vi.advanceTimersByTime(60 * 450)
    expect(heard).toEqual(['sentence 0'])
  })
})
