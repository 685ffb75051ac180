/** The libraries that the site is measured against: named in a package.json beside the bench, installed where git does not look. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The folder whose node_modules hold what `bench`/package.json names; npm is asked only where that has changed.
 * @param bench the folder of one bench, below the project's top
 * @throws with what to do where npm cannot install them
 */
export function installPeers(bench: string): string {
  const folder = resolve('node_modules/.cache', bench)
  const wanted = readFileSync(join(bench, 'package.json'), 'utf8')
  const done = join(folder, 'installed.json')
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), wanted)
  console.log(`Installing the libraries to compare with (${bench}/package.json) …`)
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error(`npm could not install what ${bench}/package.json names: the bench needs the npm registry once. Then run it again.`)
  writeFileSync(done, wanted)
  return folder
}
