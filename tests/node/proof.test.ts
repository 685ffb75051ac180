import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { proveEdition } from '../../src/node/proof'
import { FIRST } from '../browser/site'

describe('proveEdition', () => {
  it('proves every picture of a card and of the hardest choices, in threads', async () => {
    let most = 0
    const look = setInterval(() => { most = Math.max(most, process.memoryUsage().rss) }, 50)
    const before = process.memoryUsage().rss
    const verdicts = await proveEdition([FIRST.id], 'https://a.cn/')
    clearInterval(look)
    // A thread takes some 200 MB; one that keeps the pixels of every picture takes 10 MB more for each.
    expect(most - before).toBeLessThan(availableParallelism() * 300e6)
    expect(verdicts.length).toBeGreaterThan(40)
    expect(verdicts.filter(({ faults }) => faults.length > 0)).toEqual([])
  })
})
