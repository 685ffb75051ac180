/** A real Redis for tests: found on this machine or installed from Debian's packages, on a free port of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export const REDIS_PASSWORD = 'the-password-of-redis-9c7e'

/** The path of redis-server; installs it when it is missing, which needs root and takes a while. */
export function findRedis(): string {
  return onPath('redis-server') ?? install()
}

function onPath(name: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, name))
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK)
      return true
    }
    catch {
      return false // not in this folder
    }
  })
}

function install(): string {
  // RUNLEVEL=1 keeps the package from starting a Redis of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  execFileSync('apt-get', ['update', '-qq'], { env })
  execFileSync('apt-get', ['install', '-y', '-qq', 'redis-server'], { env })
  const found = onPath('redis-server')
  if (!found) throw new Error('redis-server is not here and could not be installed: apt-get install redis-server')
  return found
}

/** A Redis without persistence: after `kill` and `start` it is empty, as after a crash. */
export class TestRedis {
  readonly #program = findRedis()
  readonly #folder = mkdtempSync(join(tmpdir(), 'signer-redis-'))
  #port = 0
  #child: ChildProcess | null = null

  get url(): string {
    return `redis://:${REDIS_PASSWORD}@127.0.0.1:${this.#port}/0`
  }

  /** Starts it and waits until it answers; always on the same port. */
  async start(): Promise<void> {
    this.#port ||= await freePort()
    const options = ['--bind', '127.0.0.1', '--port', String(this.#port), '--dir', this.#folder, '--save', '', '--appendonly', 'no', '--requirepass', REDIS_PASSWORD]
    this.#child = spawn(this.#program, options, { stdio: 'ignore' })
    for (let tries = 0; !await answers(this.#port); tries += 1) {
      if (tries === 200) throw new Error('redis-server did not start within ten seconds')
      await wait(50)
    }
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  /** Lets it hang: connections stay open, answers stay away. */
  freeze(): void {
    this.#child?.kill('SIGSTOP')
  }

  thaw(): void {
    this.#child?.kill('SIGCONT')
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Whether Redis itself answers there, be it with "who are you". */
async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    socket.write('PING\r\n')
    const [reply]: unknown[] = await once(socket, 'data')
    return /PONG|NOAUTH/.test(String(reply))
  }
  catch {
    return false // nobody listens there yet
  }
  finally {
    socket.destroy()
  }
}
