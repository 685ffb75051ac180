import { describe, expect, it } from 'vitest'
import { createPictures, type PictureEnv } from '../../src/host/picture'
import { fakeScene } from '../fakes/scenes'

type Pixel = [red: number, green: number, blue: number, alpha: number]
const PAPER: Pixel = [240, 230, 200, 255]
const NOTHING: Pixel = [0, 0, 0, 0]

/** A canvas that remembers what was filled last where, well enough for the few pixels that are looked at. */
class FakeCanvas {
  readonly sizes: [number, number][] = []
  readonly texts: string[] = []
  /** How many fading colours were made: only the ground has such. */
  gradients = 0
  /** How many paintings leave no trace. */
  blanks = 0
  context = true
  encoding: 'well' | 'null' | 'throws' = 'well'
  #width = 300
  #height = 150
  #fills: { x: number, y: number, width: number, height: number, pixel: Pixel }[] = []

  get width(): number { return this.#width }
  set width(width: number) {
    this.#width = width
    this.#fills = []
    this.sizes.push([width, this.#height])
  }

  get height(): number { return this.#height }
  set height(height: number) {
    this.#height = height
    this.sizes.push([this.#width, height])
    if (height > 1) this.blanks--
  }

  getContext(): unknown {
    if (!this.context) return null
    const nothing = (): undefined => undefined
    const pen = {
      fillStyle: '' as unknown, font: '', save: nothing, restore: nothing, translate: nothing, scale: nothing, beginPath: nothing, moveTo: nothing,
      lineTo: nothing, quadraticCurveTo: nothing, arc: nothing, rect: nothing, closePath: nothing, clip: nothing,
      fill: nothing, stroke: nothing, clearRect: nothing, createLinearGradient: () => {
        this.gradients++
        return { addColorStop: nothing }
      },
      measureText: (text: string) => ({ width: text.length * 50 }),
      fillText: (text: string) => { this.texts.push(text) },
      fillRect: (x: number, y: number, width: number, height: number) => {
        const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(String(pen.fillStyle)) ?? []
        if (red) this.#fills.unshift({ x, y, width, height, pixel: [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16), 255] })
      },
      getImageData: (x: number, y: number) => ({ data: this.#pixel(x, y) }),
    }
    return pen
  }

  #pixel(x: number, y: number): Pixel {
    if (this.blanks >= 0) return NOTHING
    const hit = this.#fills.find((fill) => x >= fill.x && x < fill.x + fill.width && y >= fill.y && y < fill.y + fill.height)
    return hit?.pixel ?? PAPER
  }

  toBlob(give: (blob: Blob | null) => void, type: string): void {
    if (this.encoding === 'throws') throw new Error('SecurityError')
    give(this.encoding === 'null' ? null : new Blob(['jpeg'], { type }))
  }
}

interface Bench {
  canvas: FakeCanvas
  made: number
  fonts: string[]
  env: PictureEnv
}

function bench(loadFont: () => Promise<unknown> = () => Promise.resolve()): Bench {
  const canvas = new FakeCanvas()
  canvas.blanks = 0
  const made: Bench = {
    canvas, made: 0, fonts: [],
    env: {
      canvas: () => {
        made.made++
        return canvas as unknown as HTMLCanvasElement
      },
      loadFont: (font) => {
        made.fonts.push(font)
        return loadFont()
      },
      wait: () => new Promise((resolve) => { setImmediate(resolve) }),
      pause: () => new Promise((resolve) => { setImmediate(resolve) }),
      now: () => performance.now(),
      press: { lay: () => false, print: () => Promise.resolve(null) },
    },
  }
  return made
}

describe('createPictures', () => {
  it('draws a picture as a JPEG of its shape’s size', async () => {
    const { env, canvas } = bench()
    const picture = await createPictures(env)(fakeScene('gdp', 'zh-CN'))
    expect(picture).toMatchObject({ ok: true, width: 1080, height: 1440 })
    expect(picture.ok && picture.blob.type).toBe('image/jpeg')
    expect(canvas.texts).toContain('6.8')
  })

  it('takes what is made beside the page, and paints no ground itself then', async () => {
    const { env, canvas } = bench()
    const blob = new Blob(['beside'], { type: 'image/jpeg' })
    const picture = await createPictures({ ...env, press: { lay: () => true, print: () => Promise.resolve(blob) } })(fakeScene('gdp', 'zh-CN'))
    expect(picture.ok && picture.blob).toBe(blob)
    expect(canvas.texts).toContain('6.8')
    expect(canvas.gradients).toBe(0)
  })

  it('draws all of it on the page where nothing comes from beside it', async () => {
    const { env, canvas } = bench()
    const picture = await createPictures({ ...env, press: { lay: () => true, print: () => Promise.resolve(null) } })(fakeScene('gdp', 'zh-CN'))
    expect(picture.ok && await picture.blob.text()).toBe('jpeg')
    expect(canvas.gradients).toBeGreaterThan(0)
  })

  it('takes nothing from beside it where the page’s own canvas stays blank', async () => {
    const { env, canvas } = bench()
    canvas.blanks = 9
    const press = { lay: () => true, print: () => Promise.resolve(new Blob(['beside'])) }
    expect(await createPictures({ ...env, press })(fakeScene('gdp', 'zh-CN'))).toEqual({ ok: false, reason: 'blank' })
  })

  it('asks for the display face of each language', async () => {
    const { env, fonts } = bench()
    await createPictures(env)(fakeScene('gdp', 'en'))
    expect(fonts).toEqual(['900 100px "latin"'])
  })

  it('asks, one by one, for what the picture’s cards need of a face that comes in parts', async () => {
    const { env, fonts } = bench()
    const scene = fakeScene('gdp', 'zh-CN')
    await createPictures(env)({ ...scene, moods: ['achievements', 'tasks'] })
    expect(fonts).toEqual(['900 100px "song achievements"', '900 100px "song tasks"', '900 100px "song"'])
  })

  it('uses one canvas for all pictures and gives it back when no other follows', async () => {
    const made = bench()
    const waits: (() => void)[] = []
    const draw = createPictures({ ...made.env, wait: () => new Promise((resolve) => { waits.push(resolve) }) })
    await Promise.all([draw(fakeScene('gdp', 'zh-CN')), draw(fakeScene('law', 'zh-CN', { shape: 'story' }))])
    await made.env.pause()
    const late = waits.splice(0)
    await draw(fakeScene('gdp', 'zh-CN'))
    for (const resolve of late) resolve()
    await made.env.pause()
    expect(made.canvas.sizes).not.toContainEqual([0, 0])
    for (const resolve of waits) resolve()
    await made.env.pause()
    expect([made.canvas.width, made.canvas.height]).toEqual([0, 0])
    expect(made.made).toBe(1)
  })

  it('leaves out what nobody wants any more when its turn has come, and keeps its canvas for what is wanted', async () => {
    const { env, canvas } = bench()
    const draw = createPictures(env)
    let wanted = true
    const shown = draw(fakeScene('gdp', 'zh-CN'), () => true)
    const passedOver = draw(fakeScene('law', 'zh-CN', { shape: 'story' }), () => wanted)
    wanted = false
    expect(await shown).toMatchObject({ ok: true })
    const texts = canvas.texts.length
    expect(await passedOver).toEqual({ ok: false, reason: 'unwanted' })
    expect(canvas.texts).toHaveLength(texts)
    expect(canvas.width).toBeGreaterThan(0)
  })

  it('draws a blank picture once more', async () => {
    const { env, canvas } = bench()
    canvas.blanks = 1
    expect(await createPictures(env)(fakeScene('gdp', 'zh-CN'))).toMatchObject({ ok: true })
  })

  it.each([
    ['blank', (canvas: FakeCanvas) => { canvas.blanks = 9 }],
    ['canvas', (canvas: FakeCanvas) => { canvas.context = false }],
    ['encoding', (canvas: FakeCanvas) => { canvas.encoding = 'null' }],
    ['encoding', (canvas: FakeCanvas) => { canvas.encoding = 'throws' }],
  ])('says "%s" where a phone cannot, and lets the next picture try', async (reason, spoil) => {
    const { env, canvas } = bench()
    const draw = createPictures(env)
    spoil(canvas)
    expect(await draw(fakeScene('gdp', 'zh-CN'))).toEqual({ ok: false, reason })
    expect([canvas.width, canvas.height]).toEqual([0, 0])
    Object.assign(canvas, { blanks: 0, context: true, encoding: 'well' })
    expect(await draw(fakeScene('gdp', 'zh-CN'))).toMatchObject({ ok: true })
  })

  it('says where the words do not fit, without a second try', async () => {
    const { env, canvas } = bench()
    const scene = fakeScene('gdp', 'zh-CN')
    const [part] = scene.parts
    const endless = { ...scene, parts: [{ locale: part?.locale ?? 'zh-CN', blocks: [{ kind: 'kicker' as const, text: '长'.repeat(8000) }] }] }
    expect(await createPictures(env)(endless)).toEqual({ ok: false, reason: 'overflow' })
    expect(canvas.sizes.filter(([, height]) => height === 1440)).toHaveLength(0)
  })

  it('draws without a font that never comes, or fails', async () => {
    const late = bench(() => new Promise(() => undefined))
    expect(await createPictures(late.env)(fakeScene('gdp', 'zh-CN'))).toMatchObject({ ok: true })
    const broken = bench(() => Promise.reject(new Error('NetworkError')))
    expect(await createPictures(broken.env)(fakeScene('gdp', 'zh-CN'))).toMatchObject({ ok: true })
  })

  it('goes on after a picture that broke down', async () => {
    const { env } = bench()
    let first = true
    const draw = createPictures({ ...env, now: () => {
      if (first) {
        first = false
        throw new Error('broken clock')
      }
      return performance.now()
    } })
    await expect(draw(fakeScene('gdp', 'zh-CN'))).rejects.toThrow('broken clock')
    expect(await draw(fakeScene('gdp', 'zh-CN'))).toMatchObject({ ok: true })
  })
})
