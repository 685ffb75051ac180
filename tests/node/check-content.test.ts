/** The content check as an editor runs it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { GROUPS } from '../../src/content/edition'
import { loadEdition } from '../../src/content/load'
import { fakeArticle } from '../fakes/edition'

const SCRIPT = resolve(import.meta.dirname, '../../src/node/check-content.ts')
const folder = mkdtempSync(join(tmpdir(), 'check-content-'))

afterAll(() => { rmSync(folder, { recursive: true }) })

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** An article that says what the receipts say, part by part. */
function article(): string {
  const { parts, figures } = loadEdition()
  const quotes = (part: string): string[] => Object.values(figures).flatMap(({ receipt }) => receipt.part === part ? [receipt.quote] : [])
  return GROUPS.map((part) => `${parts[part]}。${quotes(part).join('。')}。`).join('\n')
}

/** Text as Chinese Windows saves it: what its two-byte codes stand for, turned round. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, [number, number]>()
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Buffer.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]))
}

describe('check:content', () => {
  it('says in one line that all is in order', () => {
    const { status, stdout, stderr } = run()
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining('content is in order')])
  })

  it('names file and key in two languages where an article does not say what the receipts say', () => {
    const file = join(folder, 'article.txt')
    writeFileSync(file, fakeArticle())
    const { status, stderr } = run('--article', file)
    expect(status).toBe(1)
    expect(stderr).toContain('src/content/edition.json\n  parts.opening\n    文章里找不到这一部分的开头')
    expect(stderr).toMatch(/内容有\d+处要改。 \/ \d+ to mend in the content\./)
  })

  it.each([['UTF-8', Buffer.from], ['GB 18030', gbk]] as const)('holds the receipts against an article in %s', (name, encode) => {
    const file = join(folder, `${name}.txt`)
    writeFileSync(file, encode(article()))
    expect(run('--article', file)).toMatchObject({ status: 0, stdout: expect.stringContaining('held against the article') })
  })

  it('says how it is used where the article is not named', () => {
    expect(run('--article')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: npm run check:content -- --article FILE') })
  })

  it('says so where there is no such article', () => {
    expect(run('--article', join(folder, 'nothing.txt'))).toMatchObject({ status: 2, stderr: expect.stringContaining('No such file') })
  })
})
