/** What readers send on. */
import { expect, it, vi } from 'vitest'
import { cleanAddress } from '../../src/host/clean-address'

it.each([
  ['?view=elder', '/targets/gdp/'],
  ['?from=timeline&view=elder', '/targets/gdp/'],
  ['?c=gdp.town&view=elder', '/targets/gdp/?c=gdp.town'],
  ['?view=elder&c=gdp.town&from=timeline', '/targets/gdp/?c=gdp.town'],
  ['', null],
  ['?from=timeline', null],
  ['?preview=1', null],
])('of "%s" the address becomes %s', (search, expected) => {
  const replaceState = vi.fn()
  cleanAddress({ location: { search, pathname: '/targets/gdp/', hash: '' }, history: { state: 7, replaceState } } as unknown as Window)
  expect(replaceState.mock.calls).toEqual(expected === null ? [] : [[7, '', expected]])
})
