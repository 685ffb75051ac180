// @vitest-environment happy-dom
/** What is asked for until it is there. */
import { expect, it, vi } from 'vitest'
import { needed } from '../../src/app/needed'

it.each(['pointerdown', 'keydown', 'online'])('what does not come is asked for again at %s, not before', async (chance) => {
  const ask = vi.fn<() => Promise<string | null>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce(null).mockResolvedValue('there')
  const there = needed(ask)
  for (const times of [1, 2]) {
    await new Promise((resolve) => { setTimeout(resolve) })
    expect(ask).toHaveBeenCalledTimes(times)
    dispatchEvent(new Event(chance))
  }
  expect(await there).toBe('there')
  expect(ask).toHaveBeenCalledTimes(3)
})
