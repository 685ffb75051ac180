/** How problems are told. */
import { describe, expect, it } from 'vitest'
import { problem, report } from '../../../src/content/check/problem'

describe('report', () => {
  it('groups problems by file, each with its key and both languages', () => {
    expect(report([
      problem('en', 'cards.gdp.title', '空的。', 'Empty.'), problem('edition', 'groups', '乱了。', 'Out of order.'),
      problem('en', 'cards.gdp.short', '太长。', 'Too long.'),
    ])).toBe([
      'src/content/edition.json', '  groups', '    乱了。', '    Out of order.',
      'locales/en.json', '  cards.gdp.title', '    空的。', '    Empty.', '  cards.gdp.short', '    太长。', '    Too long.',
    ].join('\n'))
  })

  it('is empty where there are none', () => {
    expect(report([])).toBe('')
  })
})
