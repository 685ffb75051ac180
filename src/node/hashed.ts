/** Files whose names change with their content, so that they may be kept for ever. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A hash of some contents, one behind the other: eight hexadecimal digits. */
export function hashOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex').slice(0, 8)
}

/**
 * Writes a file with its content's hash in its name.
 * @param name Below `dist`, without hash and extension: "assets/wide"
 * @param digits How many digits of the hash the name takes
 * @returns Its address below the site's base: "assets/wide.0f3a91bc.css"
 */
export async function writeHashed(dist: string, name: string, extension: string, content: string | Uint8Array, digits = 8): Promise<string> {
  const file = `${name}.${hashOf(content).slice(0, digits)}.${extension}`
  await mkdir(dirname(join(dist, file)), { recursive: true })
  await writeFile(join(dist, file), content)
  return file
}
