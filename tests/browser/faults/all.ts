/** Every fault that is injected, by the part that it befalls. */
import type { Fault } from './fault'
import { faceFaults } from './faces'
import { handFaults } from './hand'
import { lifeFaults } from './life'
import { partFaults } from './parts'
import { phoneFaults } from './phone'
import { startFaults } from './start'
import { wechatFaults } from './wechat'

export const FAULTS: Record<string, Fault[]> = {
  'Network and server': [...startFaults, ...partFaults, ...faceFaults],
  'Phone and browser': phoneFaults,
  'WeChat': wechatFaults,
  'The hand': handFaults,
  'A page’s life': lifeFaults,
}
