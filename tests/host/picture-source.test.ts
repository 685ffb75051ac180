// @vitest-environment happy-dom
/** What an <img> shows a drawn picture by. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pictureSource, releaseSource } from '../../src/host/picture-source'

const blob = new Blob(['picture'], { type: 'image/jpeg' })
const WECHAT = 'Mozilla/5.0 (Linux; Android 14) Chrome/134 Mobile Safari/537.36 MicroMessenger/8.0.50'

afterEach(() => vi.restoreAllMocks())

describe('pictureSource', () => {
  it.each([
    ['WeChat', WECHAT], ['WeCom', `${WECHAT} wxwork/4.1`], ['a mini-program', `${WECHAT} miniProgram/wx1`],
  ])('is the whole picture in %s, whose press-and-hold menu can save nothing else', async (_, userAgent) => {
    const src = await pictureSource(blob, userAgent)
    expect(src).toMatch(/^data:image\/jpeg;base64,/)
    expect(atob(src.split(',')[1] ?? '')).toBe('picture')
  })

  it.each(['Mozilla/5.0 (Linux; Android 14) Chrome/134', 'Mozilla/5.0 QQ/9.0', ''])('is a short address in other apps: %s', async (userAgent) => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
    expect(await pictureSource(blob, userAgent)).toBe('blob:x')
  })

  it('rejects where the picture cannot be read', async () => {
    vi.spyOn(FileReader.prototype, 'readAsDataURL').mockImplementation(function (this: FileReader) {
      this.onerror?.(new ProgressEvent('error') as never)
    })
    await expect(pictureSource(blob, WECHAT)).rejects.toThrow('could not be read')
  })
})

it('only a short address has memory to give back', () => {
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
  releaseSource('data:image/jpeg;base64,AA==')
  releaseSource('blob:x')
  expect(revoke.mock.calls).toEqual([['blob:x']])
})
