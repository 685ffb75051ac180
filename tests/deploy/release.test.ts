import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const SCRIPT = fileURLToPath(new URL('../../deploy/release.sh', import.meta.url))
const BUILD_TIME = new Date('2023-04-26T08:00:00Z')
const DAY = 86_400_000

let folder: string
let site: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'))
  site = join(folder, 'site')
  write(join(folder, 'bin/nginx'), `#!/bin/sh\necho "$@" >> "${folder}/nginx.log"\n`)
  chmodSync(join(folder, 'bin/nginx'), 0o755)
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  utimesSync(path, BUILD_TIME, BUILD_TIME)
}

/** Builds a site whose page names its version and whose files are these, and releases it. */
function release(version: string, files: string[], { whole = true, base = '/' } = {}): void {
  const dist = join(folder, `dist-${version}`)
  write(join(dist, 'index.html'), version)
  if (whole) write(join(dist, '.nginx/csp.conf'), version)
  if (whole) write(join(dist, '.nginx/base'), `${base}\n`)
  for (const file of files) write(join(dist, file), file)
  const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` }
  execFileSync('sh', [SCRIPT, dist, site], { env, stdio: 'pipe' })
}

const page = (): string => readFileSync(join(site, 'current/index.html'), 'utf8')

function kept(): string[] {
  return readdirSync(join(site, 'kept'), { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(site, 'kept', path)).isFile()).sort()
}

describe('deploy/release.sh', () => {
  it('puts a build in place as it is and has nginx read its policy', () => {
    release('one', ['assets/app-1.js', 'en/index.html'])
    expect(page()).toBe('one')
    expect(readFileSync(join(site, 'current/.nginx/csp.conf'), 'utf8')).toBe('one')
    expect(statSync(join(site, 'current/en/index.html')).mtime).toEqual(BUILD_TIME)
    expect(readFileSync(join(folder, 'nginx.log'), 'utf8')).toBe('-t\n-s reload\n')
    expect(kept()).toEqual([])
  })

  it('keeps the hashed files that only the release before had', () => {
    release('one', ['assets/app-1.js', 'assets/deep/words-1.json.br', 'assets/same.js', 'pictures/a b-1.png', 'old/index.html'])
    release('two', ['assets/app-2.js', 'assets/same.js'])
    expect(page()).toBe('two')
    expect(kept()).toEqual(['assets/app-1.js', 'assets/deep/words-1.json.br', 'pictures/a b-1.png'])
    release('three', [])
    expect(kept()).toEqual(['assets/app-1.js', 'assets/app-2.js', 'assets/deep/words-1.json.br', 'assets/same.js', 'pictures/a b-1.png'])
  })

  it('keeps them for 30 days from the day they were replaced', () => {
    release('one', ['assets/app-1.js'])
    release('two', ['assets/app-2.js'])
    expect(Date.now() - statSync(join(site, 'kept/assets/app-1.js')).mtimeMs).toBeLessThan(DAY)
    const replaced = (days: number): void => utimesSync(join(site, 'kept/assets/app-1.js'), new Date(), new Date(Date.now() - days * DAY))
    replaced(29)
    release('three', ['assets/app-2.js'])
    expect(kept()).toEqual(['assets/app-1.js'])
    replaced(32)
    release('four', ['assets/app-2.js'])
    expect(kept()).toEqual([])
  })

  it('puts a site with a path into folders of that name, and keeps its files there', () => {
    release('one', ['assets/app-1.js'], { base: '/county/2023/' })
    release('two', ['assets/app-2.js'], { base: '/county/2023/' })
    expect(readFileSync(join(site, 'current/county/2023/index.html'), 'utf8')).toBe('two')
    expect(readFileSync(join(site, 'current/.nginx/csp.conf'), 'utf8')).toBe('two')
    expect(existsSync(join(site, 'current/county/2023/.nginx'))).toBe(false)
    expect(kept()).toEqual(['county/2023/assets/app-1.js'])
  })

  it('takes no edition of another path into the folder of one, which would be gone', () => {
    release('one', [], { base: '/2023/' })
    expect(() => release('two', [], { base: '/2024/' })).toThrow('give it a folder of its own')
    expect(readFileSync(join(site, 'current/2023/index.html'), 'utf8')).toBe('one')
  })

  it('keeps three releases to go back to', () => {
    for (const version of ['one', 'two', 'three', 'four', 'five']) release(version, [])
    const pages = readdirSync(join(site, 'releases')).sort().map((name) => readFileSync(join(site, 'releases', name, 'index.html'), 'utf8'))
    expect(pages).toEqual(['three', 'four', 'five'])
    expect(page()).toBe('five')
  })

  it('shows nothing new where nginx does not take its configuration, and says so', () => {
    release('one', [])
    write(join(folder, 'bin/nginx'), '#!/bin/sh\n[ "$1" != -t ]\n')
    expect(() => release('two', [])).toThrow('the site is as it was')
    expect(page()).toBe('one')
    expect(readdirSync(join(site, 'releases'))).toHaveLength(1)
  })

  it('stays in place where nginx does not take its configuration and no release came before, and says so', () => {
    write(join(folder, 'bin/nginx'), '#!/bin/sh\n[ "$1" != -t ]\n')
    expect(() => release('one', [])).toThrow('the first release, stays in place')
    expect(page()).toBe('one')
  })

  it('stays in place where nginx is not running yet, and says so', () => {
    write(join(folder, 'bin/nginx'), '#!/bin/sh\n[ "$1" = -t ]\n')
    expect(() => release('one', [])).toThrow('is it running?')
    expect(page()).toBe('one')
    expect(readFileSync(join(site, 'current/.nginx/csp.conf'), 'utf8')).toBe('one')
  })

  it('takes no folder that is no finished build', () => {
    release('one', [])
    expect(() => release('two', [], { whole: false })).toThrow('is no finished build')
    expect(page()).toBe('one')
    expect(existsSync(join(site, 'next'))).toBe(false)
  })
})
