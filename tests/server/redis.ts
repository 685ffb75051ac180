/** A real Redis for tests, on a port of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findProgram } from '../deploy/debian.ts'
import { freePort, replyOf } from '../deploy/ports.ts'

export const REDIS_PASSWORD = 'the-password-of-redis-9c7e'

/** How long a start may take, in milliseconds, on a machine with much else to do. */
const PATIENCE = 60_000

/** A Redis without persistence: after `kill` and `start` it is empty, as after a crash. */
export class TestRedis {
  readonly #program = findProgram('redis-server', ['redis-server'])
  readonly #folder = mkdtempSync(join(tmpdir(), 'signer-redis-'))
  readonly #onExit = (): void => void this.#child?.kill('SIGKILL')
  #port = 0
  #child: ChildProcess | null = null

  constructor() {
    process.once('exit', this.#onExit)
  }

  get url(): string {
    return `redis://:${REDIS_PASSWORD}@127.0.0.1:${this.#port}/0`
  }

  /** Starts it and waits until it answers; always on the same port. */
  async start(): Promise<void> {
    const first = this.#port === 0
    for (let tries = 0; tries < 5; tries += 1) {
      if (first) this.#port = await freePort()
      if (await this.#startOn(this.#port)) return
    }
    throw new Error('redis-server does not start')
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child || hasEnded(child)) return
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
    process.off('exit', this.#onExit)
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Whether it runs there; it does not when another program was quicker to take the port. */
  async #startOn(port: number): Promise<boolean> {
    const options = ['--bind', '127.0.0.1', '--port', String(port), '--dir', this.#folder, '--save', '', '--appendonly', 'no', '--requirepass', REDIS_PASSWORD]
    const child = spawn(this.#program, options, { stdio: 'ignore' })
    this.#child = child
    for (let waited = 0; waited < PATIENCE && !hasEnded(child); waited += 25) {
      // A Redis that wants a password answers too.
      if (/PONG|NOAUTH/.test(await replyOf(port, 'PING\r\n') ?? '')) return true
      await wait(25)
    }
    await this.kill()
    return false
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
