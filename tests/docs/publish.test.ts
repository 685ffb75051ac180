/** The guide to publishing, held against the server's configuration. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
const configuration = readdirSync(join(import.meta.dirname, '../../deploy')).filter((name) => name.endsWith('.conf'))
const included = configuration.flatMap((name) => [...read(`deploy/${name}`).matchAll(/^\s*include (\/etc\/nginx\/snippets\/\S+);/gm)].map(([, path = '']) => path.replace('*', '')))

describe.each(['docs/publish.md', 'docs/publish.zh-CN.md'])('%s', (guide) => {
  it('puts every snippet that the configuration includes in its place', () => {
    expect(included.length).toBeGreaterThan(1)
    for (const path of included) expect(read(guide)).toMatch(new RegExp(`^cp deploy/\\S+\\.conf ${path}\\b`, 'm'))
  })

  it('looks for Strict-Transport-Security where it is', () => {
    const [file = ''] = configuration.filter((name) => read(`deploy/${name}`).includes('Strict-Transport-Security'))
    const placed = new RegExp(`^cp deploy/${file} (\\S+)`, 'm').exec(read(guide))?.[1] ?? ''
    const [line = ''] = read(guide).split('\n').filter((each) => each.includes('Strict-Transport-Security'))
    expect(line).toContain(basename(placed))
  })
})
