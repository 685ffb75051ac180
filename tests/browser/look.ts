/** Looks at the text of the card in view as a reader's eye would: whether it is whole, alone in its place, and on quiet ground. */
import type { CDPSession, Page } from '@playwright/test'
import { decodePicture } from '../../src/node/canvas'

interface Box { x: number, y: number, width: number, height: number }
type Colour = [red: number, green: number, blue: number]

/** A line of text as it stands on the screen. */
interface Line {
  text: string
  /** As high (or, where it is set upright, as wide) as its glyphs. */
  box: Box
  /** The element it stands in, and all around that, by number. */
  owner: number
  around: number[]
  /** Boxes around it that cut off what reaches over their sides, or over their top and bottom. */
  cuts: { box: Box, across: boolean, down: boolean }[]
  /** The paper it has to stand on. */
  ground: Box | null
  /** Whether it scrolls inside the card, and can be seen now. */
  scrolls: boolean
  inSight: boolean
  colour: Colour
  /** Whether WCAG counts it as large. */
  large: boolean
}

/** Every line of the card in view and of the tabs. */
async function linesOf(page: Page): Promise<Line[]> {
  // As one text, for Playwright sends many small things one by one.
  return JSON.parse(await page.evaluate(() => {
    const numbers = new Map<Element, number>()
    const numberOf = (element: Element): number => numbers.get(element) ?? (numbers.set(element, numbers.size), numbers.size - 1)
    const boxOf = ({ x, y, width, height }: DOMRect): Box => ({ x, y, width, height })

    function placeOf(owner: Element): Pick<Line, 'around' | 'cuts' | 'ground' | 'scrolls'> {
      const [around, cuts]: [number[], Line['cuts']] = [[], []]
      let scrolls = false
      for (let each: Element | null = owner; each && each !== document.body; each = each.parentElement) {
        around.push(numberOf(each))
        const { overflowX, overflowY } = getComputedStyle(each)
        // What a reader can scroll to is not cut; the deck itself scrolls sideways.
        scrolls ||= /auto|scroll/.test(overflowY)
        if (!each.matches('.deck')) cuts.push({ box: boxOf(each.getBoundingClientRect()), across: overflowX !== 'visible', down: !scrolls && overflowY !== 'visible' })
      }
      const ground = owner.closest('.card-sheet, .card-bar, .card-actions > *, .tabs')
      return { around, cuts: cuts.filter(({ across, down }) => across || down), ground: ground && boxOf(ground.getBoundingClientRect()), scrolls: owner.closest('.card-scroll') !== null }
    }
    function linesIn(node: Node): Line[] {
      const owner = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!owner || text === '' || owner.closest('.unseen, .scenery, svg') || !owner.checkVisibility({ visibilityProperty: true })) return []
      const { color, fontSize, fontWeight, writingMode } = getComputedStyle(owner)
      const [size, [red = 0, green = 0, blue = 0]] = [parseFloat(fontSize), (color.match(/[\d.]+/g) ?? []).map(Number)]
      const scroll = owner.closest('.card-scroll')
      const view = scroll?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight)
      // Where more follows, text fades at the foot: it is seen as it is scrolled to.
      const foot = view.bottom - (scroll && getComputedStyle(scroll).maskImage !== 'none' ? 24 : 0)
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()].filter(({ width, height }) => width >= 1 && height >= 1).map(({ x, y, width, height }) => {
        const [wide, tall] = writingMode === 'horizontal-tb' ? [width, Math.min(size, height)] : [Math.min(size, width), height]
        return {
          ...placeOf(owner), text: text.slice(0, 18), owner: numberOf(owner), colour: [red, green, blue], large: size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700),
          box: { x: x + (width - wide) / 2, y: y + (height - tall) / 2, width: wide, height: tall }, inSight: y >= view.top && y + height <= foot,
        }
      })
    }
    return JSON.stringify([...document.querySelectorAll('article:not([inert]), .tab')].flatMap((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const lines: Line[] = []
      while (walker.nextNode()) lines.push(...linesIn(walker.currentNode))
      return lines
    }))
  })) as Line[]
}

/** Half of a full-width mark at a line's end is blank and may hang over. */
const HANG = 9

function reachesOver({ box }: Line, frame: Box, slack: number): { across: boolean, down: boolean } {
  return {
    across: box.x < frame.x - 1 || box.x + box.width > frame.x + frame.width + HANG,
    down: box.y < frame.y - slack || box.y + box.height > frame.y + frame.height + slack,
  }
}

function cutOff(line: Line, screen: Box): string[] {
  const cut = [...line.cuts, { box: screen, across: true, down: false }].some(({ box, across, down }) => {
    const over = reachesOver(line, box, 2)
    return (across && over.across) || (down && over.down)
  })
  const over = line.ground && reachesOver(line, line.ground, 3)
  return [...cut ? [`cut off: ${line.text}`] : [], ...!over || over.across || over.down ? [`on no paper: ${line.text}`] : []]
}

/** Lines that lie over one another; a font's own lines may touch. */
function overlaps(lines: Line[]): string[] {
  return lines.flatMap((one, at) => lines.slice(at + 1).filter((other) => {
    if (one.scrolls !== other.scrolls || one.around.includes(other.owner) || other.around.includes(one.owner)) return false
    const across = Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x)
    const down = Math.min(one.box.y + one.box.height, other.box.y + other.box.height) - Math.max(one.box.y, other.box.y)
    return across > 3 && down > Math.min(one.box.height, other.box.height) * 0.35
  }).map((other) => `“${one.text}” over “${other.text}”`))
}

/** What is wrong with the place of the text in the card in view, or with what its styles add to it; each fault names its text. */
export async function misplaced(page: Page): Promise<string[]> {
  const lines = await linesOf(page)
  const { screen, sideways, covered, room, twice } = await page.evaluate(() => {
    const [tabs, actions, scroll] = ['.tabs', 'article:not([inert]) .card-actions', 'article:not([inert]) .card-scroll'].map((part) => document.querySelector(part)?.getBoundingClientRect())
    return {
      screen: { x: 0, y: 0, width: innerWidth, height: innerHeight }, sideways: document.documentElement.scrollWidth > innerWidth || innerWidth > window.screen.width,
      covered: (actions?.bottom ?? 0) > (tabs?.top ?? 0) + 1, room: scroll?.height ?? 0,
      twice: [...document.querySelectorAll('article:not([inert]) .card-scroll *')].flatMap((element) => {
        const [sign, text] = [getComputedStyle(element, '::after').content.replace(/"/g, '').trim(), element.textContent.trim()]
        return sign !== '' && text.endsWith(sign) ? [`${text.slice(-18)} and ${sign} once more`] : []
      }),
    }
  })
  return [...new Set([
    ...lines.flatMap((line) => cutOff(line, screen)), ...overlaps(lines), ...lines.length < 5 ? ['hardly any text'] : [],
    ...sideways ? ['the page scrolls sideways'] : [], ...covered ? ['the tabs cover the buttons'] : [], ...room < 130 ? ['hardly any room to read in'] : [], ...twice,
  ])]
}

/** What is wrong with the ground behind the text of the card in view, at its beginning and where it is long at its end. */
export async function unreadable(page: Page): Promise<string[]> {
  const faults = await unreadableInSight(page)
  if (!await scrollCard(page, true)) return faults
  faults.push(...await unreadableInSight(page))
  await scrollCard(page, false)
  return faults
}

/** Scrolls the card in view to its end or back; false where it has nothing to scroll. */
function scrollCard(page: Page, toEnd: boolean): Promise<boolean> {
  return page.evaluate(async (end) => {
    const scroll = document.querySelector('article:not([inert]) .card-scroll')
    if (!scroll || scroll.scrollHeight <= scroll.clientHeight) return false
    scroll.scrollTop = end ? scroll.scrollHeight : 0
    // What is driven by the scroll follows with the next frame.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
    return true
  }, toEnd)
}

/** Less contrast in the text in sight than WCAG's AA asks for, measured in the painted pixels. */
async function unreadableInSight(page: Page): Promise<string[]> {
  const lines = (await linesOf(page)).filter(({ inSight }) => inSight)
  await paintNoLetters(page)
  const { data, width } = await decodePicture(await picture(page))
  return lines.flatMap(({ text, box, colour, large }) => {
    const ratios: number[] = []
    for (let y = Math.ceil(box.y + 2); y < box.y + box.height - 2; y += 3) {
      for (let x = Math.max(0, Math.ceil(box.x)); x < Math.min(width, box.x + box.width); x += 3) {
        const at = (y * width + x) * 4
        ratios.push(contrast(colour, [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]))
      }
    }
    // Hairlines under figures and between rows are no ground.
    const worst = ratios.sort((a, b) => a - b)[Math.floor(ratios.length * 0.08)] ?? 21
    return worst < (large ? 3 : 4.5) ? [`contrast of only ${worst.toFixed(1)}: ${text}`] : []
  })
}

/** What is painted now, as fast as it can be had; at one pixel of the picture for each of the page. */
export async function picture(page: Page): Promise<Buffer> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  const { data } = await (await session).send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  return Buffer.from(data, 'base64')
}
const sessions = new WeakMap<Page, Promise<CDPSession>>()

/**
 * Has the page painted without its letters from now on; what their colours are can still be asked. The page's policy
 * allows no style element, but sheets made by script.
 */
async function paintNoLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (window.bare && document.adoptedStyleSheets.includes(window.bare)) return
    window.bare = new CSSStyleSheet()
    window.bare.replaceSync('.card *, .tab, .tab * { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important; outline: none !important } .card text { fill: transparent !important }')
    document.adoptedStyleSheets.push(window.bare)
  })
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => LIGHT[part])
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How much light a part of a colour gives, for each of its 256 values. */
const LIGHT = Array.from({ length: 256 }, (_, part) => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
