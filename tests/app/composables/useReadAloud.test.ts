// @vitest-environment happy-dom
/** Reading a card aloud, and on through the deck. */
import { mount } from '@vue/test-utils'
import { nextTick, ref } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import zhCN from '../../../locales/zh-CN.json'
import { useReadAloud } from '../../../src/app/composables/useReadAloud'
import { saidOf, spokenCard } from '../../../src/content/spoken'
import type { CardView } from '../../../src/content/view'
import type { WordFollower } from '../../../src/host/follow-words'
import type { SpeechListener } from '../../../src/host/speech'
import { fakeCardOf } from '../../fakes/cards'

const GDP = fakeCardOf('gdp', 'zh-CN')
const INDUSTRY = fakeCardOf('industry', 'zh-CN')
const said = (card: CardView) => spokenCard(card, 'zh-CN', zhCN.face).map(saidOf)

function rig(cards: (CardView | undefined)[] = [GDP, INDUSTRY]) {
  const card = ref<CardView | undefined>(cards[0])
  const spoken: { sentences: readonly string[], from: number, rate: number }[] = []
  let listener: SpeechListener | undefined
  const stop = vi.fn()
  const stayAwake = vi.fn()
  const followed: string[] = []
  const follower: WordFollower = {
    followSentence: (parts) => followed.push(parts.join('|')),
    followWord: (from, to) => followed.push(`${from}-${to}`),
    clear: () => followed.push('clear'),
  }
  let at = 0
  const next = vi.fn(() => {
    at++
    if (at >= cards.length) return false
    card.value = cards[at]
    return true
  })
  let aloud: ReturnType<typeof useReadAloud> | undefined
  const wrapper = mount({
    setup() {
      aloud = useReadAloud({
        speech: { speak: (sentences, from, rate, heard) => { spoken.push({ sentences, from, rate }); listener = heard }, stop },
        follower, card, locale: 'zh-CN', words: zhCN.face, stayAwake, next,
      })
      return () => null
    },
  })
  if (!aloud) throw new Error('The composable was not set up.')
  return {
    aloud, wrapper, card, spoken, stop, stayAwake, followed, next,
    get heard() {
      if (!listener) throw new Error('Nothing is being read.')
      return listener
    },
  }
}

describe('reading aloud', () => {
  let page: ReturnType<typeof rig>
  beforeEach(() => { page = rig() })

  it('begins nothing by itself', () => {
    expect(page.spoken).toEqual([])
    expect(page.aloud.state.value).toBe('paused')
  })

  it('reads the card in view from its beginning', () => {
    page.aloud.read()
    expect(page.spoken).toEqual([{ sentences: said(GDP), from: 0, rate: 1 }])
    expect(page.aloud.state.value).toBe('reading')
  })

  it('follows sentences and words on the card', () => {
    page.aloud.read()
    const at = said(GDP).findIndex((sentence) => sentence.includes('百分之6.8'))
    page.heard.onSentence(at)
    page.heard.onWord(at, 0, 2)
    expect(page.followed).toEqual(['+6.8%', '0-5'])
  })

  it('goes on after a pause from the sentence where it was', () => {
    page.aloud.read()
    page.heard.onSentence(2)
    page.aloud.pause()
    expect(page.stop).toHaveBeenCalled()
    expect(page.aloud.state.value).toBe('paused')
    page.aloud.read()
    expect(page.spoken.at(-1)?.from).toBe(2)
  })

  it('changes its speed while it reads, and for what comes when it does not', () => {
    page.aloud.read()
    page.heard.onSentence(1)
    page.aloud.setRate(1.5)
    expect(page.spoken.at(-1)).toMatchObject({ from: 1, rate: 1.5 })
    page.aloud.pause()
    page.aloud.setRate(0.8)
    expect(page.spoken).toHaveLength(2)
    page.aloud.read()
    expect(page.spoken.at(-1)?.rate).toBe(0.8)
  })

  it('changes its speed between two cards for the one that comes', async () => {
    page = rig([GDP, GDP])
    page.aloud.onward.value = true
    page.aloud.read()
    page.heard.onEnd()
    page.aloud.setRate(1.25)
    expect(page.spoken).toHaveLength(1)
    page.card.value = INDUSTRY
    await nextTick()
    expect(page.spoken.slice(1)).toEqual([{ sentences: said(INDUSTRY), from: 0, rate: 1.25 }])
  })

  it('rests at the end of the card, ready to begin again', () => {
    page.aloud.read()
    page.heard.onSentence(3)
    page.heard.onEnd()
    expect(page.aloud.state.value).toBe('paused')
    expect(page.next).not.toHaveBeenCalled()
    page.aloud.read()
    expect(page.spoken.at(-1)?.from).toBe(0)
  })

  it('reads on through the deck when asked to, and rests behind the last card', async () => {
    page.aloud.onward.value = true
    page.aloud.read()
    page.heard.onEnd()
    await nextTick()
    expect(page.spoken.at(-1)).toMatchObject({ sentences: said(INDUSTRY), from: 0 })
    page.heard.onEnd()
    await nextTick()
    expect(page.aloud.state.value).toBe('paused')
    expect(page.spoken).toHaveLength(2)
  })

  it('waits for a card that is still on its way', async () => {
    page = rig([GDP, undefined])
    page.aloud.onward.value = true
    page.aloud.read()
    page.heard.onEnd()
    await nextTick()
    expect(page.spoken).toHaveLength(1)
    page.card.value = INDUSTRY
    await nextTick()
    expect(page.spoken.at(-1)?.sentences).toEqual(said(INDUSTRY))
  })

  it('rests where the next card does not come into view, and waits for one that is on its way however long', async () => {
    vi.useFakeTimers()
    page = rig([GDP, GDP, undefined, INDUSTRY])
    page.aloud.onward.value = true
    page.aloud.read()
    page.heard.onEnd()
    await vi.runAllTimersAsync()
    expect(page.aloud.state.value).toBe('paused')
    page.aloud.read()
    page.heard.onEnd()
    await vi.runAllTimersAsync()
    expect(page.aloud.state.value).toBe('reading')
    vi.useRealTimers()
  })

  it('does not silence the reading of another bar when its own is closed in the middle of a wait', async () => {
    vi.useFakeTimers()
    page = rig([GDP, GDP])
    page.aloud.onward.value = true
    page.aloud.read()
    page.heard.onEnd()
    page.wrapper.unmount()
    page.stop.mockClear()
    await vi.runAllTimersAsync()
    expect(page.stop).not.toHaveBeenCalled()
    vi.useRealTimers()
  })

  it('goes along when the reader swipes to another card', async () => {
    page.aloud.read()
    page.heard.onSentence(2)
    page.card.value = INDUSTRY
    await nextTick()
    expect(page.spoken.at(-1)).toMatchObject({ sentences: said(INDUSTRY), from: 0 })
  })

  it('stays silent on the next card while it is paused', async () => {
    page.card.value = INDUSTRY
    await nextTick()
    expect(page.spoken).toEqual([])
    page.aloud.read()
    expect(page.spoken.at(-1)).toMatchObject({ sentences: said(INDUSTRY), from: 0 })
  })

  it('keeps its place when the same card is only drawn anew', async () => {
    page.aloud.read()
    page.card.value = { ...GDP }
    await nextTick()
    expect(page.spoken).toHaveLength(1)
  })

  it('says so when nothing is to be heard, and tries again when asked', () => {
    page.aloud.read()
    page.heard.onSilence()
    expect(page.aloud.state.value).toBe('silent')
    page.aloud.read()
    expect(page.aloud.state.value).toBe('reading')
  })

  it.each([
    ['is hidden', () => {
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
      document.dispatchEvent(new Event('visibilitychange'))
      vi.restoreAllMocks()
    }],
    ['is left', () => { dispatchEvent(new Event('pagehide')) }],
  ])('stops when the page %s', (_, leave) => {
    page.aloud.read()
    leave()
    expect(page.stop).toHaveBeenCalledOnce()
    expect(page.aloud.state.value).toBe('paused')
  })

  it('keeps the screen on while it reads, and no longer', async () => {
    page.aloud.read()
    await nextTick()
    expect(page.stayAwake).toHaveBeenLastCalledWith(true)
    page.aloud.pause()
    await nextTick()
    expect(page.stayAwake).toHaveBeenLastCalledWith(false)
    page.aloud.read()
    await nextTick()
    expect(page.stayAwake).toHaveBeenLastCalledWith(true)
    // A card that does not come is nothing to wake for.
    page.card.value = undefined
    await nextTick()
    expect(page.stayAwake).toHaveBeenLastCalledWith(false)
    page.card.value = GDP
    await nextTick()
    expect(page.stayAwake).toHaveBeenLastCalledWith(true)
    page.wrapper.unmount()
    expect(page.stayAwake).toHaveBeenLastCalledWith(false)
  })

  it('stops and cleans up when its bar is closed', () => {
    page.aloud.read()
    page.wrapper.unmount()
    expect(page.stop).toHaveBeenCalledOnce()
    expect(page.followed.at(-1)).toBe('clear')
    dispatchEvent(new Event('pagehide'))
    expect(page.stop).toHaveBeenCalledOnce()
  })
})
