import { describe, expect, it } from 'vitest'
import { proveEdition } from '../../src/node/proof'

describe('proveEdition', () => {
  it('proves every picture of a card and of the hardest choices, in threads', async () => {
    const verdicts = await proveEdition(['gdp'], 'https://a.cn/')
    expect(verdicts.length).toBeGreaterThan(40)
    expect(verdicts.filter(({ faults }) => faults.length > 0)).toEqual([])
  })
})
