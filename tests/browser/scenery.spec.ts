/** The handscroll as it unrolls: far hills lag behind near ones, and two cards' stretches meet without a seam. */
import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { appRuns, cores, expect, open, returning, test } from './fixtures'
import { card, GLANCE, SECOND } from './site'
import { swipe } from './touch'

/** Shows these styles instead of the ones before; the page's policy allows sheets made by script. */
async function dress(page: Page, styles: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, styles)
}

/** A finger that rests on the glass: the deck stays where it is led. */
function touch(page: Page): Promise<void> {
  return page.locator('.deck').evaluate((target) => {
    target.dispatchEvent(new TouchEvent('touchstart', { touches: [new Touch({ identifier: 0, target })] }))
  })
}

/** Nothing but the hills, and no snapping. */
const BARE = '.deck { scroll-snap-type: none } .deck ~ *, .card > :not(.scenery) { visibility: hidden }'

/** Scrolls to a card and so many pixels further, and says where the layers of its hills stand then. */
function unroll(page: Page, id: string, further: number): Promise<Record<'far' | 'mid' | 'near', number>> {
  return page.evaluate(async ([name, by]) => {
    const x = document.querySelector(`#${name}`)?.getBoundingClientRect().left ?? NaN
    document.querySelector('.deck')?.scrollBy({ left: x + by, behavior: 'instant' })
    // The scroll's own timeline is a frame behind.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    const left = (layer: string): number => document.querySelector(`#${name} .${layer}`)?.getBoundingClientRect().left ?? NaN
    return { far: left('far'), mid: left('mid'), near: left('near') }
  }, [id, further] as const)
}

/** In how many of its pixels the column differs much from the one before; hills and their texture do so in some. */
function stepsAt({ data, width, height }: PNG, x: number): number {
  let steps = 0
  for (let y = 0; y < height; y++) {
    const at = (y * width + x) * 4
    const step = [0, 1, 2].reduce((sum, part) => sum + Math.abs((data[at + part] ?? 0) - (data[at - 4 + part] ?? 0)), 0)
    if (step > 30) steps++
  }
  return steps
}

/** How much more the picture changes where two cards meet than anywhere near. */
async function seam(page: Page, x: number): Promise<number> {
  const picture = PNG.sync.read(await page.screenshot())
  const near = [...Array.from({ length: 24 }, (_, step) => x - 12 + step)].filter((column) => column !== x).map((column) => stepsAt(picture, column))
  return stepsAt(picture, x) - Math.max(...near)
}

test('far hills move slower than near ones, the stretches meet without a seam, and under reduced motion nothing lags', async ({ page }) => {
  await returning(page, { theme: 'light' })
  await open(page, SECOND.path['zh-CN'])
  await dress(page, BARE)
  await touch(page)
  const rest = await unroll(page, SECOND.id, 0)
  expect(rest).toEqual({ far: 0, mid: 0, near: 0 })

  await test.step('the nearer, the faster', async () => {
    const { far, mid, near } = await unroll(page, SECOND.id, 195)
    expect(near).toBe(-195)
    expect([far, mid].map(Math.round)).toEqual([-195 + 0.36 * 195, -195 + 0.2 * 195].map(Math.round))
  })
  await test.step('no seam at any moment of a swipe', async () => {
    for (const x of [312, 217, 117]) {
      await unroll(page, SECOND.id, 390 - x)
      expect(await seam(page, x), `at ${x}`).toBeLessThan(6)
    }
  })
  await test.step('a seam would be seen', async () => {
    await dress(page, `${BARE} #${SECOND.id} .far, #${SECOND.id} .mid { animation: none !important; transform: none !important }`)
    const seams: number[] = []
    for (const x of [312, 217, 117]) {
      await unroll(page, SECOND.id, 390 - x)
      seams.push(await seam(page, x))
    }
    expect(Math.max(...seams)).toBeGreaterThan(12)
  })
  await test.step('reduced motion', async () => {
    await dress(page, BARE)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const { far, mid, near } = await unroll(page, SECOND.id, 273)
    expect([far, mid]).toEqual([near, near])
    expect(await seam(page, 117)).toBeLessThan(6)
  })
})

test('where high hills meet low ones there is mist in the middle of a swipe, and none while the card is at rest', async ({ page }) => {
  await returning(page, { theme: 'light' })
  const { id, path } = GLANCE
  await open(page, path['zh-CN'])
  await dress(page, BARE)
  await touch(page)
  const mist = (): Promise<string> => page.locator(`#${id} .scenery`).evaluate((scenery) => getComputedStyle(scenery, '::after').opacity)
  await unroll(page, id, 0)
  expect(Number(await mist())).toBe(0)
  await unroll(page, id, 195)
  expect(Number(await mist())).toBe(1)
  expect(await seam(page, 195)).toBeLessThan(6)
  await test.step('without mist a seam would be seen', async () => {
    await dress(page, `${BARE} .scenery::before, .scenery::after { content: none !important }`)
    expect(await seam(page, 195)).toBeGreaterThan(12)
  })
})

for (const [how, width, act] of [
  ['has swiped to the one before it', 390, (page: Page) => swipe(page, 'left')],
  ['comes there by a key', 390, (page: Page) => page.keyboard.press('ArrowRight')],
  ['has a wide screen', 1024, () => Promise.resolve()],
] as const) {
  test(`the card behind the next gets its hills when the reader ${how}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await returning(page)
    await page.goto(SECOND.path['zh-CN'])
    const far = card(SECOND.index + 2).id
    const hills = page.locator(`#${far} .hills`)
    if (width < 1000) {
      await appRuns(page)
      await expect(hills).toHaveCount(0)
    }
    await act(page)
    await expect(hills).not.toHaveCount(0)
  })
}

test('on a phone of two cores the hills move with their card', async ({ page }) => {
  await page.addInitScript(cores, 2)
  await returning(page, { theme: 'light' })
  await open(page, SECOND.path['zh-CN'])
  await dress(page, BARE)
  const { far, mid, near } = await unroll(page, SECOND.id, 195)
  expect([far, mid, near]).toEqual([-195, -195, -195])
})
