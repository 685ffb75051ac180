/** A walk over every card in every setting: nothing cut, nothing overlapping, nothing off the screen. */
import type { Page } from '@playwright/test'
import { expect, open, returning, test } from './fixtures'
import { CARDS, LOCALES } from './site'

const SETTINGS = LOCALES.flatMap((locale) => [
  { locale, theme: 'light', size: 100, view: 'ordinary', width: 320, height: 568 },
  { locale, theme: 'night', size: 100, view: 'ordinary', width: 390, height: 844 },
  { locale, theme: 'light', size: 200, view: 'ordinary', width: 390, height: 844 },
  { locale, theme: 'night', size: 200, view: 'ordinary', width: 320, height: 568 },
  { locale, theme: 'light', size: 100, view: 'elder', width: 360, height: 640 },
] as const)

/** What is wrong with the text of the card in view: each fault names its text. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const card = document.querySelector('article:not([inert])')
    if (!card) return ['no card is in view']
    const frame = card.getBoundingClientRect()
    const faults: string[] = []
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways')
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
    const boxes: { text: string, box: DOMRect, owner: Element }[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode
      const owner = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!owner || text === '' || owner.closest('.unseen, .scenery, [aria-hidden]') || !owner.checkVisibility?.({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      // A font's line boxes reach far above and below its glyphs: an em around the middle is what is inked.
      const em = parseFloat(getComputedStyle(owner).fontSize)
      for (const line of range.getClientRects()) {
        if (line.width < 1) continue
        const tall = Math.min(em, line.height)
        const box = getComputedStyle(owner).writingMode === 'horizontal-tb' ? new DOMRect(line.x, line.y + (line.height - tall) / 2, line.width, tall) : line
        // Half of a full-width mark is blank and may hang over.
        if (box.left < frame.left - 1 || box.right > frame.right + 9) faults.push(`off the card: ${text.slice(0, 20)}`)
        boxes.push({ text, box, owner })
      }
      const scroller = owner.closest('.card-scroll')
      if (scroller && scroller.scrollWidth > scroller.clientWidth + 1) faults.push(`the card scrolls sideways at: ${text.slice(0, 20)}`)
    }
    boxes.forEach(({ text, box, owner }, at) => {
      for (const other of boxes.slice(at + 1)) {
        if (other.owner === owner || owner.contains(other.owner) || other.owner.contains(owner)) continue
        if (owner.closest('.card-scroll') !== other.owner.closest('.card-scroll')) continue
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        if (across > 3 && down > Math.min(box.height, other.box.height) * 0.35) faults.push(`“${text.slice(0, 16)}” over “${other.text.slice(0, 16)}”`)
      }
    })
    return [...new Set(faults)]
  })
}

for (const { locale, theme, size, view, width, height } of SETTINGS) {
  test(`every card is whole: ${locale}, ${theme}, ${size} %, ${view}, ${width} wide`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await returning(page, { theme, size, view, locale })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, CARDS[0]?.path[locale] ?? '/')
    const faults: string[] = []
    for (const { id } of CARDS) {
      await expect.poll(() => page.evaluate(() => document.querySelector('article:not([inert])')?.id)).toBe(id)
      faults.push(...(await faultsOf(page)).map((fault) => `${id}: ${fault}`))
      await page.keyboard.press('ArrowRight')
    }
    expect(faults).toEqual([])
  })
}
