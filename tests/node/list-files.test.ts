/** The files of the plain list, as the build writes them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { transformSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeListFiles, type ListFiles } from '../../src/node/list-files'
import { STYLE_TARGET } from '../../src/node/target'

describe('the list’s own files', () => {
  let folder = ''
  let files: ListFiles
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'list-'))
    files = await writeListFiles(folder, false)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are a script with its content’s hash in its name, so that it may be kept for ever, and styles', () => {
    expect(files.script).toMatch(/^assets\/list\.[0-9a-f]{8}\.js$/)
    expect(files.css).toMatch(/^:root\{--paper:/)
  })

  it('are small, and have nothing of the app in them', async () => {
    const script = await readFile(join(folder, files.script))
    expect(brotliCompressSync(script).length).toBeLessThan(2600)
    // Apart from what paints the hills at a page's end.
    const source = await readFile('src/app/styles/scenery.css', 'utf8') + await readFile('src/app/styles/page-end.css', 'utf8')
    const hills = transformSync(source, { loader: 'css', minify: true, target: STYLE_TARGET }).code.trim()
    expect(files.css).toContain(hills)
    expect(brotliCompressSync(files.css.replace(hills, '')).length).toBeLessThan(3300)
    expect(brotliCompressSync(files.css).length).toBeLessThan(4300)
    expect(String(script)).not.toMatch(/\bimport\b|createApp|lines\b.*seal/)
  })

  it('put the list on paper', () => {
    expect(files.css).toMatch(/@page\{size:A4/)
  })
})
