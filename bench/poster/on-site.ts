/** The built site itself: from the tap on a card's share button until its picture stands in the open sheet. */
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { siteServer } from '../../src/node/serve'
import { between, freshPhone, launch, slowDown, traced } from '../lib/browser'
import type { Samples } from './in-browser'

export interface OnSite extends Samples {
  /** What came over the network from the tap to the picture: brotli bytes by address. */
  loaded: Record<string, number>
}

const REST = 1500

async function opened(browser: Browser, page: Page): Promise<{ took: number, longest: number }> {
  const events = await traced(browser, page, async () => {
    const seen = page.evaluate(() => new Promise<void>((resolve) => {
      performance.clearMarks()
      addEventListener('click', () => performance.mark('tap'), { capture: true, once: true })
      const watcher = new MutationObserver(() => {
        const picture = document.querySelector<HTMLImageElement>('.share-picture[src]')
        if (!picture) return
        watcher.disconnect()
        // Two frames later its pixels are on the screen.
        void picture.decode().then(() => requestAnimationFrame(() => requestAnimationFrame(() => {
          performance.mark('seen')
          resolve()
        })))
      })
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['src'] })
    }))
    await page.locator('.card--now .share').tap()
    await seen
  })
  return between(events, 'tap', 'seen')
}

async function sample(browser: Browser, address: string, result: OnSite): Promise<void> {
  const context = await freshPhone(browser)
  try {
    const page = await context.newPage()
    await page.goto(address)
    // Idle time has passed: the app runs, and what it fetches for later is here.
    await page.waitForTimeout(2 * REST)
    const arrivals: Promise<void>[] = []
    page.on('response', (response) => {
      const url = new URL(response.url())
      if (url.protocol !== 'http:') return
      arrivals.push(response.body().then((body) => { result.loaded[url.pathname] = brotliCompressSync(body).length }))
    })
    await slowDown(page)
    const cold = await opened(browser, page)
    await Promise.all(arrivals)
    await page.locator('.sheet-close').tap()
    await page.waitForTimeout(REST)
    const warm = await opened(browser, page)
    result.cold.push(cold.took)
    result.warm.push(warm.took)
    result.coldTask.push(cold.longest)
    result.warmTask.push(warm.longest)
  } finally {
    await context.close()
  }
}

/** @param path the card's address on the site @throws where the site is not built */
export async function measureOnSite(path: string, rounds: number): Promise<OnSite> {
  const server = siteServer('dist', '/')
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  const browser = await launch()
  const result: OnSite = { cold: [], warm: [], coldTask: [], warmTask: [], loaded: {} }
  try {
    for (let round = 0; round < rounds; round++) await sample(browser, address, result)
    return result
  } finally {
    await browser.close()
    server.close()
  }
}
