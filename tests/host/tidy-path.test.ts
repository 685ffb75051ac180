/** Addresses that a host forgives and the router does not. */
import { expect, it, vi } from 'vitest'
import { tidyPath } from '../../src/host/tidy-path'

it.each([
  ['/index.html', '/'], ['/en/index.html', '/en/'], ['/2023/targets/gdp/index.html', '/2023/targets/gdp/'],
  ['//targets/gdp/', '/targets/gdp/'], ['/en//targets///gdp/', '/en/targets/gdp/'], ['//evil.example/', '/evil.example/'],
  ['/targets/gdp/', null], ['/', null], ['/myindex.html', null],
])('%s becomes %s', (pathname, expected) => {
  const replaceState = vi.fn()
  tidyPath({ location: { pathname, search: '?c=a', hash: '#b' }, history: { state: 7, replaceState } } as unknown as Window)
  expect(replaceState.mock.calls).toEqual(expected === null ? [] : [[7, '', `${expected}?c=a#b`]])
})
