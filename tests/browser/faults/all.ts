/** Every fault that is injected, by the part that it befalls. */
import type { Fault } from './fault'
import { lifeFaults } from './life'
import { networkFaults } from './network'
import { phoneFaults } from './phone'

export const FAULTS: Record<string, Fault[]> = {
  'Network and server': networkFaults,
  'Phone and browser': phoneFaults,
  'A page’s life': lifeFaults,
}
