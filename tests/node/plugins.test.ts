/** What the build takes out of its own files, and what it adds to them. */
import { describe, expect, it } from 'vitest'
import { gapParts } from '../../src/app/deck-window'
import { gapsCss, partFiles, withoutAppStyles } from '../../src/node/plugins'

const listed = (files: string[]): string => `const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=${JSON.stringify(files)})))=>i.map(i=>d[i]);`

describe('withoutAppStyles', () => {
  it.each([
    ['in all lists', ['assets/app-DcMX_w-f.css', 'assets/three-a1.css'], 'a(__vite__mapDeps([0]));b(__vite__mapDeps([0,1]))', 'a(__vite__mapDeps([]));b(__vite__mapDeps([1]))'],
    ['wherever it stands', ['jc/assets/later-b2.css', 'jc/assets/app-c3.css'], 'a(__vite__mapDeps([0,1]))', 'a(__vite__mapDeps([0]))'],
    ['and nothing else', ['assets/apple-b2.css', 'assets/app-c3.js'], 'a(__vite__mapDeps([0,1]))', 'a(__vite__mapDeps([0,1]))'],
  ])('leaves the app’s styles out %s', (_, files, code, without) => {
    expect(withoutAppStyles(listed(files) + code)).toBe(listed(files) + without)
  })

  it('leaves a chunk alone that asks for nothing', () => {
    expect(withoutAppStyles('export const a = 1')).toBe('export const a = 1')
  })
})

describe('partFiles', () => {
  it.each([
    ['a part of one file', 'assets/en-a1.js', [], ['assets/en-a1.js']],
    ['what it shares with others', 'assets/b.js', ['assets/b.js', 'assets/shared-c.js'], ['assets/b.js', 'assets/shared-c.js']],
    ['but not the app', 'jc/assets/b.js', ['jc/assets/app-D-Cxjpni.js', 'jc/assets/apple-d.js'], ['jc/assets/b.js', 'jc/assets/apple-d.js']],
  ])('has %s', (_, file, deps, files) => {
    expect(partFiles(file, deps)).toEqual(files)
  })
})

describe('gapsCss', () => {
  it.each([1, 2, 3, 31, 32, 33, 2500])('has a width for whatever may stand for cards in a deck of %i, and no other', (total) => {
    const asked = new Set(Array.from({ length: total }, (_, count) => gapParts(count)).flat())
    const told = [...gapsCss(total).matchAll(/\.gap-(\d+)\{width:calc\((\d+)\*var\(--card-width\)\)\}/g)]
    expect(told.map(([, name]) => Number(name))).toEqual([...asked].sort((a, b) => a - b))
    for (const [, name, width] of told) expect(width).toBe(name)
  })
})
