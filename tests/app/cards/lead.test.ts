import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadOf } from '../../../src/app/cards/lead'
import type { Run } from '../../../src/content/view'

const term = { term: 'chains', text: '一产建链' }
const text = (runs: readonly Run[]) => runs.map((run) => typeof run === 'string' ? run : run.text).join('')

describe('leadOf', () => {
  it.each([
    ['parts the words before a colon', ['总基调：稳中求进'], ['总基调：'], ['稳中求进']],
    ['takes a term along', ['“', term, '”：连成全链条'], ['“', term, '”：'], ['连成全链条']],
    ['works in English', ['Aim for: a better economy'], ['Aim for:'], [' a better economy']],
    ['leaves a line that only announces the next', ['做三件事：'], [], ['做三件事：']],
    ['leaves a colon behind a comma', ['交山春暖，两会开了：回看'], [], ['交山春暖，两会开了：回看']],
    ['leaves a line without a colon', ['全力惠企'], [], ['全力惠企']],
    ['leaves an empty line', [], [], []],
  ])('%s', (_, line: Run[], lead, rest) => {
    expect(leadOf(line)).toEqual({ lead, rest })
  })

  it('loses no run and no character', () => {
    const words = fc.string({ unit: fc.constantFrom('稳', '：', ':', '，', ' '), minLength: 1 })
    const run = fc.oneof(words, fc.record({ figure: fc.constant('gdp'), text: words }), fc.record({ term: fc.constant('t'), text: words }))
    fc.assert(fc.property(fc.array(run), (line) => {
      const { lead, rest } = leadOf(line)
      const marked = (runs: readonly Run[]) => runs.filter((each) => typeof each !== 'string')
      expect(text(lead) + text(rest)).toBe(text(line))
      expect([...marked(lead), ...marked(rest)]).toEqual(marked(line))
    }))
  })
})
