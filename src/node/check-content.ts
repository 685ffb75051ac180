/** `npm run check:content`: tells an editor what is wrong with the content, in Chinese and English. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkContent } from '../content/check/check'
import { FILES, problem, report, type Problem } from '../content/check/problem'
import { readJson } from './read-json'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** What the three files hold; what breaks one is a problem of its own. */
function readContent(): { data: Record<keyof typeof FILES, unknown>, problems: Problem[] } {
  const data: Record<keyof typeof FILES, unknown> = { 'edition': null, 'zh-CN': null, 'en': null }
  const problems: Problem[] = []
  for (const file of ['edition', 'zh-CN', 'en'] as const) {
    const path = resolve(ROOT, FILES[file])
    if (!existsSync(path)) {
      problems.push(problem(file, '', '没有这个文件。', 'There is no such file.'))
      continue
    }
    const read = readJson(readFileSync(path))
    data[file] = read.data
    problems.push(...read.faults.map(({ where, zh, en }) => problem(file, where, zh, en)))
  }
  return { data, problems }
}

/** The file behind --article. @throws where it is asked for and not named */
function articlePath(): string | undefined {
  try {
    return parseArgs({ options: { article: { type: 'string' } } }).values.article
  } catch {
    throw new Error('用法 / Usage: npm run check:content -- --article FILE')
  }
}

/** Text as UTF-8, or as what Chinese Windows saves. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Checks the content, with the article if there is one, and says how it stands. */
function main(): number {
  const path = articlePath()
  if (path !== undefined && !existsSync(path)) {
    console.error(`没有这个文件 / No such file: ${path}`)
    return 2
  }
  const article = path === undefined ? undefined : textOf(readFileSync(path))
  const { data, problems } = readContent()
  const all = problems.length > 0 ? problems : checkContent(data.edition, data, article)
  if (all.length > 0) {
    console.error(report(all))
    console.error(`内容有${all.length}处要改。 / ${all.length} to mend in the content.`)
    return 1
  }
  const how = article === undefined ? '未对照原文 / not held against the article' : '已逐条对照原文 / held against the article'
  console.log(`内容检查通过 / content is in order: edition, zh-CN, en (${how})`)
  return 0
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
