/** What an editor is told of a file that cannot be read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../src/node/read-json'

const read = (text: string) => readJson(Buffer.from(text))
const whereIn = (text: string): string[] => read(text).faults.map(({ where }) => where)

describe('readJson', () => {
  it.each([
    ['a comma that lacks', '{\n"a": 1\n"b": 2\n}', 3, 'comma'],
    ['a comma too many', '{\n"a": 1,\n}', 3, 'comma too many'],
    ['a comma too many in a list', '[\n1,\n]', 3, 'comma too many'],
    ['Chinese quotation marks', '{\n"a": “甲”\n}', 2, 'half-width'],
    ['a Chinese comma', '{\n"a": 1，\n"b": 2}', 2, 'half-width'],
    ['quotation marks inside text', '{\n"a": "甲"乙"丙"\n}', 2, 'inside text'],
    ['text without an end', '{\n"a": "甲,\n"b": "乙"\n}', 2, 'does not end'],
    ['a brace that lacks', '{\n"a": {"b": 1\n', 2, 'brace'],
    ['a bracket that lacks', '{\n"a": [1\n', 2, 'bracket'],
    ['a name without marks', '{\na: 1\n}', 2, ''],
    ['a colon that lacks', '{\n"a" 1\n}', 2, 'colon'],
    ['a comment', '{\n// so\n"a": 1}', 2, 'comments'],
    ['a tab in text', '{\n"a": "甲\t乙"}', 2, 'control character'],
    ['a backslash', '{\n"a": "甲\\乙"}', 2, 'backslash'],
    ['something behind the end', '{}\n{}', 2, 'behind its end'],
    ['nothing', '', 1, 'missing'],
  ])('names the line of %s', (_, text, line, en) => {
    const { data, faults } = read(text)
    expect([data, faults.length]).toEqual([null, 1])
    expect(faults[0]?.where).toMatch(new RegExp(`^第${line}行 / line ${line}:`))
    expect(faults[0]?.en).toContain(en)
  })

  it('shows what stands there', () => {
    expect(whereIn('{\n  "a": 1\n  "b": 2\n}')).toEqual(['第3行 / line 3: "b": 2'])
  })

  it.each([
    ['{"a": 1, "b": 2, "a": 3}', ['a']],
    ['{"cards": {"gdp": {}, "roads": {"lines": []}, "gdp" : {}}}', ['cards.gdp']],
    ['[{"id": "x"}, {"id": "x", "id": "y"}]', ['1.id']],
    ['{"a": {"b": 1}, "c": {"b": 1}, "d": ["a", "a"]}', []],
    ['{"a": "b\\": 1, a", "b": "{[,:"}', []],
    ['{"a": 1, "\\u0061": 2}', ['a']],
    ['{"a.b": 1, "a": {"b": 1}}', []],
  ])('finds keys that stand twice in %s', (json, keys) => {
    expect(whereIn(json)).toEqual(keys)
  })

  it('says of another encoding that it is none', () => {
    expect(readJson(Uint8Array.of(0x7b, 0x22, 0xbd, 0xbb, 0x22, 0x3a, 0x31, 0x7d))).toMatchObject({ data: null, faults: [{ where: 'UTF-8' }] })
  })

  it('minds no mark before the first brace', () => {
    expect(read('\uFEFF{"a": 1}')).toEqual({ data: { a: 1 }, faults: [] })
  })

  it('reads whatever is JSON, and says one thing of whatever is not', () => {
    const halves = fc.json().chain((json) => fc.nat(json.length).map((at) => json.slice(0, at)))
    fc.assert(fc.property(fc.oneof(fc.json(), halves, fc.string()), (text) => {
      let data: unknown = null
      try {
        data = JSON.parse(text)
      } catch {
        const broken = read(text)
        expect([broken.data, broken.faults.length]).toEqual([null, 1])
        return
      }
      expect(read(text)).toMatchObject({ data })
    }))
  })
})
