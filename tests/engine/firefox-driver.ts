/** Firefox, Debian's and without windows, driven by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/). */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from '../deploy/debian'
import { inJson, SCREEN, type Engine } from './engine'

type Command = (method: string, params?: object) => Promise<unknown>

/** Starts it with a profile that is thrown away. */
export async function startFirefox(): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  const browser = spawn(findProgram('firefox-esr', ['firefox-esr']), ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const command = await commanding(await addressOf(browser))
  await command('session.new', { capabilities: {} })
  const { contexts: [tab] } = await command('browsingContext.getTree') as { contexts: { context: string }[] }
  const context = tab?.context
  await command('browsingContext.setViewport', { context, viewport: SCREEN })
  return {
    open: async (url) => void await command('browsingContext.navigate', { context, url, wait: 'interactive' }),
    back: async () => void await command('browsingContext.traverseHistory', { context, delta: -1 }),
    run: async (what, ...args) => {
      const json = { type: 'string', value: JSON.stringify(args) }
      const { result, exceptionDetails } = await command('script.callFunction', {
        target: { context }, functionDeclaration: inJson(what), arguments: [json], awaitPromise: false,
      }) as { result: { value: string }, exceptionDetails?: { text: string } }
      if (exceptionDetails) throw new Error(`Firefox: ${exceptionDetails.text}`)
      return JSON.parse(result.value)
    },
    act: async (actions) => void await command('input.performActions', { context, actions }),
    close: async () => {
      const ended = once(browser, 'exit')
      await command('browser.close')
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Where the browser says that it listens. */
async function addressOf(browser: ChildProcess): Promise<string> {
  let said = ''
  for await (const part of browser.stderr ?? []) {
    said += part
    const address = /ws:\/\/\S+/.exec(said)?.[0]
    if (address !== undefined) return `${address}/session`
  }
  throw new Error(`Firefox did not start: ${said}`)
}

/** The line to the browser; its answers find their questions by number. */
async function commanding(address: string): Promise<Command> {
  const line = new WebSocket(address)
  await once(line, 'open')
  const open = new Map<number, (answer: { type: string, message?: string, result?: unknown }) => void>()
  let last = 0
  line.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as { id: number, type: string }
    open.get(answer.id)?.(answer)
    open.delete(answer.id)
  })
  return (method, params = {}) => new Promise((resolve, reject) => {
    open.set(++last, ({ type, message, result }) => type === 'error' ? reject(new Error(`Firefox, ${method}: ${message}`)) : resolve(result))
    line.send(JSON.stringify({ id: last, method, params }))
  })
}
