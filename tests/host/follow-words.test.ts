// @vitest-environment happy-dom
/** Following the words that are read: found on the card, marked, unfolded. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createHighlighter, createWordFollower, pageTextOf, revealRange } from '../../src/host/follow-words'

const CARD = `<div class="face">
  <p class="kicker">2022年成绩单</p>
  <h2>地区生产总值<br>稳定突破100亿元</h2>
  <p class="big"><span>107.2</span><span>亿元</span></p>
  <p class="label">地区生产总值</p>
  <span class="seal" aria-hidden="true">百亿</span><span class="unseen">只给耳朵</span>
  <details class="more"><summary>还有</summary><p id="fact">环境 变好</p></details>
</div>`

function rig(html = CARD) {
  document.body.innerHTML = html
  const root = document.querySelector('.face')
  const marked: Record<string, string[]> = { sentence: [], word: [] }
  const revealed: Range[] = []
  const follower = createWordFollower(
    () => root, (what, ranges) => { marked[what] = ranges.map(String) }, (range) => revealed.push(range),
  )
  return { follower, marked, revealed, root }
}

afterEach(() => vi.unstubAllGlobals())

describe('pageTextOf', () => {
  it('is what readers see, without white space, pictures and what is only heard', () => {
    const { root } = rig()
    expect(root && pageTextOf(root).text).toBe('2022年成绩单地区生产总值稳定突破100亿元107.2亿元地区生产总值还有环境变好')
  })
})

describe('a follower', () => {
  it('marks a sentence that runs over several elements, and brings it into view', () => {
    const { follower, marked, revealed } = rig()
    follower.followSentence(['地区生产总值\n稳定突破100亿元'])
    expect(marked['sentence']).toEqual(['地区生产总值稳定突破100亿元'])
    expect(revealed).toHaveLength(1)
  })

  it('goes forward through what stands on the card more than once', () => {
    const { follower, revealed } = rig()
    for (const part of ['地区生产总值', '稳定突破100亿元', '地区生产总值', '地区生产总值']) follower.followSentence([part])
    expect(revealed.map(({ startContainer }) => startContainer.parentElement?.localName)).toEqual(['h2', 'h2', 'p', 'h2'])
  })

  it('finds the parts of a sentence where they stand apart, in any order', () => {
    const { follower, marked } = rig()
    follower.followSentence(['地区生产总值', '107.2亿元'])
    expect(marked['sentence']).toEqual(['地区生产总值', '107.2亿元'])
  })

  it('marks a word by its place in the sentence, white space counted', () => {
    const { follower, marked } = rig()
    follower.followSentence(['环境 变好'])
    follower.followWord(3, 5)
    expect(marked['word']).toEqual(['变好'])
    follower.followWord(2, 3)
    expect(marked['word']).toEqual([])
  })

  it('marks nothing where the words are not on the card, or there is no card', () => {
    const { follower, marked, revealed } = rig()
    follower.followSentence(['火星'])
    follower.followWord(0, 2)
    expect(marked).toEqual({ sentence: [], word: [] })
    createWordFollower(() => null, () => undefined, (range) => revealed.push(range)).followSentence(['环境'])
    expect(revealed).toEqual([])
  })

  it('survives that the card is drawn anew', () => {
    const { follower, marked, root } = rig()
    follower.followSentence(['环境变好'])
    root?.replaceChildren()
    follower.followWord(0, 2)
    expect(marked['word']).toEqual([])
  })

  it('forgets everything when it is cleared', () => {
    const { follower, marked } = rig()
    follower.followSentence(['环境变好'])
    follower.clear()
    expect(marked).toEqual({ sentence: [], word: [] })
    follower.followWord(0, 2)
    expect(marked['word']).toEqual([])
  })
})

describe('marks', () => {
  const rangeOver = (selector: string): Range => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector(selector)?.firstChild ?? document)
    return range
  }

  it('are the browser’s own highlights where it has them', () => {
    const highlights = new Map<string, unknown>()
    vi.stubGlobal('CSS', { highlights })
    vi.stubGlobal('Highlight', class { readonly ranges: Range[]; constructor(...ranges: Range[]) { this.ranges = ranges } })
    rig()
    const range = rangeOver('.kicker')
    createHighlighter()('sentence', [range])
    expect(highlights.get('spoken')).toMatchObject({ ranges: [range] })
  })

  it('are classes of whole paragraphs where it has none', () => {
    vi.stubGlobal('CSS', {})
    rig()
    const mark = createHighlighter()
    mark('sentence', [rangeOver('.kicker')])
    mark('word', [])
    expect([...document.querySelectorAll('.spoken')].map(({ className }) => className)).toEqual(['kicker spoken'])
    mark('sentence', [rangeOver('h2')])
    expect([...document.querySelectorAll('.spoken')].map(({ tagName }) => tagName)).toEqual(['H2'])
    mark('sentence', [])
    expect(document.querySelector('.spoken')).toBeNull()
  })

  it('unfold what hides the words, and scroll only where they are out of sight', () => {
    document.body.innerHTML = `<div class="card-scroll">${CARD}</div>`
    const scroller = document.querySelector('.card-scroll')
    const scrolled: unknown[] = []
    Object.assign(scroller ?? {}, { scrollBy: (by: unknown) => scrolled.push(by), getBoundingClientRect: () => ({ top: 100, bottom: 300, height: 200 }) })
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    const range = rangeOver('#fact')
    range.getBoundingClientRect = () => ({ top: 400, bottom: 430 }) as DOMRect
    revealRange(range)
    expect(document.querySelector('details')?.open).toBe(true)
    expect(scrolled).toEqual([{ top: 250, behavior: 'instant' }])
    range.getBoundingClientRect = () => ({ top: 120, bottom: 150 }) as DOMRect
    revealRange(range)
    expect(scrolled).toHaveLength(1)
  })
})
