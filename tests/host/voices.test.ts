/** A voice that reads the language, where there is one. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseVoice, findVoice } from '../../src/host/voices'
import { fakeSpeech, fakeVoice, type FakeVoice } from '../fakes/speech'

const named = (list: FakeVoice[]) => list.map(fakeVoice)

describe('chooseVoice', () => {
  it.each<[string, 'zh-CN' | 'en', FakeVoice[], string | null]>([
    ['finds none among none', 'zh-CN', [], null],
    ['finds none in another language', 'zh-CN', [{ lang: 'en-US' }, { lang: 'ja-JP' }], null],
    ['takes no language for another that begins alike', 'en', [{ lang: 'enm' }], null],
    ['reads Mandarin rather than Cantonese', 'zh-CN', [{ name: 'a', lang: 'zh-HK' }, { name: 'b', lang: 'zh-TW' }, { name: 'c', lang: 'zh-CN' }], 'c'],
    ['reads Taiwan\'s Mandarin rather than Cantonese', 'zh-CN', [{ name: 'a', lang: 'zh-HK' }, { name: 'b', lang: 'zh_TW' }], 'b'],
    ['reads Cantonese rather than nothing', 'zh-CN', [{ name: 'a', lang: 'yue-HK' }], 'a'],
    ['knows Android\'s way to write a tag', 'zh-CN', [{ name: 'a', lang: 'zh_HK_#Hant' }, { name: 'b', lang: 'zh_CN_#Hans' }], 'b'],
    ['knows the tag of the language itself', 'zh-CN', [{ name: 'a', lang: 'cmn-Hans-CN' }, { name: 'b', lang: 'zh-TW' }], 'a'],
    ['takes any English where it must', 'en', [{ name: 'a', lang: 'en-IN' }], 'a'],
    ['has a voice on the phone rather than one over the network', 'en', [{ name: 'a', lang: 'en-US', localService: false }, { name: 'b', lang: 'en-US' }], 'b'],
    ['has the system\'s choice of equal ones', 'en', [{ name: 'a', lang: 'en-US' }, { name: 'b', lang: 'en-US', default: true }], 'b'],
    ['has a reader rather than a voice made for fun', 'en', [{ name: 'Bad News', lang: 'en-US' }, { name: 'Samantha', lang: 'en-US' }], 'Samantha'],
  ])('%s', (_, locale, list, name) => {
    expect(chooseVoice(named(list), locale)?.name ?? null).toBe(name)
  })
})

describe('findVoice', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const chinese = fakeVoice({ name: 'c', lang: 'zh-CN' })

  it('finds none where the browser cannot speak', async () => {
    expect(await findVoice(undefined, 'zh-CN')).toBeNull()
  })

  it('has a voice that is known already at once', async () => {
    expect(await findVoice(fakeSpeech([chinese]), 'zh-CN')).toBe(chinese)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits until the browser tells its voices', async () => {
    const speech = fakeSpeech()
    const found = findVoice(speech, 'zh-CN')
    speech.tell([fakeVoice({ lang: 'en-US' })])
    speech.tell([chinese])
    expect(await found).toBe(chinese)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('looks again where the browser tells nothing', async () => {
    const speech = { voices: [] as SpeechSynthesisVoice[], getVoices: () => speech.voices }
    const found = findVoice(speech, 'zh-CN')
    speech.voices = [chinese]
    await vi.advanceTimersByTimeAsync(300)
    expect(await found).toBe(chinese)
  })

  it('gives up after the limit', async () => {
    const found = findVoice(fakeSpeech([fakeVoice({ lang: 'en-US' })]), 'zh-CN', 1000)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await found).toBeNull()
    expect(vi.getTimerCount()).toBe(0)
  })
})
