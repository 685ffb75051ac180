// @vitest-environment happy-dom
/** The two scripts in the pages, run as a browser would run them. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { STORAGE_KEY, TEXT_SIZES, THEMES, VIEWS } from '../../src/host/preferences'
import { settingClasses } from '../../src/host/setting-classes'
import { setThemeColour } from '../../src/host/theme-colour'
import { deckScript, HEAD_SCRIPT, laidOutInSteps, LAYOUT_SCRIPT } from '../../src/node/inline-scripts'

const root = document.documentElement

beforeEach(() => {
  root.className = ''
  localStorage.clear()
})

/** Runs the script of the head; gives the classes it sets. */
function runHead(stored: string | null, storage: Pick<Storage, 'getItem'> = { getItem: () => stored }, navigator: object = {}): string[] {
  root.className = ''
  new Function('localStorage', 'navigator', HEAD_SCRIPT)(storage, navigator)
  return [...root.classList]
}

describe('the script in the head', () => {
  it('does before the first paint what the app does later', () => {
    fc.assert(fc.property(fc.constantFrom(...THEMES), fc.constantFrom(...TEXT_SIZES), fc.constantFrom(...VIEWS), (theme, size, view) => {
      expect(runHead(JSON.stringify({ theme, size, view }))).toEqual(['js', ...settingClasses({ theme, size, view })])
    }))
  })

  it.each(THEMES)('colours the browser’s bar by the theme %s, as the app does later', (theme) => {
    const medias = (act: () => void): string[] => {
      document.head.innerHTML = ['light', 'dark'].map((scheme) => `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})">`).join('')
      act()
      return [...document.head.children].map((meta) => meta.getAttribute('media') ?? '')
    }
    const first = medias(() => runHead(JSON.stringify({ theme })))
    expect(first).toEqual(medias(() => setThemeColour(theme, document)))
    expect(first.map((media) => media === 'all')).toEqual([theme === 'light', theme === 'night'])
  })

  it.each([
    [{ hardwareConcurrency: 2, deviceMemory: 8 }, true], [{ hardwareConcurrency: 8, deviceMemory: 2 }, true],
    [{ hardwareConcurrency: 4, deviceMemory: 4 }, false], [{ hardwareConcurrency: 6 }, false], [{}, false],
  ])('keeps the hills still on weak phones: %j, %s', (navigator, still) => {
    expect(runHead(null, undefined, navigator)).toEqual(still ? ['js', 'still'] : ['js'])
  })

  it('does not promise an app that the engine cannot run, and keeps the rest', () => {
    const young = Object.getOwnPropertyDescriptor(String.prototype, 'replaceAll') ?? {}
    Reflect.deleteProperty(String.prototype, 'replaceAll')
    try {
      expect(runHead('{"size":130,"view":"elder"}')).toEqual(['size-130', 'elder'])
    } finally {
      Object.defineProperty(String.prototype, 'replaceAll', young)
    }
  })

  it('reads the site’s own key', () => {
    const getItem = vi.fn(() => null)
    runHead(null, { getItem })
    expect(getItem.mock.calls).toEqual([[STORAGE_KEY]])
  })

  it.each([null, '', 'null', '7', '[]', '{"theme":"sepia","size":"130"}', '{"size":400}', '{'])('says only that scripts run where %j is stored', (stored) => {
    expect(runHead(stored)).toEqual(['js'])
  })

  it('throws at nothing that is stored, and sets no class but those of settings that there are', () => {
    const known = ['js', ...THEMES.map((theme) => `theme-${theme}`), ...TEXT_SIZES.map((size) => `size-${size}`), 'elder']
    const odd = fc.record({
      theme: fc.oneof(fc.constantFrom<unknown>(...THEMES, 'night x', ['night']), fc.jsonValue()),
      size: fc.oneof(fc.constantFrom<unknown>(...TEXT_SIZES, '130', [130], -1), fc.jsonValue()),
      view: fc.oneof(fc.constantFrom<unknown>(...VIEWS, ['elder']), fc.jsonValue()),
    }, { requiredKeys: [] }).map((kept) => JSON.stringify(kept))
    const huge = fc.constantFrom('['.repeat(100_000), `{"seen":"${'y'.repeat(1_000_000)}"}`, '{"__proto__":{"view":"elder"}}')
    fc.assert(fc.property(fc.oneof(odd, fc.json(), fc.string({ unit: 'binary' }), huge), (stored) => {
      const classes = runHead(stored)
      expect(classes[0]).toBe('js')
      expect(classes.filter((name) => !known.includes(name))).toEqual([])
      let kept: unknown
      try { kept = JSON.parse(stored) } catch { kept = null }
      const { theme, size, view } = Object(kept) as Record<string, unknown>
      expect(classes.includes('theme-night')).toBe(theme === 'night')
      expect(classes.includes('elder')).toBe(view === 'elder')
      expect(classes.some((name) => name.startsWith('size-'))).toBe(TEXT_SIZES.slice(1).some((known) => known === size))
    }))
  })

  describe('takes a view from the address', () => {
    const elder = '?from=groupmessage&view=elder'
    /** Runs the script under an address; gives the classes and what is stored then. */
    function runAt(search: string, stored: string | null, refused = false): [string[], string | null] {
      root.className = ''
      const storage = {
        getItem: () => stored,
        setItem: (_: string, text: string) => {
          if (refused) throw new Error('QuotaExceededError')
          stored = text
        },
      }
      new Function('localStorage', 'location', HEAD_SCRIPT)(storage, { search })
      return [[...root.classList], stored]
    }

    it.each([
      ['and keeps it', elder, null, ['js', 'elder'], '{"view":"elder"}'],
      ['beside what was kept', elder, '{"theme":"night","view":"ordinary"}', ['js', 'elder', 'theme-night'], '{"theme":"night","view":"elder"}'],
      ['and leads back', '?view=ordinary', '{"view":"elder"}', ['js'], '{"view":"ordinary"}'],
      ['but only one that there is', '?view=eldest', '{"view":"elder"}', ['js', 'elder'], '{"view":"elder"}'],
      ['in place of what makes no sense', elder, '7', ['js', 'elder'], '7'],
      ['but not from another name', '?preview=elder', null, ['js'], null],
    ])('%s', (_, search, stored, classes, kept) => {
      expect(runAt(search, stored)).toEqual([classes, kept])
    })

    it('also where nothing can be kept', () => {
      expect(runAt(elder, null, true)[0]).toEqual(['js', 'elder'])
    })
  })

  it('says that scripts run where the storage is refused', () => {
    expect(runHead(null, { getItem: () => { throw new Error('SecurityError') } })).toEqual(['js'])
  })
})

interface Rig {
  /** How often the app was asked for. */
  asked: () => number
  fire: (event: string, more?: object) => void
  idle: () => void
  track: { scrollLeft: number }
  /** How many cards behind the page's own are laid out. */
  ready: () => number
  /** The classes of the page. */
  classes: Set<string>
  window: { tapped?: unknown }
}

/** What a server answers that has the app. */
const app = async (): Promise<Response> => new Response('start();export{a as b};', { headers: { 'content-type': 'text/javascript' } })

/** Runs the deck's script over an imitated window. import() is no function, so another stands in for it. */
function runDeck({ answer = app, load = vi.fn(), old = false } = {}): Rig {
  const listeners = new Map<string, ((event: object) => void)[]>()
  const waiting: (() => void)[] = []
  const classes = new Set<string>()
  const track = { scrollLeft: 0 }
  // Two cards stand before it once they may.
  const bar = { focus: vi.fn() }
  const here = { get offsetLeft() { return classes.has('placed') ? 780 : 0 }, querySelector: () => bar }
  let ready = 0
  const behind = Array.from({ length: 2 }, () => ({ classList: { add: () => { ready++ } } }))
  const find: Record<string, () => object | undefined> = { '.deck': () => track, '.card--here': () => here, '.card--here~.card:not(.ready)': () => behind[ready] }
  const window: Rig['window'] & Record<string, unknown> = {
    addEventListener: (event: string, listener: (event: object) => void) => listeners.set(event, [...listeners.get(event) ?? [], listener]),
    requestIdleCallback: (task: () => void) => waiting.push(task),
  }
  const classList = { add: (name: string) => classes.add(name), contains: (name: string) => name === 'js' && !old }
  const page = { documentElement: { classList }, querySelector: (selector: string) => find[selector]?.() }
  const asked = vi.fn(answer)
  new Function('window', 'document', 'fetch', 'load', deckScript('/assets/app-1.js').replace('import(', 'load('))(window, page, asked, load)
  return {
    asked: () => asked.mock.calls.length,
    fire: (event, more = {}) => listeners.get(event)?.forEach((listener) => listener(more)),
    idle: () => waiting.splice(0).forEach((task) => task()),
    ready: () => ready,
    track, classes, window,
  }
}

describe('the script that lays out in steps', () => {
  const bar = (name: string): string => `<header class="card-bar"><b>${name}</b></header>`
  const title = (name: string): string => `<h2>${name}</h2>`

  it('stands behind the deck’s heading, the bar of the page’s own card and its title, and nowhere else', () => {
    const script = `<script>${LAYOUT_SCRIPT}</script>`
    const page = (mark: string): string => `<h1>All</h1>${mark}<article class="card">${bar('before')}${title('before')}</article><article class="card card--here"><svg></svg>${bar('here')}${mark}`
      + `${title('here')}${mark}<p>$&</p></article><article class="card">${bar('behind')}${title('behind')}</article>`
    expect(laidOutInSteps(page(''))).toBe(page(script))
  })

  it('is missed where a page has no card of its own', () => {
    expect(() => laidOutInSteps(`<h1>All</h1><article class="card">${bar('other')}${title('other')}</article>`)).toThrow('no card of its own')
  })

  it('asks for the layout and takes itself away, so that the app finds what it rendered', () => {
    const currentScript = document.createElement('script')
    document.body.replaceChildren(currentScript)
    const asked = vi.fn()
    new Function('document', LAYOUT_SCRIPT)({ currentScript, body: { get offsetTop() { return asked() } } })
    expect([asked.mock.calls.length, document.body.childElementCount]).toEqual([1, 0])
  })
})

describe('the script after the deck', () => {
  it.each<[string, (rig: Rig) => void]>([
    ['there is time for it', ({ idle }) => { for (let turns = 0; turns < 3; turns++) idle() }], ['the page is touched', ({ fire }) => fire('touchstart')],
  ])('gives the cards before the page’s own their places when %s, once, and keeps that one in view', (_, act) => {
    const rig = runDeck()
    expect([rig.track.scrollLeft, ...rig.classes]).toEqual([0])
    act(rig)
    expect([rig.track.scrollLeft, ...rig.classes]).toEqual([780, 'placed'])
    rig.track.scrollLeft = 390
    rig.fire('load')
    rig.idle()
    rig.fire('keydown')
    expect(rig.track.scrollLeft).toBe(390)
  })

  it('or the card that the reader has swiped to meanwhile', () => {
    const { track, fire } = runDeck()
    track.scrollLeft = 390
    fire('touchstart')
    expect(track.scrollLeft).toBe(780 + 390)
  })

  it('lays out the cards behind in turn before that, and at a touch all at once', () => {
    const { classes, idle, ready } = runDeck()
    const seen = [0, 1, 2].map(() => {
      idle()
      return [ready(), classes.has('placed')]
    })
    expect(seen).toEqual([[1, false], [2, false], [2, true]])
    const other = runDeck()
    other.idle()
    other.fire('touchstart')
    other.idle()
    expect([other.ready(), other.classes.has('placed')]).toEqual([1, true])
  })

  it.each(['touchstart', 'pointerdown', 'keydown'])('starts the app at the first %s, once', (event) => {
    const { asked, fire, idle } = runDeck()
    expect(asked()).toBe(0)
    fire(event)
    fire(event)
    fire('load')
    idle()
    expect(asked()).toBe(1)
  })

  it('asks for no app that the engine cannot run, nor for places that only the app would fill', () => {
    const { asked, fire, idle, classes } = runDeck({ old: true })
    fire('touchstart')
    fire('load')
    idle()
    expect([asked(), ...classes]).toEqual([0])
  })

  it('starts the app when the loaded page is idle, not before', () => {
    const { asked, fire, idle } = runDeck()
    fire('load')
    expect(asked()).toBe(0)
    idle()
    expect(asked()).toBe(1)
  })

  it.each<[string, () => Promise<Response>]>([
    ['there is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server fails', async () => new Response('', { status: 500, headers: { 'content-type': 'text/javascript' } })],
    ['it comes cut off', async () => new Response('start();export{a as', { headers: { 'content-type': 'text/javascript' } })],
    ['a log-in page comes in its place', async () => new Response('<!DOCTYPE html>', { headers: { 'content-type': 'text/html' } })],
  ])('imports nothing while %s, which many browsers would keep for good, and asks again at the next touch', async (_, fail) => {
    const load = vi.fn()
    let works = false
    const { asked, fire } = runDeck({ answer: () => works ? app() : fail(), load })
    fire('touchstart')
    await new Promise((done) => setTimeout(done))
    expect(load).not.toHaveBeenCalled()
    works = true
    fire('touchstart')
    await vi.waitFor(() => expect(load.mock.calls).toEqual([['/assets/app-1.js']]))
    fire('touchstart')
    expect(asked()).toBe(2)
  })

  it('keeps the last button that is tapped too early, and none once the app runs', () => {
    const { fire, window } = runDeck()
    const button = document.createElement('button')
    const icon = button.appendChild(document.createElement('i'))
    fire('click', { target: document.createElement('p') })
    expect(window.tapped).toBeUndefined()
    const stopPropagation = vi.fn()
    fire('click', { target: icon, stopPropagation })
    expect(window.tapped).toBe(button)
    // A part of the app that listens already would answer it, too.
    expect(stopPropagation).toHaveBeenCalledOnce()
    window.tapped = 0
    fire('click', { target: icon, stopPropagation })
    fire('keydown', { key: 'ArrowRight' })
    expect([window.tapped, stopPropagation.mock.calls.length]).toEqual([0, 1])
  })

  it.each(['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'])('keeps the key %s, not one that leads nowhere', (key) => {
    const { fire, window } = runDeck()
    for (const other of ['Tab', 'ArrowDown', 'Enter', 'e']) fire('keydown', { key: other, preventDefault: vi.fn() })
    expect(window.tapped).toBeUndefined()
    fire('keydown', { key })
    expect(window.tapped).toEqual({ key })
  })
})
