/** The content check as an editor runs it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fakeArticle } from '../fakes/edition'

const SCRIPT = resolve(import.meta.dirname, '../../src/node/check-content.ts')
const folder = mkdtempSync(join(tmpdir(), 'check-content-'))

afterAll(() => { rmSync(folder, { recursive: true }) })

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('check:content', () => {
  it('says in one line that all is in order', () => {
    const { status, stdout, stderr } = run()
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining('content is in order')])
  })

  it('names file and key in two languages where an article does not say what the receipts say', () => {
    const article = join(folder, 'article.txt')
    writeFileSync(article, fakeArticle())
    const { status, stderr } = run('--article', article)
    expect(status).toBe(1)
    expect(stderr).toContain('src/content/edition.json\n  parts.opening\n    文章里找不到这一部分的开头')
    expect(stderr).toMatch(/内容有\d+处要改。 \/ \d+ to mend in the content\./)
  })

  it('says so where there is no such article', () => {
    expect(run('--article', join(folder, 'nothing.txt'))).toMatchObject({ status: 2, stderr: expect.stringContaining('No such file') })
  })
})
