/** Every fault that is injected, by the part that it befalls. */
import type { Fault } from './fault'
import { handFaults } from './hand'
import { lifeFaults } from './life'
import { networkFaults } from './network'
import { phoneFaults } from './phone'
import { wechatFaults } from './wechat'

export const FAULTS: Record<string, Fault[]> = {
  'Network and server': networkFaults,
  'Phone and browser': phoneFaults,
  'WeChat': wechatFaults,
  'The hand': handFaults,
  'A page’s life': lifeFaults,
}
