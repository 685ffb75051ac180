/** Faults of WeChat's SDK and of what it needs, in a build that has a signature service: its card for a shared page is an extra, never a condition. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Page, Route } from '@playwright/test'
import { chunkOf } from '../../../src/content/chunks'
import { picturesPath } from '../../../src/host/picture-files'
import { expect, expectCard, open, returning, type Watch } from '../fixtures'
import { entryOf } from '../releases'
import { card, DIST, FIRST, headingOf, SECOND } from '../site'
import { dialog, expectReading, UNLOADED, type Fault } from './fault'

const zh = 'zh-CN' as const
const last = card(-1)
const WECHAT = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/134.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50'
const SIGNED = { appId: 'wx0123456789abcdef', timestamp: 1_700_000_000, nonceStr: 'nonce', signature: '0'.repeat(40) }

/** What WeChat was asked for, by the names that its bridge has for it. */
interface Bridge { asked: [name: string, data: object][] }

/** How WeChat answers its SDK: by a word, or not at all. */
type Answer = 'ok' | 'fail' | 'silent'

let built: Promise<string> | undefined

/** The scripts of a build that knows a signature service: a folder. Once for all tests of a process. */
function scriptsWithSigner(origin: string): Promise<string> {
  return built ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'signer-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    await promisify(execFile)('npx', ['vite', 'build', '--minify', 'oxc', '--outDir', folder, '--logLevel', 'error'], { env: { ...process.env, NODE_ENV: 'production', SIGNER_URL: origin } })
    return folder
  })()
}

/** Opens a card inside WeChat, on a site with a signature service, which answers with a status. */
async function openInWechat(page: Page, baseURL: string, answer: Answer, { status = 200, sdk = true } = {}): Promise<void> {
  const folder = await scriptsWithSigner(new URL(baseURL).origin)
  const scripts = readdirSync(join(folder, 'assets'))
  const entry = scripts.find((name) => /^index-.*\.js$/.test(name)) ?? 'no entry'
  let signed = false
  await page.route(/\/assets\/[^/]+\.js$/, (route) => {
    const name = basename(new URL(route.request().url()).pathname)
    // The built pages start the app by its name in their own build: under another it would take them for another release's.
    if (name === entryOf(DIST)) return route.fulfill({ path: join(folder, 'assets', entry) })
    if (name === entry) return route.fulfill({ contentType: 'text/javascript', body: `export * from "./${entryOf(DIST)}"` })
    return scripts.includes(name) ? route.fulfill({ path: join(folder, 'assets', name) }) : route.continue()
  })
  if (!sdk) await page.route(/\/assets\/weixin-js-sdk-[^/]+\.js$/, (route) => route.abort())
  await page.route(/\/api\/wechat\/signature\?/, (route) => {
    signed = true
    return route.fulfill({ status, json: SIGNED })
  })
  // The SDK tells its maker how it went.
  await page.route('https://open.weixin.qq.com/**', (route) => route.abort())
  await page.addInitScript(([userAgent, says]) => {
    Object.defineProperty(navigator, 'userAgent', { get: () => userAgent })
    const bridge: Bridge = { asked: [] }
    Object.assign(window, {
      bridge,
      WeixinJSBridge: {
        on() { /* Nothing comes from WeChat's side. */ },
        invoke(name: string, data: object, done: (answer: { err_msg: string }) => void) {
          bridge.asked.push([name, data])
          if (says !== 'silent') setTimeout(() => done({ err_msg: `${name}:${says === 'ok' ? 'ok' : 'fail, invalid signature'}` }), 0)
        },
      },
    })
  }, [WECHAT, answer] as const)
  await returning(page)
  await open(page, FIRST.path[zh])
  await expect.poll(() => signed).toBe(true)
}

const asked = (page: Page): Promise<Bridge['asked']> => page.evaluate(() => (window as unknown as { bridge: Bridge }).bridge.asked)

/** The page reads on, and its picture can be had. */
async function expectAll(page: Page): Promise<void> {
  await expectReading(page, FIRST.id)
  await page.locator(`#${SECOND.id} .share`).click()
  await expect(dialog(page).locator('.share-picture')).toBeVisible({ timeout: 15_000 })
}

function allowBridge(watch: Watch): void {
  watch.allow(/request to https:\/\/open\.weixin\.qq\.com/, ...UNLOADED)
}

function sdkFault(name: string, answer: Answer, options: { status?: number, sdk?: boolean }, called: boolean): Fault {
  return {
    name: `${name} → the page reads on, and its picture can be had`,
    async run({ page, watch, baseURL }) {
      allowBridge(watch)
      await openInWechat(page, baseURL, answer, options)
      if (called) await expect.poll(async () => (await asked(page)).map(([what]) => what)).toContain('preVerifyJSAPI')
      await expectAll(page)
      if (!called) expect(await asked(page)).toEqual([])
    },
  }
}

/** What a share of the page shows now. */
async function shared(page: Page): Promise<string> {
  return JSON.stringify((await asked(page)).filter(([what]) => what === 'updateAppMessageShareData').at(-1)?.[1] ?? null)
}

export const wechatFaults: Fault[] = [
  {
    name: 'a swipe while WeChat is being asked → the card then in view is the one that a share shows, by its words and address',
    async run({ page, watch, baseURL }) {
      allowBridge(watch)
      await openInWechat(page, baseURL, 'ok')
      await expectReading(page, FIRST.id)
      await expect.poll(() => shared(page), { timeout: 10_000 }).toContain(`${SECOND.path[zh]}"`)
      expect(await shared(page)).toContain(headingOf(SECOND.id, zh))
    },
  },
  {
    name: 'the picture of a card for WeChat comes when the reader has gone on from it → a share shows the card in view',
    async run({ page, watch, baseURL }) {
      allowBridge(watch)
      await openInWechat(page, baseURL, 'ok')
      await expect.poll(() => shared(page), { timeout: 10_000 }).toContain(`${FIRST.path[zh]}"`)
      const requested = new Promise<Route>((resolve) => {
        void page.route(`**/${picturesPath(zh, chunkOf(last.index))}`, resolve)
      })
      await page.keyboard.press('End')
      await expectCard(page, last.id, last.path[zh])
      const list = await requested
      await page.keyboard.press('Home')
      const cover = `"${new URL(card(0).path[zh], baseURL).href}"`
      await expect.poll(() => shared(page), { timeout: 10_000 }).toContain(cover)
      await list.continue()
      // Longer than WeChat takes here to be told.
      await page.waitForTimeout(1000)
      expect(await shared(page)).toContain(cover)
    },
  },
  sdkFault('WeChat refuses the signature', 'fail', {}, true),
  sdkFault('WeChat’s SDK never gets an answer', 'silent', {}, true),
  sdkFault('WeChat’s SDK does not come', 'ok', { sdk: false }, false),
  sdkFault('the signature service is broken', 'ok', { status: 500 }, false),
]
