// @vitest-environment happy-dom
/** The share picture on its way: drawn, or the file that the build drew, or neither; never nothing without a word. */
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref, watch } from 'vue'
import zhCN from '../../../locales/zh-CN.json'
import { useSharePicture } from '../../../src/app/composables/useSharePicture'
import { siteKey } from '../../../src/app/site'
import type { PictureChoice } from '../../../src/host/preferences'
import type { Scene } from '../../../src/share-card/scene'
import { fakeCardOf } from '../../fakes/cards'

const { draw } = vi.hoisted(() => ({ draw: vi.fn() }))
vi.mock('../../../src/host/picture', () => ({ createPictures: () => draw, pictureEnv: () => ({}) }))

const ORDINARY: PictureChoice = { shape: 'portrait', theme: 'light', print: 'ordinary', languages: 'own' }
const WECHAT = 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50'
const FILE = '/pictures/gdp.jpg'
const drawn = { ok: true, blob: new Blob(['drawn'], { type: 'image/jpeg' }), width: 1080, height: 1440 }
const failed = { ok: false, reason: 'canvas' }

/** A phone with a build's files behind it. */
function phone({ userAgent = '', files = { gdp: { thumb: 't.jpg', portrait: FILE.slice(1) } } as object, picture = new Response(new Blob(['built'])) } = {}): void {
  vi.stubGlobal('navigator', { userAgent })
  vi.stubGlobal('Image', class { src = ''; decode = () => Promise.resolve() })
  vi.stubGlobal('fetch', vi.fn(async (url: string) => url.endsWith('.json') ? new Response(JSON.stringify(files)) : picture))
}

function open(ids: string[], choice = ORDINARY) {
  const picked = ref(choice)
  const site = { base: '/', locale: 'zh-CN', words: zhCN, translation: (index: number) => Promise.resolve(index < 0 ? null : { card: fakeCardOf('gdp', 'en'), locale: 'en', words: zhCN.picture }) }
  let picture: ReturnType<typeof useSharePicture> | undefined
  const sheet = mount(defineComponent(() => {
    picture = useSharePicture(ids.map((id) => fakeCardOf(id, 'zh-CN')), picked, (path) => `https://a.cn${path}`)
    return () => h('p')
  }), { global: { provide: { [siteKey as symbol]: site } } })
  if (!picture) throw new Error('Nothing was set up.')
  return { ...picture, picked, sheet }
}
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn++) await flushPromises()
}

beforeEach(() => {
  draw.mockReset()
  draw.mockResolvedValue(drawn)
  phone()
})

describe('a share picture', () => {
  it('is what was drawn, and no file is asked for', async () => {
    const { drawing } = open(['gdp'])
    await vi.waitFor(() => expect(drawing.value).toMatchObject({ state: 'ready', instead: false, src: expect.stringMatching(/^blob:/) as string }))
    await settled()
    expect(fetch).not.toHaveBeenCalled()
  })

  it('in WeChat is first what was drawn, then the file', async () => {
    phone({ userAgent: WECHAT })
    const seen: string[] = []
    const { drawing } = open(['gdp'])
    watch(drawing, (now) => seen.push(now.state === 'ready' ? now.src.slice(0, 5) : now.state), { flush: 'sync' })
    await vi.waitFor(() => expect(drawing.value).toMatchObject({ state: 'ready', instead: false, src: FILE }))
    expect(seen).toEqual(['data:', FILE.slice(0, 5)])
  })

  it.each<[string, string[], PictureChoice, object?]>([
    ['another choice', ['gdp'], { ...ORDINARY, theme: 'night' }],
    ['several cards', ['gdp', 'law'], ORDINARY],
    ['a build without its address', ['gdp'], ORDINARY, { gdp: { thumb: 't.jpg' } }],
  ])('in WeChat stays what was drawn with %s', async (_what, ids, choice, files) => {
    phone({ userAgent: WECHAT, ...files ? { files } : {} })
    const { drawing } = open(ids, choice)
    await vi.waitFor(() => expect(drawing.value.state).toBe('ready'))
    await settled()
    expect(drawing.value).toMatchObject({ src: expect.stringMatching(/^data:/) as string })
  })

  it.each([[failed, ORDINARY, false], [failed, { ...ORDINARY, shape: 'square' as const }, true], [new Error('no code'), ORDINARY, false]])(
    'that cannot be drawn is the file, and says so where another was wanted', async (outcome, choice, instead) => {
      draw.mockImplementation(() => outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome))
      const { drawing } = open(['gdp'], choice)
      await vi.waitFor(() => expect(drawing.value).toMatchObject({ state: 'ready', src: FILE, instead, width: 1080, height: 1440 }))
    },
  )

  it.each<[string, string[], Parameters<typeof phone>[0]]>([
    ['no file of it', ['gdp'], { files: {} }],
    ['a file that does not come', ['gdp'], { picture: new Response('', { status: 404 }) }],
    ['several cards', ['gdp', 'law'], {}],
  ])('that cannot be drawn fails in so many words with %s', async (_what, ids, how) => {
    phone(how)
    draw.mockResolvedValue(failed)
    const { drawing } = open(ids)
    await vi.waitFor(() => expect(drawing.value).toEqual({ state: 'failed' }))
  })

  it('tries again at the reader’s word', async () => {
    draw.mockResolvedValueOnce(failed)
    phone({ files: {} })
    const { drawing, draw: again } = open(['gdp'])
    await vi.waitFor(() => expect(drawing.value.state).toBe('failed'))
    await again()
    expect(drawing.value).toMatchObject({ state: 'ready', instead: false })
  })

  it('is that of the last choice, whichever is drawn first', async () => {
    let finish = (_picture: object): void => undefined
    draw.mockImplementationOnce(() => new Promise((resolve) => { finish = resolve }))
    const { drawing, picked } = open(['gdp'])
    await vi.waitFor(() => expect(draw).toHaveBeenCalledTimes(1))
    picked.value = { ...ORDINARY, shape: 'square' }
    await vi.waitFor(() => expect(drawing.value.state).toBe('ready'))
    finish(failed)
    await settled()
    expect(drawing.value).toMatchObject({ state: 'ready', file: { name: 'gdp-square.jpg' } })
  })

  it('that was passed over is wanted by nobody, and one that was not begun is not laid out', async () => {
    draw.mockImplementation(() => new Promise(() => undefined))
    const { picked } = open(['gdp'])
    await vi.waitFor(() => expect(draw).toHaveBeenCalledTimes(1))
    for (const shape of ['square', 'story'] as const) {
      picked.value = { ...ORDINARY, shape }
      await flushPromises()
    }
    await vi.waitFor(() => expect(draw.mock.calls.length).toBeGreaterThan(1))
    const wanted = (draw.mock.calls as [Scene, () => boolean][]).map(([, asks]) => asks())
    expect(wanted).toEqual([...wanted.slice(1).map(() => false), true])
  })

  it('is not drawn anew where another tab keeps the same choice', async () => {
    const { picked, drawing } = open(['gdp'])
    await vi.waitFor(() => expect(drawing.value.state).toBe('ready'))
    picked.value = { ...ORDINARY }
    await settled()
    expect(draw).toHaveBeenCalledOnce()
  })

  it('leads to the card, or to the page of several, in the picture’s own language', async () => {
    const addressOf = async (ids: string[], choice: PictureChoice): Promise<string | undefined> => {
      draw.mockClear()
      open(ids, choice)
      await vi.waitFor(() => expect(draw).toHaveBeenCalled())
      return (draw.mock.calls[0] as [Scene])[0].foot?.url
    }
    expect(await addressOf(['gdp'], ORDINARY)).toBe(`https://a.cn${fakeCardOf('gdp', 'zh-CN').path}`)
    expect(await addressOf(['gdp'], { ...ORDINARY, languages: 'other' })).toBe(`https://a.cn${fakeCardOf('gdp', 'en').path}`)
    expect(await addressOf(['gdp', 'law'], { ...ORDINARY, languages: 'both' })).toBe('https://a.cn/three/?c=gdp.law')
  })

  it('gives its memory back when the sheet closes', async () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL')
    const { drawing, sheet } = open(['gdp'])
    await vi.waitFor(() => expect(drawing.value.state).toBe('ready'))
    const [src] = drawing.value.state === 'ready' ? [drawing.value.src] : []
    sheet.unmount()
    expect(revoke.mock.calls).toContainEqual([src])
  })
})
