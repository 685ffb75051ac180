/** The files of the plain list, as the build writes them. */
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeListFiles, type ListFiles } from '../../src/node/list-files'

describe('the list’s own files', () => {
  let folder = ''
  let files: ListFiles
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'list-'))
    files = await writeListFiles(folder, false)
  })

  it('have their content’s hash in their names, so that they may be kept for ever', () => {
    expect(files.script).toMatch(/^assets\/list\.[0-9a-f]{8}\.js$/)
    expect(files.sheet).toMatch(/^assets\/list\.[0-9a-f]{8}\.css$/)
  })

  it('are small, and have nothing of the app in them', async () => {
    const [script, sheet] = await Promise.all([files.script, files.sheet].map((name) => readFile(join(folder, name))))
    expect(brotliCompressSync(script ?? '').length).toBeLessThan(2500)
    expect(brotliCompressSync(sheet ?? '').length).toBeLessThan(2000)
    expect(String(script)).not.toMatch(/\bimport\b|createApp|lines\b.*seal/)
  })

  it('put the list on paper', async () => {
    expect(await readFile(join(folder, files.sheet), 'utf8')).toMatch(/@page\{size:A4/)
  })
})
