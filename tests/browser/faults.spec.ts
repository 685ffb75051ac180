/** Everything that can go wrong on the way, injected: what the reader sees then, and that nothing is lost. */
import { test } from './fixtures'
import { lifeFaults } from './faults/life'
import { networkFaults } from './faults/network'
import { phoneFaults } from './faults/phone'

for (const [part, faults] of Object.entries({ 'network and server': networkFaults, 'phone and browser': phoneFaults, 'a page’s life': lifeFaults })) {
  test.describe(part, () => {
    for (const { name, run } of faults) test(name, ({ page, watch }) => run({ page, watch }))
  })
}
