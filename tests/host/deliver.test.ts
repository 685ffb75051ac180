// @vitest-environment happy-dom
/** Pictures and texts on their way out, and how each way fails. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { canSharePicture, copyText, savePicture, sharePicture, type Outcome } from '../../src/host/deliver'

const file = new File(['picture'], 'gdp-portrait.jpg', { type: 'image/jpeg' })
const named = (name: string): Error => Object.assign(new Error('no'), { name })

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  Reflect.deleteProperty(document, 'execCommand')
})

describe('the share sheet', () => {
  const share = async (): Promise<void> => undefined

  it.each<[string, Partial<Navigator>, boolean]>([
    ['is missing', {}, false],
    ['shares no files', { share }, false],
    ['does not share this file', { share, canShare: () => false }, false],
    ['throws when it is asked', { share, canShare: () => { throw new TypeError('no') } }, false],
    ['cannot share though it says so', { canShare: () => true }, false],
    ['takes the file', { share, canShare: ({ files } = {}) => files?.[0] === file }, true],
  ])('that %s: %j', (_, navigator, can) => {
    expect(canSharePicture(file, navigator)).toBe(can)
  })

  it.each<[string, () => Promise<void>, Outcome]>([
    ['takes it', share, 'done'],
    ['is closed by the reader', () => Promise.reject(named('AbortError')), 'cancelled'],
    ['is refused', () => Promise.reject(named('NotAllowedError')), 'failed'],
    ['fails with no error object', () => Promise.reject('no'), 'failed'],
  ])('that %s', async (_, answer, outcome) => {
    expect(await sharePicture(file, { share: answer })).toBe(outcome)
  })

  it('gets the file alone, for WeChat makes plain text of a file with words', async () => {
    const shared = vi.fn(share)
    await sharePicture(file, { share: shared })
    expect(shared.mock.calls).toEqual([[{ files: [file] }]])
  })
})

describe('savePicture', () => {
  it('offers the file under its name and gives the memory back later', () => {
    vi.useFakeTimers()
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
    const clicked: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.href} ${this.download}`)
    })
    savePicture(file, document)
    expect(clicked).toEqual(['blob:x gdp-portrait.jpg'])
    expect(revoke).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(revoke).toHaveBeenCalledWith('blob:x')
  })
})

describe('copyText', () => {
  const refusing = { clipboard: { writeText: () => Promise.reject(named('NotAllowedError')) } }

  /** The old way of copying; gives what was selected when it was asked. */
  function oldWay(answer: () => boolean): string[] {
    const copied: string[] = []
    Object.defineProperty(document, 'execCommand', {
      configurable: true,
      value: () => {
        copied.push(document.querySelector('textarea')?.value ?? '')
        return answer()
      },
    })
    return copied
  }

  it('uses the clipboard where there is one', async () => {
    const writeText = vi.fn(async () => undefined)
    expect(await copyText('增长6.8%', { clipboard: { writeText } }, document)).toBe('done')
    expect(writeText.mock.calls).toEqual([['增长6.8%']])
  })

  it.each<[string, Parameters<typeof copyText>[1]]>([['is missing', {}], ['is refused', refusing]])('falls back to the old way where the clipboard %s', async (_, navigator) => {
    const copied = oldWay(() => true)
    expect(await copyText('一\n二', navigator, document)).toBe('done')
    expect(copied).toEqual(['一\n二'])
  })

  it.each<[string, () => boolean]>([['says no', () => false], ['throws', () => { throw new Error('no') }]])('fails where the old way %s too, and leaves nothing in the page', async (_, answer) => {
    oldWay(answer)
    expect(await copyText('x', refusing, document)).toBe('failed')
    expect(document.querySelector('textarea')).toBeNull()
  })

  it.each([['succeeds', true], ['fails', false]])('gives the focus back to what had it, where the old way %s', async (_, answer) => {
    document.body.innerHTML = '<button></button>'
    const button = document.querySelector('button')
    button?.focus()
    oldWay(() => {
      // Browsers give the focus to what is selected.
      document.querySelector('textarea')?.focus()
      return answer
    })
    await copyText('x', {}, document)
    expect(document.activeElement).toBe(button)
  })
})
