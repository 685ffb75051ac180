/** A real nginx with deploy/nginx.conf and what deploy/release.sh puts in place, in a folder and on ports of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { findProgram } from './debian.ts'
import { freePort, replyOf } from './ports.ts'

const DEPLOY = fileURLToPath(new URL('../../deploy/', import.meta.url))
const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
const HOST = 'www.example.cn'

/** How long a start may take, in milliseconds, on a machine with much else to do. */
const PATIENCE = 60_000

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface NginxOptions {
  brotli?: boolean
  /** Where the signature service listens. */
  signerPort?: number
  /** The path that the site was built for. */
  base?: string
}

/** "/county/2024/" as "-county-2024". */
const suffixOf = (base: string, joint = '-'): string => base.slice(0, -1).replace(/\W+/g, joint)

/** The site's folder: `current` is the release, `kept` holds what earlier ones had. */
export class TestNginx {
  readonly folder = mkdtempSync(join(tmpdir(), 'site-nginx-'))
  readonly site: string
  readonly #bases: string[] = []
  readonly #program = findProgram('nginx', ['nginx', 'libnginx-mod-http-brotli-static', 'openssl'], [MODULE])
  readonly #options: NginxOptions
  readonly #onExit = (): void => void this.#child?.kill('SIGKILL')
  #child: ChildProcess | null = null
  #said = ''
  httpPort = 0
  httpsPort = 0

  /** `dist` becomes the current release. */
  constructor(dist: string, options: NginxOptions = {}) {
    this.#options = options
    this.site = this.add(dist, options.base ?? '/')
    for (const name of ['certs', 'snippets', 'temp']) mkdirSync(join(this.folder, name))
    const [certificate, key] = [`${HOST}.pem`, `${HOST}.key`].map((name) => join(this.folder, 'certs', name))
    execFileSync(findProgram('openssl', ['openssl']), [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
      '-subj', `/CN=${HOST}`, '-out', certificate ?? '', '-keyout', key ?? '',
    ], { stdio: 'pipe' })
    if (options.brotli) cpSync(join(DEPLOY, 'nginx-brotli.conf'), join(this.folder, 'snippets', 'jiaocheng-brotli.conf'))
    process.once('exit', this.#onExit)
  }

  /** Puts one more edition beside it, before the start; gives its folder. */
  add(dist: string, base: string): string {
    const site = join(this.folder, `site${suffixOf(base)}`)
    // Without nginx on its path: this one reads its files only later.
    execFileSync('sh', [join(DEPLOY, 'release.sh'), dist, site], { env: { PATH: '/usr/bin:/bin' }, stdio: 'pipe' })
    this.#bases.push(base)
    return site
  }

  /** @throws with nginx's own words when it does not start */
  async start(): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      this.httpPort = await freePort()
      this.httpsPort = await freePort()
      writeFileSync(join(this.folder, 'site.conf'), this.#changed('nginx.conf', this.#serverChanges()))
      for (const base of this.#bases) writeFileSync(join(this.folder, `snippets/jiaocheng-site${suffixOf(base)}.conf`), this.#siteConf(base))
      writeFileSync(join(this.folder, 'nginx.conf'), this.#mainConf())
      if (await this.#run()) return
    }
    throw new Error(`nginx does not start: ${this.#said}`)
  }

  async stop(): Promise<void> {
    await this.#end()
    process.off('exit', this.#onExit)
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Asks over https, with the path just as it is given. */
  async get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    const asked = request({ host: '127.0.0.1', port: this.httpsPort, path, method, headers: { host: HOST, ...headers }, rejectUnauthorized: false, agent: false })
    asked.end()
    const [response] = await once(asked, 'response')
    return { status: response.statusCode, headers: response.headers, body: await buffer(response) }
  }

  #serverChanges(): [string, string][] {
    return [
      ['listen 80;', `listen 127.0.0.1:${this.httpPort};`],
      ['listen 443 ssl http2;', `listen 127.0.0.1:${this.httpsPort} ssl http2;`],
      ['listen [::]:80;', ''],
      ['listen [::]:443 ssl http2;', ''],
      ['127.0.0.1:8787', `127.0.0.1:${this.#options.signerPort ?? 1}`],
    ]
  }

  /** The snippet of an edition: one below a path by the command that the file itself names. */
  #siteConf(base: string): string {
    const text = this.#changed('nginx-site.conf', [])
    if (base === '/') return text
    const [, program] = /^# sed '(.*)' deploy\/nginx-site\.conf > /m.exec(text) ?? []
    if (program === undefined) throw new Error('deploy/nginx-site.conf names no sed any more')
    const wanted = program.replaceAll('/2024/', base).replaceAll('-2024', suffixOf(base)).replaceAll('_2024', suffixOf(base, '_'))
    return execFileSync('sed', [wanted], { input: text, encoding: 'utf8' })
  }

  /** A file as it stands in deploy/, with these changes and this machine's folders. */
  #changed(name: string, changes: [string, string][]): string {
    const folders: [string, string][] = [['/var/www/jiaocheng', join(this.folder, 'site')], ['/etc/nginx/', `${this.folder}/`]]
    return [...changes, ...folders].reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`deploy/${name} has no ${from} any more`)
      return text.replaceAll(from, to)
    }, readFileSync(join(DEPLOY, name), 'utf8'))
  }

  /** What Debian's own nginx.conf would do around it. */
  #mainConf(): string {
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${this.folder}/temp;`)
    return [
      this.#options.brotli ? `load_module ${MODULE};` : '',
      `daemon off; master_process off; pid ${this.folder}/pid; error_log stderr;`,
      'events { }',
      `http { access_log off; include /etc/nginx/mime.types; default_type application/octet-stream; ${temp.join(' ')}`,
      `include ${this.folder}/site.conf; }`,
    ].join('\n')
  }

  async #run(): Promise<boolean> {
    const child = spawn(this.#program, ['-e', 'stderr', '-p', this.folder, '-c', join(this.folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] })
    this.#child = child
    child.stderr.on('data', (data) => (this.#said += String(data)))
    for (let waited = 0; waited < PATIENCE && !hasEnded(child); waited += 25) {
      if (await replyOf(this.httpPort, 'GET / HTTP/1.0\r\n\r\n') !== null) return true
      await wait(25)
    }
    await this.#end()
    return false
  }

  async #end(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child || hasEnded(child)) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
