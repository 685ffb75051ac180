/** Programs that tests run for real: found on this machine or installed from Debian's packages. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * The path of a program. Installs `packages` when it, or one of the files in `also`, is missing: that
 * needs root and takes a while.
 * @throws with what to install by hand, where that does not work
 */
export function findProgram(name: string, packages: string[], also: string[] = []): string {
  const find = (): string | undefined => also.every(isThere) ? onPath(name) : undefined
  const found = find()
  if (found) return found
  install(packages)
  const installed = find()
  if (!installed) throw new Error(`${name} is not here and could not be installed: apt-get install ${packages.join(' ')}`)
  return installed
}

function onPath(name: string): string | undefined {
  // A user's PATH leaves out the folders of servers.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => isThere(path, constants.X_OK))
}

function isThere(path: string, mode = constants.R_OK): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false // the caller looks further or installs
  }
}

function install(packages: string[]): void {
  // RUNLEVEL=1 keeps a package from starting a server of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  // Test files run side by side, apt does not.
  const apt = (...words: string[]): void => {
    execFileSync('/usr/bin/flock', [join(tmpdir(), 'tests-apt.lock'), 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...words], { env, stdio: 'pipe' })
  }
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...packages)
  } catch (error) {
    throw new Error(`Needed here, and not to be had: apt-get install ${packages.join(' ')}`, { cause: error })
  }
}
