/** What the build takes out of its own files. */
import { describe, expect, it } from 'vitest'
import { withoutAppStyles } from '../../src/node/plugins'

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
