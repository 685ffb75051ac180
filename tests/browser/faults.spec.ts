/** Everything that can go wrong on the way, injected: what the reader sees then, and that nothing is lost. */
import { FAULTS } from './faults/all'
import { test } from './fixtures'

for (const [part, faults] of Object.entries(FAULTS)) {
  test.describe(part, () => {
    // Those of WeChat share a build of their own; a busy machine takes its time for it.
    test.describe.configure(part === 'WeChat' ? { mode: 'default', timeout: 90_000 } : { mode: 'parallel' })
    for (const { name, alone, run } of faults) test(name, { tag: alone ? '@alone' : [] }, ({ page, watch, baseURL }) => run({ page, watch, baseURL: baseURL ?? '' }))
  })
}
