import { describe, expect, it } from 'vitest'
import type { TraceEvent } from '../../bench/lib/browser'
import { grownEdition, grownWords } from '../../bench/speed/grown'
import { judge, type Report } from '../../bench/speed/lighthouse'
import { slideHtml, slidesOf } from '../../bench/speed/slides'
import { motions, touchLags } from '../../bench/speed/swipes'
import { cell, figureOf, tableOf, verdict } from '../../bench/speed/table'
import { tasksOf } from '../../bench/speed/tasks'
import { loadEdition } from '../../src/content/load'
import { loadDecks } from '../../src/node/decks'
import words from '../../locales/en.json'

/** Milliseconds, as a trace has them. */
const event = (name: string, at: number, more: Partial<TraceEvent> = {}): TraceEvent => ({ name, ph: 'X', ts: at * 1000, pid: 1, tid: 1, ...more })

describe('a page’s tasks', () => {
  const events = [
    event('navigationStart', 100), event('idle', 2000, { ph: 'R' }),
    event('RunTask', 150, { dur: 200_000 }), event('RunTask', 700, { dur: 90_000, tdur: 60_000 }),
    event('RunTask', 900, { dur: 80_000 }), event('RunTask', 1000, { dur: 500_000, tid: 2 }), event('RunTask', 2500, { dur: 300_000 }),
  ]

  it('block from the first paint to rest, by the thread’s own clock', () => {
    expect(tasksOf(events, 500)).toEqual({ blocked: 10 + 30, longestTask: 200 })
    expect(tasksOf(events, 100).blocked).toBe(150 + 10 + 30)
  })

  it('cannot be told without the page’s own marks', () => {
    expect(() => tasksOf(events.slice(1), 500)).toThrow('marks')
  })
})

describe('swipes', () => {
  it('have late frames where cards in motion wait, reckoned from the next report of the finger', () => {
    const touch = (at: number) => event('EventLatency', at, { ph: 'b', args: { event_latency: { event_type: 'TOUCH_MOVED' } } })
    const frames = [0, 100, 116, 150, 166, 230, 400].map((at) => event('Display::FrameDisplayed', at))
    // From 100 the finger rests until 112: no wait of 16, but of 4. It is lifted at 120.
    const found = motions([...frames, ...[90, 112, 120].map(touch), event('moved', 99), event('rested', 235)])
    expect(found).toEqual([{ late: 2, veryLate: 1 }])
  })

  it('lag by the time from the browser’s having a move to the frame that shows it', () => {
    const own = { pid: 1, id2: { local: '0x1' } }
    const begin = event('EventLatency', 10, { ...own, ph: 'b', args: { event_latency: { event_type: 'FIRST_GESTURE_SCROLL_UPDATE', display_trace_id: 7 } } })
    const unseen = event('EventLatency', 10, { ph: 'b', id2: { local: '0x2' }, args: { event_latency: { event_type: 'TOUCH_MOVED' } } })
    const ends = [event('GenerationToBrowserMain', 12, { ...own, ph: 'e' }), event('EventLatency', 33, { ...own, ph: 'e' })]
    expect(touchLags([begin, unseen, ...ends])).toEqual([21])
  })
})

describe('the table', () => {
  it('has medians beside the floor’s, but adds up what is rare', () => {
    const samples = [{ skipped: 0 }, { skipped: 2 }, { skipped: 0 }]
    expect(figureOf({ key: 'skipped', title: '' }, samples)).toBe(0)
    expect(figureOf({ key: 'skipped', title: '', total: true }, samples)).toBe(2)
    expect(figureOf({ key: 'heap', title: '' }, samples)).toBeNaN()
    expect([cell(592, 444), cell(12_340, 0), cell(NaN, 5)]).toEqual(['592 (1.33)', '12.3K', '–'])
  })

  it('says whether the site holds its goals', () => {
    const table = tableOf(new Map([['site', [{ firstPaint: 440, requests: 2 }]], ['floor', [{ firstPaint: 444, requests: 1 }]]]))
    expect(table['first paint, ms']).toEqual({ 'site': '440 (0.99)', 'floor': '444 (1.00)', 'the site\'s goal': 'holds ≤ 1.1×' })
    expect(table['requests before it']?.['the site\'s goal']).toBe('MISSES ≤ 1')
    expect(verdict({ key: 'heap', title: '' }, 5, () => 4)).toBe('')
    expect(verdict({ key: 'touch', title: '', goal: { times: 1.1 } }, 5, () => NaN)).toBe('')
  })
})

describe('what is compared', () => {
  it('has every card’s words on a plain slide, and no markup of theirs', () => {
    const deck = loadDecks()['zh-CN']
    const slides = slidesOf(deck)
    expect(slides.map(({ at }) => at)).toEqual(deck.cards.map((_, at) => at))
    expect(slideHtml({ at: 3, kicker: '甲', title: '乙', lines: ['丙'], items: [{ title: '丁', text: '戊' }] }))
      .toBe('<section class="slide" data-at="3"><p>甲</p><h2>乙</h2><p>丙</p><h3>丁</h3><p>戊</p></section>')
  })
})

describe('Lighthouse’s judgement', () => {
  const full = { score: 1, auditRefs: [] }
  const report = (score: number, paint: number): Report => ({
    categories: {
      'performance': { score, auditRefs: [{ id: 'paint', weight: 10 }, { id: 'tree', weight: 0 }, { id: 'note', weight: 0 }] },
      'accessibility': full, 'best-practices': full, 'seo': full,
    },
    audits: { paint: { title: 'Paint', score: paint }, tree: { title: 'Tree', score: 0 }, note: { title: 'Note', score: null } },
  })

  it('is the median of the scores, and every audit that lacked in a report', () => {
    expect(judge([report(0.9, 0.8), report(1, 1), report(0.97, 1)])).toEqual({
      scores: { 'performance': 97, 'accessibility': 100, 'best-practices': 100, 'seo': 100 },
      lacks: ['performance: paint: Paint', 'performance: tree (does not count): Tree'],
    })
  })
})

describe('a grown edition', () => {
  it.each([25, 250, 2500])('has %d cards, each once and with words', (count) => {
    const edition = grownEdition(loadEdition(), count)
    const ids = edition.groups.flatMap(({ cards }) => cards.map(({ id }) => id))
    expect(new Set(ids).size).toBe(count)
    expect(Object.keys(grownWords(edition, words.cards))).toEqual(ids)
    const own = loadEdition().groups.flatMap(({ cards }) => cards.map(({ id }) => id))
    expect([ids[0], ids.at(-1)]).toEqual([own[0], own.at(-1)])
  })

  it('names copies, and refuses to lose a group', () => {
    const [small, edition] = [loadEdition(), grownEdition(loadEdition(), 250)]
    const [id = ''] = small.groups[2]?.cards.map((card) => card.id) ?? []
    const cards: Record<string, { short: string }> = words.cards
    expect(grownWords(edition, cards)[`${id}-x2`]?.short).toBe(`${cards[id]?.short} 2`)
    const ends = [0, -1].reduce((sum, at) => sum + (small.groups.at(at)?.cards.length ?? 0), 0)
    expect(() => grownEdition(small, ends + 3)).toThrow(`at least ${ends + 4}`)
    expect(() => grownWords(edition, {})).toThrow('cover')
  })
})
