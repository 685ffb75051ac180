/** WebKit, the engine of iPhones: Debian's WebKitGTK on a screen of its own, driven by W3C WebDriver. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { findProgram } from '../deploy/debian'
import { freePort } from '../deploy/ports'
import { inJson, SCREEN, type Engine } from './engine'

/** Its small browser hides its bars in a full screen, so that the page is as wide as a phone's; no later part of a page is awaited. */
const CAPABILITIES = { 'webkitgtk:browserOptions': { args: ['--automation', '--full-screen'] } }

/** How long the driver may take over a script, in milliseconds: one that is asked for while a page gives way to another is lost. */
const ANSWERS = 3000

function within<T>(limit: number, answer: Promise<T>): Promise<T> {
  return Promise.race([answer, new Promise<never>((_, reject) => { setTimeout(() => reject(new Error('WebKit: no answer')), limit) })])
}

/** Starts the driver, its browser and a screen that nobody sees. */
export async function startWebKit(): Promise<Engine> {
  const screen = spawn(findProgram('Xvfb', ['xvfb']), ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const display = await displayOf(screen)
  const port = await freePort()
  const driver = spawn(findProgram('WebKitWebDriver', ['webkit2gtk-driver']), ['-p', String(port)], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, NO_AT_BRIDGE: '1' } })
  await isUp(port)
  const ask = asking(`http://127.0.0.1:${port}`)
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: CAPABILITIES } }) as { sessionId: string }
  const session = `/session/${sessionId}`
  await ask('POST', `${session}/window/rect`, SCREEN)
  return {
    open: async (url) => void await ask('POST', `${session}/url`, { url }),
    back: async () => void await ask('POST', `${session}/back`, {}),
    run: async (what, ...args) => {
      const answer = ask('POST', `${session}/execute/sync`, { script: `return (${inJson(what)})(arguments[0])`, args: [JSON.stringify(args)] })
      return JSON.parse(await within(ANSWERS, answer) as string)
    },
    act: async (actions) => void await ask('POST', `${session}/actions`, { actions }),
    close: async () => {
      await ask('DELETE', session)
      driver.kill()
      screen.kill()
    },
  }
}

/** The number that the screen says it is reached by. */
async function displayOf(screen: ChildProcess): Promise<string> {
  const line = screen.stdio[3]
  if (!line) throw new Error('Xvfb has no third line.')
  const [number]: unknown[] = await once(line, 'data')
  return `:${String(number).trim()}`
}

async function isUp(port: number): Promise<void> {
  const end = Date.now() + 10_000
  while (!await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false)) {
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer.')
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
}

/** Asks the driver at an address, and throws what it complains of. */
function asking(address: string) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(address + path, { method, ...body && { body: JSON.stringify(body) } })
    const { value } = await answer.json() as { value: { message?: string } | null }
    if (!answer.ok) throw new Error(`WebKit: ${value?.message ?? answer.status}`)
    return value
  }
}
