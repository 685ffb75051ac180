/**
 * Brings along what a fresh machine lacks: the packages, and for `node tools/set-up.mjs browser` a Chromium, a Chinese
 * font and a Latin one from Debian's packages. Runs on plain Node, before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = join(dirname(fileURLToPath(import.meta.url)), '..')

const IN_THE_OPEN = { cwd: top, stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }

function fail(failure, error) {
  console.error(`${failure}${error ? ` (${error.message})` : ''}`)
  process.exit(1)
}

/** Runs a command in the open; ends with its failure and one sentence. */
function run(command, args, failure) {
  const { status, error } = spawnSync(command, args, IN_THE_OPEN)
  if (status !== 0) fail(failure, error)
}

/** npm notes what it installed in a lock file of its own; an older one than ours is out of date. */
function packagesAreThere() {
  const installed = join(top, 'node_modules', '.package-lock.json')
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(top, 'package-lock.json')).mtimeMs
    && existsSync(join(top, 'node_modules', '.bin', 'node'))
}

function has(program, ...args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/** Whether there is a font; without fontconfig nobody knows. */
function hasFont(pattern) {
  const { status, stdout } = spawnSync('fc-list', [pattern, 'family'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== ''
}

/** Without the first the pictures and pages of the tests would be empty boxes; the second runs as wide as the letters of phones. */
const FONTS = { ':lang=zh-cn': 'fonts-noto-cjk', ':family=Liberation Sans': 'fonts-liberation' }

async function setUpPackages() {
  if (packagesAreThere()) return
  console.log('Installing the packages …')
  const [status, error] = await once(spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], IN_THE_OPEN), 'close').catch((lost) => [1, lost])
  if (status !== 0) fail('The packages could not be installed: npm ci failed.', error)
}

/** Any of these will do; the first is the lightest (src/node/chromium.ts). */
const BROWSERS = ['chromium-headless-shell', 'chromium']

function setUpBrowser() {
  const wanted = []
  if (!BROWSERS.some((name) => has(name, '--version'))) wanted.push('Chromium')
  const fonts = Object.entries(FONTS).filter(([pattern]) => !hasFont(pattern)).map(([, name]) => name)
  if (fonts.length > 0) wanted.push('fontconfig', ...fonts)
  if (wanted.length === 0) return
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (!/debian|ubuntu/i.test(system)) {
    console.error(`Please install ${wanted.join(' and ')}: the browser tests need them, and only Debian's packages are known here.`)
    process.exit(1)
  }
  console.log(`Installing ${wanted.join(', ')} from Debian's packages …`)
  run('apt-get', ['update', '-qq'], 'apt-get update failed; it needs root and a network.')
  // Older systems have only the whole browser.
  const packages = wanted.map((name) => name === 'Chromium' ? BROWSERS.find((each) => has('apt-cache', 'show', each)) ?? 'chromium' : name)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], `${wanted.join(', ')} could not be installed.`)
}

// Both at once: they wait for the network most of the time.
const packages = setUpPackages()
if (process.argv[2] === 'browser') setUpBrowser()
await packages
