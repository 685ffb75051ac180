/** A host of a test's own: it can be cut off, hang, and show another release from one moment to the next. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { policyHash } from '../../src/node/csp'
import { siteServer } from '../../src/node/serve'
import { writeWorker } from '../../src/node/worker-files'
import { DIST } from './site'

export class Host {
  /** The addresses that were asked for. */
  readonly asked: string[] = []
  /** While it is true nothing is answered. */
  hangs = false
  /** What is never answered. */
  lost: RegExp | undefined
  #server: Server | undefined
  #port = 0
  readonly #sockets = new Set<Socket>()

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Shows the site that lies in a folder, under the same address as before. */
  async show(dist: string): Promise<void> {
    await this.cutOff()
    const server = siteServer(dist, '/')
    const [answer] = server.listeners('request') as ((...exchange: unknown[]) => void)[]
    server.removeAllListeners('request')
    server.on('request', (request, response) => {
      this.asked.push(request.url ?? '')
      if (!this.hangs && !this.lost?.test(request.url ?? '')) answer?.(request, response)
    })
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
    await new Promise<void>((resolve, reject) => { server.on('error', reject).listen(this.#port, '127.0.0.1', resolve) })
    this.#port = (server.address() as AddressInfo).port
    this.#server = server
  }

  /** No network any more. */
  async cutOff(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    for (const socket of this.#sockets) socket.destroy()
    if (server) await new Promise((resolve) => { server.close(resolve) })
  }
}

/** The build's app by its file name. */
export function entryOf(dist: string): string {
  const entry = readdirSync(join(dist, 'assets')).find((name) => /^app-[\w-]+\.js$/.test(name))
  if (!entry) throw new Error('The build has no app.')
  return entry
}

/**
 * Another release of the built site, in a folder of its own: every script has another name there, as after
 * a change in what they all share, so that none of the first release's is left.
 */
export async function nextRelease({ offline = true } = {}): Promise<string> {
  const dist = mkdtempSync(join(tmpdir(), 'release-'))
  // Not sooner: its worker may still be filling when a test is over.
  process.on('exit', () => rmSync(dist, { recursive: true, force: true }))
  cpSync(DIST, dist, { recursive: true, filter: (path) => !/\.(br|gz)$|pictures/.test(path) })
  const names = readdirSync(join(dist, 'assets')).filter((name) => /^[\w-]+\.js$/.test(name))
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(html|js)$/.test(name)).map((name) => join(dist, name))
  const renamed = (text: string): string => names.reduce((all, name) => all.replaceAll(name, `next-${name}`), text)
  for (const file of files) writeFileSync(file, renamed(readFileSync(file, 'utf8')))
  for (const name of names) renameSync(join(dist, 'assets', name), join(dist, 'assets', `next-${name}`))
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  writeFileSync(join(dist, 'sw.js'), worker.replace(/release:"\w+"/, 'release:"next"'))
  if (!offline) await writeWorker(dist, { base: '/' })
  // The pages' own script has changed with the name in it.
  const hashOf = (folder: string): string => policyHash([...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/<script>(.*?)<\/script>/gs)].at(-1)?.[1] ?? '')
  writeFileSync(join(dist, '_headers'), readFileSync(join(dist, '_headers'), 'utf8').replace(hashOf(DIST), hashOf(dist)))
  return dist
}
