/** The libraries that the site is measured against: named in a package.json beside the bench, installed outside the project. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Where a bench may leave what it will need again: below the system's folder for such things. */
export function scratch(name: string): string {
  const folder = join(tmpdir(), 'jiaocheng-bench', name)
  mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * The folder whose node_modules hold what `bench`/package.json names; npm is asked only where that has changed.
 * @param bench the folder of one bench, below the project's top
 * @throws with what to do where npm cannot install them
 */
export function installPeers(bench: string): string {
  const wanted = readFileSync(join(bench, 'package.json'), 'utf8')
  const folder = scratch(`${basename(bench)}-${createHash('sha256').update(wanted).digest('hex').slice(0, 8)}`)
  const done = join(folder, 'installed')
  if (existsSync(done)) return folder
  writeFileSync(join(folder, 'package.json'), wanted)
  console.log(`Installing the libraries to compare with (${bench}/package.json) …`)
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error(`npm could not install what ${bench}/package.json names: the bench needs the npm registry once. Then run it again.`)
  writeFileSync(done, '')
  return folder
}
