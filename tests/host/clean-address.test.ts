/** What readers send on. */
import fc from 'fast-check'
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

it('of any query keeps the cards alone, once, and throws at nothing', () => {
  const piece = fc.oneof(fc.constantFrom('view=elder', 'view=', 'c=gdp.town', 'c=', 'c=%E4%BA', 'from=timeline', '__proto__=1', 'y'.repeat(3000)), fc.string({ unit: 'binary' }))
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
    const search = `?${pieces.join('&')}`
    const replaceState = vi.fn()
    cleanAddress({ location: { search, pathname: '/a/', hash: '#b' }, history: { state: 7, replaceState } } as unknown as Window)
    const named = /[?&]view=/.test(search)
    expect(replaceState).toHaveBeenCalledTimes(named ? 1 : 0)
    if (!named) return
    const address = String(replaceState.mock.calls[0]?.[2])
    expect(address).toMatch(/^\/a\/(\?c=[^&]*)?#b$/s)
    expect(address.includes('?c=')).toBe(/[?&]c=/.test(search))
  }))
})
