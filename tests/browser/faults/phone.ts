/** Faults of the phone and its browser: what it refuses, lacks or does wrong. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, expectCard, open, returning, settle } from '../fixtures'
import { card, CARDS, coverLine, FIRST, SECOND, ui } from '../site'
import { swipe } from '../touch'
import { dialog, expectReading, UNLOADED, type Fault } from './fault'

const zh = 'zh-CN' as const

async function openShare(page: Page): Promise<void> {
  await returning(page)
  await open(page, FIRST.path[zh])
  await page.locator(`#${FIRST.id} .share`).click()
  await expect(dialog(page)).toBeVisible()
}

/** A storage that is refused or full: what is set holds for this visit, and the settings say that it is not kept. */
function storage(name: string, spoil: () => void): Fault {
  return {
    name: `storage that ${name} → all can be read and set, and the settings say that they are not kept`,
    async run({ page }) {
      await page.addInitScript(spoil)
      await open(page, FIRST.path[zh])
      await page.locator(`#${FIRST.id} .bar-size`).click()
      await dialog(page).getByRole('radio', { name: ui(zh, 'themeNight') }).check()
      await expect(page.locator('html')).toHaveClass(/theme-night/)
      await expect(dialog(page)).toContainText(ui(zh, 'notKept'))
      await page.keyboard.press('Escape')
      await expectReading(page, FIRST.id)
    },
  }
}

/** A storage that holds nonsense: the page is as for a new reader, and what is set then is kept. */
function nonsense(name: string, text: string): Fault {
  return {
    name: `storage that holds ${name} → the page is as for a new reader, and what is set then is kept`,
    async run({ page }) {
      await page.addInitScript((held) => {
        if (location.protocol === 'http:' && sessionStorage.getItem('spoilt') === null) localStorage.setItem('two-sessions', held)
        if (location.protocol === 'http:') sessionStorage.setItem('spoilt', '1')
      }, text)
      await open(page, FIRST.path[zh])
      await expect(page.locator('html')).toHaveClass(/^js(?!.*(theme|size|elder))/)
      await page.locator(`#${FIRST.id} .bar-size`).click()
      await dialog(page).getByRole('radio', { name: ui(zh, 'themeNight') }).check()
      await page.reload()
      await expect(page.locator('html')).toHaveClass(/theme-night/)
    },
  }
}

/** A canvas that does not do its work: the sheet says so, and its text can be copied. */
function canvas(name: string, spoil: () => void): Fault {
  return {
    name: `a canvas that ${name} → a word, a way to try again, and the text to copy; never a blank picture`,
    async run({ page }) {
      await page.addInitScript(spoil)
      await openShare(page)
      await expect(dialog(page).getByRole('alert')).toContainText(ui(zh, 'drawFailed'), { timeout: 15_000 })
      await expect(page.locator('.share-picture')).toHaveCount(0)
      await expect(dialog(page).getByRole('button', { name: ui(zh, 'retry') })).toBeVisible()
      await expect(dialog(page).getByRole('button', { name: ui(zh, 'copyCaption') })).toBeEnabled()
    },
  }
}

/** @param spoil Runs in the worker that pictures are made in, before its own script */
function canvasBeside(name: string, spoil: () => void): Fault {
  return {
    name: `in the worker that pictures are made in, a canvas that ${name} → the page makes them alone`,
    async run({ page }) {
      await page.route(/\/press-worker-[\w-]+\.js/, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: `(${spoil.toString()})();${await response.text()}` })
      })
      // Only who makes a picture alone needs the ground's code.
      const alone = page.waitForRequest(/\/paint-[\w-]+\.js/)
      await openShare(page)
      await alone
      await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    },
  }
}

/** A browser without something that the site likes to use. */
function lacking(name: string, spoil: () => void, run: (page: Page) => Promise<void> = () => Promise.resolve()): Fault {
  return {
    name: `a browser without ${name} → everything is read and moved as elsewhere`,
    async run({ page }) {
      await returning(page)
      await page.addInitScript(spoil)
      await open(page, FIRST.path[zh])
      await expectReading(page, FIRST.id)
      await expectCard(page, SECOND.id, SECOND.path[zh])
      await run(page)
    },
  }
}

async function expectSheet(page: Page): Promise<void> {
  await page.locator(`#${SECOND.id} .bar-size`).click()
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
}

async function expectPicture(page: Page): Promise<void> {
  await page.locator(`#${SECOND.id} .share`).click()
  await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
}

/** A way out that the phone refuses, and the word that names the next. */
function refused(name: string, spoil: () => void, way: 'sharePicture' | 'copyCaption', word: string): Fault {
  return {
    name: `${name} → ${word === '' ? 'nothing is said, and all ways stay open' : 'a word names the next way'}`,
    async run({ page }) {
      await page.addInitScript(spoil)
      await openShare(page)
      await dialog(page).getByRole('button', { name: ui(zh, way) }).click()
      await expect(page.locator('.share-said')).toHaveText(word === '' ? '' : ui(zh, word))
      await expect(dialog(page).getByRole('button', { name: ui(zh, way) })).toBeEnabled()
    },
  }
}

/** Text that something around the page sets larger or wider than the page does: no big figure leaves the screen; or grows at all. */
function spread(name: string, width: number, spoil: () => void, { grows }: { grows: boolean }): Fault {
  return {
    name: `${name} → every big figure stands whole on the screen, with its unit${grows ? '' : ', as large as ever'}`,
    async run({ page }) {
      await page.setViewportSize({ width, height: 640 })
      // The page as it is built: the app sets no letter of it anew.
      await page.route(/\/assets\/app-[\w-]+\.js/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
      for (const { id, kind, path } of CARDS) {
        if (kind !== 'headline' && kind !== 'target') continue
        await page.goto(path[zh])
        const big = page.locator(`#${id} .big`).first()
        const before = await big.boundingBox()
        await page.evaluate(spoil)
        expect(await page.locator(`#${id} .big *`).evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().right > innerWidth).map((part) => part.textContent)), id).toEqual([])
        if (!grows) expect((await big.boundingBox())?.height, id).toBe(before?.height)
      }
    },
  }
}

export const phoneFaults: Fault[] = [
  storage('is refused', () => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })
    Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })
  }),
  storage('is full', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }),
  nonsense('half a text', '{"theme":"nig'),
  nonsense('other types', '{"theme":["night"],"size":"200","view":1,"seen":{"a":1},"picture":[],"locale":"fr"}'),
  nonsense('markup and prototypes', '{"__proto__":{"theme":"night"},"theme":"<img src=x onerror=alert(1)>","locale":"constructor"}'),
  {
    name: 'storage of a newer version → what is known of it holds, and the rest is not lost',
    async run({ page }) {
      await returning(page, { theme: 'night', size: 130, voice: { speed: 2 }, picture: { shape: 'square', frame: 'gold' } })
      await open(page, FIRST.path[zh])
      await expect(page.locator('html')).toHaveClass(/theme-night/)
      await page.locator(`#${FIRST.id} .bar-size`).click()
      await dialog(page).getByRole('radio', { name: '150%' }).check()
      await expect.poll(() => page.evaluate(() => JSON.parse(localStorage['two-sessions'] ?? '{}'))).toMatchObject({ theme: 'night', size: 150, voice: { speed: 2 } })
    },
  },
  canvas('has no context', () => { HTMLCanvasElement.prototype.getContext = () => null }),
  canvas('gives no file', () => {
    Object.assign(window, { Worker: undefined })
    HTMLCanvasElement.prototype.toBlob = (done) => done(null)
  }),
  canvas('throws when it is to give a file', () => {
    Object.assign(window, { Worker: undefined })
    HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException('tainted', 'SecurityError') }
  }),
  canvas('lets nobody look at its pixels', () => { CanvasRenderingContext2D.prototype.getImageData = () => { throw new DOMException('tainted', 'SecurityError') } }),
  canvas('stays blank', () => {
    const { prototype } = CanvasRenderingContext2D
    Object.assign(prototype, { fillRect() { /* Paints nothing. */ }, fill() { /* Paints nothing. */ }, fillText() { /* Paints nothing. */ }, drawImage() { /* Paints nothing. */ } })
  }),
  canvas('has no size', () => { Object.defineProperty(HTMLCanvasElement.prototype, 'width', { get: () => 0, set() { /* Too little memory. */ } }) }),
  {
    name: 'a canvas that fails once → the next try draws the picture',
    async run({ page }) {
      await page.addInitScript(() => {
        Object.assign(window, { Worker: undefined })
        const { toBlob } = HTMLCanvasElement.prototype
        let fails = 2
        HTMLCanvasElement.prototype.toBlob = function (this: HTMLCanvasElement, ...args) {
          if (fails-- > 0) args[0](null)
          else toBlob.apply(this, args)
        }
      })
      await openShare(page)
      await dialog(page).getByRole('button', { name: ui(zh, 'retry') }).click({ timeout: 15_000 })
      await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    },
  },
  {
    name: 'the worker that pictures are made in does not come → the page makes them alone',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await page.route(/\/press-worker-[\w-]+\.js/, (route) => route.abort())
      await openShare(page)
      await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    },
  },
  {
    name: 'the worker that pictures are made in never answers → the page makes them alone',
    async run({ page }) {
      await page.addInitScript(() => { Worker.prototype.postMessage = () => undefined })
      await openShare(page)
      await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    },
  },
  canvasBeside('has no context', () => { OffscreenCanvas.prototype.getContext = () => null }),
  canvasBeside('stays blank', () => {
    Object.assign(OffscreenCanvasRenderingContext2D.prototype, { fillRect() { /* Paints nothing. */ }, fill() { /* Paints nothing. */ }, drawImage() { /* Paints nothing. */ } })
  }),
  canvasBeside('gives no file', () => { OffscreenCanvas.prototype.convertToBlob = () => Promise.reject(new DOMException('no memory', 'EncodingError')) }),
  refused('a share sheet that is refused', () => {
    Object.assign(navigator, { canShare: () => true, share: () => Promise.reject(new DOMException('no', 'NotAllowedError')) })
  }, 'sharePicture', 'shareFailed'),
  refused('a share sheet that the reader closes', () => {
    Object.assign(navigator, { canShare: () => true, share: () => Promise.reject(new DOMException('no', 'AbortError')) })
  }, 'sharePicture', ''),
  refused('a clipboard that is refused, and the old way too', () => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })
    document.execCommand = () => false
  }, 'copyCaption', 'copyFailed'),
  refused('a browser without a clipboard, where only the old way works', () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => true
  }, 'copyCaption', 'captionCopied'),
  {
    name: 'a browser without a clipboard, used by keyboard → the focus stays on the button, and Escape closes the sheet',
    async run({ page }) {
      await page.addInitScript(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }) })
      await openShare(page)
      const copy = dialog(page).getByRole('button', { name: ui(zh, 'copyLink') })
      await copy.press('Enter')
      await expect(page.locator('.share-said')).not.toBeEmpty()
      await expect(copy).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toHaveCount(0)
    },
  },
  {
    name: 'a browser that shares no files → the way is not offered, the others are',
    async run({ page }) {
      await page.addInitScript(() => { Object.assign(navigator, { canShare: () => false }) })
      await openShare(page)
      await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
      await expect(dialog(page).getByRole('button', { name: ui(zh, 'sharePicture') })).toHaveCount(0)
      await expect(dialog(page).getByRole('button', { name: ui(zh, 'savePicture') })).toBeEnabled()
    },
  },
  lacking('idle callbacks', () => { Reflect.deleteProperty(window, 'requestIdleCallback') }),
  lacking('close watchers', () => { Reflect.deleteProperty(window, 'CloseWatcher') }, expectSheet),
  lacking('a list of fonts', () => { Reflect.deleteProperty(Document.prototype, 'fonts') }, expectPicture),
  lacking('an end of scrolling', () => {
    Reflect.deleteProperty(window, 'onscrollend')
    addEventListener('scrollend', (event) => event.stopImmediatePropagation(), true)
  }),
  lacking('languages', () => { Object.defineProperty(navigator, 'languages', { value: [] }) }),
  lacking('a voice', () => { Reflect.deleteProperty(window, 'speechSynthesis') }),
  lacking('CSS.supports', () => { Reflect.deleteProperty(window, 'CSS') }),
  {
    name: 'styles that are blocked → the cards stand there one below another, in the browser’s own letters',
    async run({ page }) {
      await page.route(FIRST.path[zh], async (route) => {
        const body = await (await route.fetch()).text()
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: body.replace(/<style>[\s\S]*?<\/style>/, '') })
      })
      await open(page, FIRST.path[zh])
      for (const id of [FIRST.id, SECOND.id]) await expect(page.locator(`#${id}-title`)).toBeVisible()
      expect(await page.locator(`#${FIRST.id} .title`).evaluate((title) => getComputedStyle(title).fontFamily)).not.toContain('Noto')
    },
  },
  spread('an app around the page that enlarges its text', 360, () => { document.body.style.setProperty('-webkit-text-size-adjust', '150%') }, { grows: false }),
  spread('text spacing of the reader’s own, as wide as WCAG 1.4.12 asks for', 320, () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
    document.adoptedStyleSheets = [sheet]
  }, { grows: true }),
  {
    name: 'a page that is cut off in the middle → what has come is read',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await page.route(FIRST.path[zh], async (route) => {
        const body = await (await route.fetch()).text()
        const own = body.indexOf('</article>', body.indexOf(`<article id="${FIRST.id}"`))
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: body.slice(0, own - 200) })
      })
      await page.goto(FIRST.path[zh])
      await expect(page.locator(`#${FIRST.id}-title`)).toHaveText(/\S/)
      await expect(page.locator(`#${FIRST.id}-title`)).toBeInViewport()
    },
  },
  {
    name: 'a page that is cut off in the card behind → that one is read, too',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await page.route(FIRST.path[zh], async (route) => {
        const body = await (await route.fetch()).text()
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: body.slice(0, body.indexOf('</h2>', body.indexOf(`<article id="${SECOND.id}"`))) })
      })
      await page.goto(FIRST.path[zh])
      await expect(page.locator(`#${SECOND.id}-title`)).toBeVisible()
    },
  },
  {
    name: 'a connection that breaks in the middle of a line of the page → what has come is read',
    async run({ page, watch, baseURL }) {
      const whole = await (await fetch(`${baseURL}/`)).text()
      const server = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        response.write(whole.slice(0, whole.indexOf(coverLine(zh), whole.indexOf('card--here card--now')) + 3))
      })
      await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      watch.allow(...UNLOADED, new RegExp(`request to ${origin}|INCOMPLETE`))
      await page.goto(`${origin}/`, { waitUntil: 'commit' })
      // What a browser has not looked at when the connection breaks it may throw away.
      await page.locator(`#${card(0).id}-title`).waitFor({ state: 'attached' })
      const broken = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest())
      server.closeAllConnections()
      await broken
      await expect(page.locator(`#${card(0).id}-title`)).toBeVisible()
      await expect(page.getByText(coverLine(zh).slice(0, 3), { exact: true })).toBeVisible()
      await page.close()
      server.close()
    },
  },
  {
    name: 'a clock that jumps → the deck moves and the picture is drawn all the same',
    async run({ page }) {
      await page.addInitScript(() => {
        const { now } = Date
        let call = 0
        Date.now = () => now() + (call++ % 2 === 0 ? -1 : 1) * 4e10
        const { now: tick } = performance
        performance.now = () => tick.call(performance) + (call++ % 2 === 0 ? 0 : 3.6e6)
      })
      await returning(page)
      await open(page, FIRST.path[zh])
      await swipe(page, 'left')
      expect(await settle(page)).toBe(SECOND.id)
      await expectPicture(page)
    },
  },
]
