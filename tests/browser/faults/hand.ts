/** Faults of the hand: what fingers do that no one planned. */
import type { Page } from '@playwright/test'
import { appRuns, cardInView, expect, expectCard, open, returning, settle, test } from '../fixtures'
import { card, CARDS, FIFTH, FIRST, FOURTH, PLEDGE, SECOND, TASK, THIRD, ui } from '../site'
import { drag, press, swipe, tap } from '../touch'
import { goToHeldCard, hold, type Fault } from './fault'

const zh = 'zh-CN' as const

/** Where the deck stood in a frame, in cards from the first; how long after the frame before, in milliseconds; and how many fingers had come down and been lifted. */
interface Look { place: number, since: number, came: number, lifted: number }

/** In so short a time, in milliseconds, no flick moves the deck by the width of a card: what is further away then was never passed. */
const BLINK = 50

/** Where the deck stood in each frame while `act` went on. */
async function trail(page: Page, act: () => Promise<void>): Promise<Look[]> {
  await page.evaluate(() => {
    const looks: Look[] = []
    Object.assign(window, { trail: looks })
    const deck = document.querySelector('.deck')
    if (!deck) return
    let [came, lifted] = [0, 0]
    deck.addEventListener('touchstart', () => { came++ }, { capture: true, passive: true })
    deck.addEventListener('touchend', () => { lifted++ }, { capture: true, passive: true })
    let last = performance.now()
    const look = (now: number): void => {
      looks.push({ place: deck.scrollLeft / innerWidth, since: now - last, came, lifted })
      last = now
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await act()
  return page.evaluate(() => (window as unknown as { trail: Look[] }).trail)
}

/** Each two of a list that follow each other. */
const pairs = <T>(list: readonly T[]): (readonly [T, T])[] => list.slice(1).map((item, at) => [list[at] as T, item] as const)

/** A finger that comes down before the app runs. @param before Where it is meanwhile, from the left in CSS pixels */
function slowFinger(does: string, before: number[]): Fault[] {
  return [{
    name: `a slow finger that ${does} while the app starts, and then rests in mid-swipe → the deck stays under it, and goes where it leads`,
    async run({ page }) {
      await returning(page)
      const release = await hold(page, /\/assets\/app-[\w-]+\.js/)
      await page.goto(FIRST.path[zh], { waitUntil: 'load' })
      const at = (x: number): { x: number, y: number } => ({ x, y: 400 })
      const finger = await press(page, at(340), at(340))
      for (const x of before) await finger.move(at(x))
      release()
      await appRuns(page)
      for (const x of [190, 180, 170]) await finger.move(at(x))
      const place = (): Promise<number> => page.evaluate(() => document.querySelector('.deck')?.scrollLeft ?? NaN)
      // The screen follows the finger a few frames later.
      await page.waitForTimeout(300)
      const [wide, rests] = [await page.evaluate(() => innerWidth), await place()]
      expect(rests % wide).toBeGreaterThan(50)
      // Longer than the app waits for a scroll to end.
      await page.waitForTimeout(1200)
      expect(await place()).toBe(rests)
      for (const x of [100, 40]) await finger.move(at(x))
      await finger.lift()
      await expectCard(page, SECOND.id, SECOND.path[zh])
    },
  }]
}

export const handFaults: Fault[] = [
  {
    name: 'a second finger in the middle of a swipe → the deck rests on a card, and the next swipe leads on by one',
    async run({ page }) {
      await returning(page)
      await open(page, FIRST.path[zh])
      const { second, lift } = await press(page, { x: 300, y: 400 }, { x: 220, y: 400 })
      await second({ x: 100, y: 300 })
      await lift()
      const id = await settle(page)
      await expectCard(page, id, card(id).path[zh])
      await swipe(page, 'left')
      expect(await settle(page)).toBe(card(card(id).index + 1).id)
    },
  },
  ...slowFinger('swipes', [330, 250, 200]),
  ...slowFinger('touches', [330]),
  {
    name: 'a hundred quick swipes → no card is skipped, none is lost, and the address follows',
    alone: true,
    async run({ page }) {
      // A hundred fingers at the pace of a hand take most of a test's time on a machine of two cores.
      test.slow()
      await returning(page)
      await open(page, '/')
      const last = CARDS.length - 1
      /** Where the deck rests after so many swipes. */
      const after = async (swipes: number, way: 'left' | 'right'): Promise<number> => {
        for (let round = 0; round < swipes; round++) {
          await swipe(page, way, { how: 'hard' })
          // Nobody's thumb is back sooner.
          await page.waitForTimeout(100)
        }
        return card(await settle(page)).index
      }
      const looks = await trail(page, async () => {
        // A finger that ends a glide leads on by none, and no finger by two.
        expect(await after(20, 'left')).toBeLessThanOrEqual(20)
        expect(await after(55, 'left')).toBe(last)
        const back = await after(25, 'right')
        expect(back).toBeLessThan(last)
        expect(back).toBeGreaterThanOrEqual(last - 25)
      })
      const cards = ({ place }: Look): number => Math.round(place)
      expect(pairs(looks).filter(([before, after]) => after.since < BLINK && Math.abs(cards(after) - cards(before)) > 1)).toEqual([])
      const id = await settle(page)
      await expectCard(page, id, card(id).path[zh])
      await expect(page.locator(`#${id}`)).not.toHaveAttribute('inert', /.*/)
    },
  },
  {
    name: 'a finger that meets a hard flick while it is held back from leading too far → both together lead on by two cards',
    async run({ page }) {
      await returning(page)
      await open(page, FIRST.path[zh])
      await page.evaluate(async () => {
        const deck = document.querySelector<HTMLElement>('.deck')
        if (!deck) return
        const start = deck.scrollLeft
        const finger = (type: 'touchstart' | 'touchend'): void => {
          const touch = new Touch({ identifier: 1, target: deck, clientX: 200, clientY: 400 })
          deck.dispatchEvent(new TouchEvent(type, { touches: type === 'touchstart' ? [touch] : [], changedTouches: [touch] }))
        }
        /** As momentum leaves a deck for a frame that no snapping has yet caught. */
        const momentum = async (cards: number): Promise<void> => {
          deck.style.scrollSnapType = 'none'
          deck.scrollLeft = start + cards * innerWidth
          for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
        }
        finger('touchstart')
        finger('touchend')
        await momentum(1.7)
        finger('touchstart')
        deck.style.scrollSnapType = ''
        finger('touchend')
        await momentum(2.9)
        deck.style.scrollSnapType = ''
      })
      await expectCard(page, THIRD.id, THIRD.path[zh])
      expect(await settle(page)).toBe(THIRD.id)
    },
  },
  {
    name: 'a phone that is turned in the middle of a swipe → one of the two cards, whole, and its address',
    async run({ page }) {
      await returning(page)
      await open(page, FOURTH.path[zh])
      const { lift } = await press(page, { x: 320, y: 400 }, { x: 100, y: 400 })
      await page.setViewportSize({ width: 844, height: 390 })
      await lift()
      const id = await settle(page)
      expect([FOURTH.id, FIFTH.id]).toContain(id)
      await expectCard(page, id, card(id).path[zh])
    },
  },
  {
    name: 'a phone that is turned just after a swipe, while the deck glides → the card that the swipe led to',
    async run({ page }) {
      await returning(page)
      for (const wait of [20, 60, 100, 140]) {
        await page.setViewportSize({ width: 390, height: 844 })
        await open(page, FIRST.path[zh])
        await drag(page, { x: 330, y: 400 }, { x: 90, y: 400 }, 120)
        // A page that has not been told of the swipe yet cannot know where it led.
        await page.evaluate(() => new Promise(requestAnimationFrame))
        await page.waitForTimeout(wait)
        await page.setViewportSize({ width: 844, height: 390 })
        expect(await settle(page), `turned after ${wait} ms`).toBe(SECOND.id)
        await expectCard(page, SECOND.id, SECOND.path[zh])
      }
    },
  },
  {
    name: 'a second tap on the way on, while the next card glides in below the finger → no sheet opens',
    async run({ page }) {
      await returning(page)
      for (const wait of [60, 100, 140]) {
        await open(page, TASK.path[zh])
        const on = await page.locator(`#${TASK.id}`).getByRole('link', { name: ui(zh, 'next'), exact: true }).boundingBox()
        const point = { x: (on?.x ?? NaN) + 24, y: (on?.y ?? NaN) + 24 }
        await tap(page, point, wait)
        const id = await settle(page)
        await expectCard(page, id, card(id).path[zh])
        await expect(page.getByRole('dialog')).toHaveCount(0)
        await page.locator(`#${id} .share`).tap()
        await expect(page.getByRole('dialog')).toBeVisible()
      }
    },
  },
  {
    name: 'a second tap on what has closed a sheet → nothing below it is touched',
    async run({ page }) {
      await returning(page)
      await open(page, FIRST.path[zh])
      const language = await page.locator(`#${FIRST.id} .bar-lang`).boundingBox()
      const point = { x: (language?.x ?? NaN) + 20, y: (language?.y ?? NaN) + 20 }
      for (const wait of [60, 120]) {
        await page.locator(`#${FIRST.id} .bar-size`).tap()
        await expect(page.getByRole('dialog')).toBeVisible()
        await tap(page, point, wait)
        // Long enough for another page to come, and for the next tap to count.
        await page.waitForTimeout(600)
        await expect(page.getByRole('dialog')).toHaveCount(0)
        await expectCard(page, FIRST.id, FIRST.path[zh])
        await expect(page.locator('html')).toHaveAttribute('lang', zh)
      }
    },
  },
  {
    name: 'text that is selected by mouse beyond the window’s edge → the deck stays on its card',
    async run({ page }) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await returning(page)
      await open(page, FIRST.path[zh])
      await expect(page.locator('.aside')).toBeVisible()
      const text = await page.locator(`#${FIRST.id} .lines p`).first().boundingBox()
      await page.mouse.move((text?.x ?? NaN) + 60, (text?.y ?? NaN) + 8)
      await page.mouse.down()
      await page.mouse.move(2, 500, { steps: 10 })
      await page.waitForTimeout(400)
      await page.mouse.up()
      expect(await settle(page)).toBe(FIRST.id)
      await page.mouse.move(700, 400)
      await page.mouse.wheel(1000, 0)
      expect(await settle(page)).not.toBe(FIRST.id)
    },
  },
  {
    name: 'a finger whose end the deck never hears, and a turn of the phone → the next swipe leads on by one',
    async run({ page }) {
      await returning(page)
      for (const thumb of [false, true]) {
        await open(page, FIRST.path[zh])
        // Of one finger nothing more is heard; the other lifts while a thumb rests on the tabs.
        await page.evaluate((rests) => {
          const [target, tab] = ['.card:not([inert]) .face', '.tab'].map((part) => document.querySelector(part))
          if (!target || !tab) throw new Error('There is no card.')
          const finger = new Touch({ identifier: 1, target, clientX: 200, clientY: 400 })
          const others = rests ? [new Touch({ identifier: 2, target: tab, clientX: 200, clientY: 800 })] : []
          target.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [finger, ...others], changedTouches: [finger] }))
          if (rests) target.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: others, changedTouches: [finger] }))
        }, thumb)
        await page.setViewportSize({ width: 844, height: 390 })
        await settle(page)
        await page.setViewportSize({ width: 390, height: 844 })
        await settle(page)
        await swipe(page, 'left')
        expect(await settle(page)).toBe(SECOND.id)
        await expectCard(page, SECOND.id, SECOND.path[zh])
      }
    },
  },
  {
    name: 'a tab that is tapped while the deck still glides → the first card of its group, or none where the tap only ends the glide',
    async run({ page }) {
      await returning(page)
      for (const wait of [80, 120, 160, 200]) {
        await open(page, FIRST.path[zh])
        await page.evaluate(() => {
          Object.assign(window, { clicks: 0 })
          addEventListener('click', () => { Object.assign(window, { clicks: 1 }) }, true)
        })
        const tab = await page.locator('.tab').last().boundingBox()
        await drag(page, { x: 330, y: 400 }, { x: 90, y: 400 }, 120)
        await page.waitForTimeout(wait)
        await tap(page, { x: (tab?.x ?? 0) + 20, y: (tab?.y ?? 0) + 20 })
        await settle(page)
        // Chromium takes a tap that stops a glide for no tap.
        const counted = await page.evaluate(() => (window as unknown as { clicks: number }).clicks === 1)
        const goal = counted ? PLEDGE : SECOND
        await expectCard(page, goal.id, goal.path[zh])
        expect(await settle(page), `tapped after ${wait} ms`).toBe(goal.id)
      }
    },
  },
  {
    name: 'a wheel that leads away before the card that a key asked for has come → the next key leads on from the card in view',
    async run({ page }) {
      await page.setViewportSize({ width: 1000, height: 700 })
      await returning(page)
      const release = await goToHeldCard(page)
      await page.mouse.move(600, 400)
      await page.mouse.wheel(-1000, 0)
      await settle(page)
      release()
      await expect.poll(() => cardInView(page)).not.toBe('')
      const { index } = card(await cardInView(page))
      expect(index).toBeLessThan(CARDS.length - 2)
      await page.keyboard.press('ArrowRight')
      const next = card(index + 1)
      await expectCard(page, next.id, next.path[zh])
    },
  },
  {
    name: 'a wheel right after a key whose card has not come → the deck stays where the wheel leaves it, also when the card comes',
    async run({ page }) {
      await page.setViewportSize({ width: 1000, height: 700 })
      await returning(page)
      const release = await hold(page, /\/zh-CN-1\.json/)
      await open(page, FIRST.path[zh])
      // Nearly in one breath: a key waits for its card for a moment only.
      await page.evaluate(async () => {
        dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }))
        await new Promise((resolve) => { setTimeout(resolve) })
        document.querySelector('.deck')?.dispatchEvent(new WheelEvent('wheel', { deltaX: -40, bubbles: true }))
      })
      const came = page.waitForResponse(/\/zh-CN-1\.json/)
      release()
      await came
      await page.waitForTimeout(800)
      expect(await settle(page)).toBe(FIRST.id)
    },
  },
]
