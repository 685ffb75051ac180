// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useParts, type Parts } from '../../../src/app/composables/useParts'

/** A part on its way. */
function onItsWay() {
  let come = (): void => undefined
  let fail = (): void => undefined
  const part = new Promise<string>((resolve, reject) => {
    come = () => resolve('part')
    fail = () => reject(new Error('lost'))
  })
  return { part, come, fail }
}

function open(): Parts {
  let parts: Parts | undefined
  mount({ setup: () => { parts = useParts() }, render: () => null })
  if (!parts) throw new Error('Nothing was set up.')
  return parts
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('a part of the page', () => {
  it('comes at once without a word, and after a while with one that goes when it is there', async () => {
    const { said, fetched } = open()
    const [quick, slow] = [onItsWay(), onItsWay()]
    const first = fetched(quick.part)
    quick.come()
    expect([await first, said.value]).toEqual(['part', null])
    const second = fetched(slow.part)
    await vi.advanceTimersByTimeAsync(600)
    expect(said.value).toBe('opening')
    slow.come()
    expect([await second, said.value]).toEqual(['part', null])
  })

  it('that does not come is told of, and the page says nothing more of one that another tap has followed', async () => {
    const { said, fetched } = open()
    const [before, last] = [onItsWay(), onItsWay()]
    void fetched(before.part)
    await vi.advanceTimersByTimeAsync(600)
    void fetched(last.part)
    last.come()
    await flushPromises()
    expect(said.value).toBeNull()
    before.fail()
    await flushPromises()
    expect(said.value).toBeNull()
    expect(await fetched(Promise.reject(new Error('lost')))).toBeUndefined()
    expect(said.value).toBe('sheetFailed')
  })
})
