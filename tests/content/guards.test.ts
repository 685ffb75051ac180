/** Guards: each takes its own and nothing else. */
import { describe, expect, it } from 'vitest'
import {
  either, exactly, isCount, isRecord, isText, list, maybe, oneOf, pair, record, shape, type Guard,
} from '../../src/content/guards'

const TABLE: [string, Guard<unknown>, unknown[], unknown[]][] = [
  ['isText', isText, ['', '汉'], [0, null, undefined, ['a']]],
  ['isCount', isCount, [0, 31], [-1, 0.5, NaN, Infinity, '1', null, 2 ** 60]],
  ['isRecord', isRecord, [{}, { a: 1 }], [null, [], 'a', undefined]],
  ['oneOf', oneOf(['en', 'zh-CN']), ['en'], ['fr', 0, null, undefined]],
  ['either', either(isText, isCount), ['a', 1], [null, -1]],
  ['maybe', maybe(isText), ['a', undefined], [null, 1]],
  ['list', list(isText, 1), [['a'], ['a', 'b']], [[], ['a', 1], 'a', { 0: 'a', length: 1 }]],
  ['pair', pair(isText), [['a', 'b']], [['a'], ['a', 'b', 'c'], 'ab', null]],
  ['record', record(isCount), [{}, { a: 1 }], [{ a: 'b' }, [], null]],
  ['exactly', exactly<{ a: string, b?: number }>({ a: isText, b: maybe(isCount) }), [{ a: '' }, { a: '', b: 1 }], [{ a: '', c: 2 }, {}, null, []]],
  ['shape', shape<{ a: string, b?: number }>({ a: isText, b: maybe(isCount) }), [{ a: '' }, { a: '', b: 1, c: 2 }], [{}, { a: 1 }, { a: '', b: 'x' }, null, []]],
]

describe('a guard', () => {
  it.each(TABLE)('%s takes its own', (_, guard, own) => {
    expect(own.filter((data) => !guard(data))).toEqual([])
  })

  it.each(TABLE)('%s refuses all else', (_, guard, _own, other) => {
    expect(other.filter((data) => guard(data))).toEqual([])
  })
})
