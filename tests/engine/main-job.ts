/** What every reader comes for, in a browser that is not Chromium: open a card, read on, switch the language, share a picture. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { siteServer } from '../../src/node/serve'
import { codeIn } from '../browser/picture'
import { card, DIST, FIRST, FOURTH, headingOf, LOCALES, SECOND, THIRD, ui, type Locale } from '../browser/site'
import { key, press, type Engine } from './engine'

declare global {
  interface Window {
    /** What went wrong in the page since it was opened. */
    complaints?: string[]
  }
}

/** Keys by their code points (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const END = '\uE010'
const ARROW_LEFT = '\uE012'
const ARROW_RIGHT = '\uE014'
const last = card(-1)
const patient = { timeout: 15_000 }

/** What a reader sees of the deck, and what the browser's bar says. */
function look() {
  const middle = innerWidth / 2
  const inView = [...document.querySelectorAll('article')].find((article) => {
    const { left, right } = article.getBoundingClientRect()
    return left <= middle && middle < right
  })
  const heading = inView?.querySelector('.title')?.textContent?.replace(/\s+/g, '')
  return { address: location.pathname, title: document.title, card: inView?.id, heading }
}

/** Keeps what the page complains of from now on. */
function listen(): void {
  if (window.complaints) return
  const complaints: string[] = window.complaints = []
  addEventListener('error', ({ message, target }) => complaints.push(message ?? `not loaded: ${(target as HTMLElement).outerHTML}`), true)
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(`rejected: ${reason}`))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => complaints.push(`${violatedDirective} kept out ${blockedURI}`))
  for (const way of ['error', 'warn'] as const) console[way] = (...words: unknown[]) => complaints.push(`${way}: ${words.join(' ')}`)
}

/** The middle of what a selector finds, brought into sight; of those with a text, where one is given. */
function place(selector: string, text?: string): { x: number, y: number } {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) => text === undefined || textContent?.trim() === text)
  if (!found) throw new Error(`There is no ${selector} ${text ?? ''}`)
  found.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const { left, top, width, height } = found.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  const hit = document.elementFromPoint(x, y)
  if (!hit || !(found.contains(hit) || hit.contains(found))) throw new Error(`${selector} is covered by ${hit?.outerHTML.slice(0, 80)}`)
  return { x, y }
}

/** Scrolls the deck on by one card; how the browser glides and snaps is its own. */
function scrollOn(): void {
  document.querySelector('.deck')?.scrollBy({ left: innerWidth, behavior: 'smooth' })
}

/** The share picture, drawn once more as a JPEG; null as long as there is none. */
function sharePicture(): { width: number, height: number, colours: number, jpeg: string } | null {
  const image = document.querySelector<HTMLImageElement>('.share-picture')
  if (!image?.complete || image.naturalWidth === 0) return null
  const { naturalWidth: width, naturalHeight: height } = image
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.drawImage(image, 0, 0)
  const middle = new Uint32Array(pen.getImageData(0, height / 2, width, 1).data.buffer)
  return { width, height, colours: new Set(middle).size, jpeg: canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '' }
}

/** The families of which a font has come. */
function loadedFonts(): string[] {
  return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replace(/"/g, ''))
}

/** What is wider than the screen, or than the card it stands on. */
function tooWide(): string[] {
  const boxes = [document.documentElement, ...document.querySelectorAll('article:not([inert]), article:not([inert]) .card-sheet')]
  return boxes.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((box) => `${box.nodeName} ${box.className}: ${box.scrollWidth} in ${box.clientWidth}`)
}

/** What a reader does; every wait ends by itself. */
function hands(engine: () => Engine, site: () => string) {
  const appRuns = async (): Promise<void> => {
    await expect.poll(() => engine().run(() => window.tapped), patient).toBe(0)
  }
  const onCard = async (id: string, locale: Locale): Promise<void> => {
    const heading = headingOf(id, locale)
    const seen = { address: card(id).path[locale], card: id, heading: heading.replace(/\s+/g, ''), title: expect.stringContaining(heading) }
    await expect.poll(() => engine().run(look), patient).toEqual(seen)
  }
  return {
    appRuns,
    onCard,
    restsOn: async (id: string, locale: Locale): Promise<void> => {
      await onCard(id, locale)
      // Long enough for a deck that runs on by itself to be elsewhere.
      await new Promise((resolve) => { setTimeout(resolve, 1000) })
      await onCard(id, locale)
    },
    open: async (id: string, locale: Locale): Promise<void> => {
      await engine().open(site() + card(id).path[locale])
      await engine().run(listen)
      await appRuns()
      await onCard(id, locale)
    },
    tap: async (selector: string, text?: string): Promise<void> => {
      const { x, y } = await engine().run(place, selector, ...text === undefined ? [] : [text])
      await engine().act(press(x, y))
    },
  }
}

/** The main job as tests of an engine. */
export function mainJob(name: string, start: () => Promise<Engine>): void {
  describe(name, () => {
    let site: string
    let engine: Engine
    const { appRuns, onCard, restsOn, open, tap } = hands(() => engine, () => site)
    /** The sheet has risen: what is tapped stays where it is. */
    const stands = async (): Promise<void> => {
      await expect.poll(() => engine.run(() => document.querySelector('.van-popup')?.getAnimations().length), patient).toBe(0)
    }

    beforeAll(async () => {
      const server = siteServer(DIST, '/').listen(0, '127.0.0.1')
      await once(server, 'listening')
      site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      engine = await start()
      return async () => {
        await engine.close()
        server.closeAllConnections()
        server.close()
      }
    })
    afterEach(async () => {
      expect(await engine.run(() => window.complaints)).toEqual([])
    })

    describe.each(LOCALES)('in %s', (locale) => {
      it('a card opened by its address reads on and back by key, button and scroll, and rests; the language switch keeps the card', async () => {
        const other = locale === 'en' ? 'zh-CN' : 'en'
        await open(FIRST.id, locale)
        await engine.act(key(ARROW_RIGHT))
        await onCard(SECOND.id, locale)
        await tap(`#${SECOND.id} .step:last-child`)
        await onCard(THIRD.id, locale)
        await engine.run(scrollOn)
        await restsOn(FOURTH.id, locale)
        await engine.act(key(ARROW_LEFT))
        await onCard(THIRD.id, locale)
        await tap(`#${THIRD.id} .step:first-child`)
        await restsOn(SECOND.id, locale)
        await engine.act(key(END))
        await restsOn(last.id, locale)
        await tap(`#${last.id} .bar-lang`)
        await expect.poll(() => engine.run(() => document.documentElement.lang), patient).toBe(other)
        await engine.run(listen)
        await appRuns()
        await onCard(last.id, other)
      })

      it('the share sheet draws a picture whose QR code leads to the card', async () => {
        await open(SECOND.id, locale)
        await tap(`#${SECOND.id} .share`)
        await expect.poll(() => engine.run(sharePicture), patient).toMatchObject({ width: 1080, height: 1440 })
        const picture = await engine.run(sharePicture)
        expect(picture?.colours).toBeGreaterThan(20)
        expect(await codeIn(Buffer.from(picture?.jpeg ?? '', 'base64'))).toBe(site + SECOND.path[locale])
      })

      it('a picture in the other language is set in that language’s display face', async () => {
        await open(SECOND.id, locale)
        await tap(`#${SECOND.id} .share`)
        await expect.poll(() => engine.run(sharePicture), patient).not.toBeNull()
        await stands()
        await tap('.van-popup label', ui(locale, 'otherLanguageLong'))
        await expect.poll(() => engine.run(loadedFonts), patient).toEqual(expect.arrayContaining(locale === 'en' ? ['song', 'song targets'] : ['latin']))
        await expect.poll(() => engine.run(sharePicture), patient).not.toBeNull()
        await tap('.van-popup label', ui(locale, 'thisLanguage'))
        await expect.poll(() => engine.run(sharePicture), patient).not.toBeNull()
      })

      it('text of 200 % stays within the screen', async () => {
        await open(SECOND.id, locale)
        const size = (): Promise<string> => engine.run(() => getComputedStyle(document.documentElement).fontSize)
        const ordinary = parseFloat(await size())
        await tap(`#${SECOND.id} .bar-size`)
        await stands()
        await tap('.van-popup label', '200%')
        await expect.poll(size, patient).toBe(`${ordinary * 2}px`)
        expect(await engine.run(tooWide)).toEqual([])
        await tap('.van-popup label', '100%')
        await expect.poll(size, patient).toBe(`${ordinary}px`)
      })
    })

    it('a page that the browser has kept comes back as it was left, and goes on', async () => {
      await open(FIRST.id, 'zh-CN')
      await engine.act(key(ARROW_RIGHT))
      await restsOn(SECOND.id, 'zh-CN')
      await engine.open(`${site}/about/`)
      await engine.back()
      await onCard(SECOND.id, 'zh-CN')
      // Only the page of before has these.
      expect(await engine.run(() => window.complaints)).toEqual([])
      await engine.act(key(ARROW_RIGHT))
      await restsOn(THIRD.id, 'zh-CN')
    })
  })
}
