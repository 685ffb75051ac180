/** Addresses: what is made is understood again, and nothing that is typed breaks anything. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUPS, LOCALES } from '../../src/content/edition'
import { below, cardPath, homePath, otherLocale, parsePath, pathInOther, PLAIN_PAGES, plainPath, type Page } from '../../src/content/paths'

const locale = fc.constantFrom(...LOCALES)
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
const page: fc.Arbitrary<Page> = fc.oneof(
  fc.record({ kind: fc.constantFrom('home' as const, ...PLAIN_PAGES), locale }),
  fc.record({ kind: fc.constant('card' as const), locale, group: fc.constantFrom(...GROUPS), id }),
)

/** A card of that name that is not the cover. */
const pathOfPage = (wanted: Page): string => wanted.kind === 'card' ? cardPath(wanted.locale, wanted.group, wanted.id, 1)
  : wanted.kind === 'home' ? homePath(wanted.locale) : plainPath(wanted.kind, wanted.locale)

describe('the address of a page', () => {
  it.each([
    [cardPath('zh-CN', 'targets', 'gdp', 9), '/targets/gdp/'],
    [cardPath('en', 'targets', 'gdp', 9), '/en/targets/gdp/'],
    [cardPath('en', 'opening', 'cover', 0), '/en/'],
    [homePath('zh-CN'), '/'],
    [plainPath('about', 'en'), '/en/about/'],
    [plainPath('contents', 'zh-CN'), '/contents/'],
    [below('/', '/about/'), '/about/'],
    [below('https://www.example.cn/2024/', '/'), 'https://www.example.cn/2024/'],
    [below('https://www.example.cn/2024/', '/en/about/'), 'https://www.example.cn/2024/en/about/'],
  ])('is written plainly: %s', (path, expected) => {
    expect(path).toBe(expected)
  })

  it('is understood again, with or without the last slash, a query and a fragment', () => {
    fc.assert(fc.property(page, fc.constantFrom('', '?view=elder', '#top', '?a=/en/&b#c'), (wanted, tail) => {
      const path = pathOfPage(wanted)
      expect(path.endsWith('/')).toBe(true)
      expect(parsePath(path + tail)).toEqual(wanted)
      expect(parsePath(path.replace(/(.)\/$/, '$1') + tail)).toEqual(wanted)
    }))
  })

  it('is the other language’s in the other language, and back', () => {
    fc.assert(fc.property(page, (wanted) => {
      const path = pathOfPage(wanted)
      expect(parsePath(pathInOther(path))).toEqual({ ...wanted, locale: otherLocale(wanted.locale) })
      expect(pathInOther(pathInOther(path))).toBe(path)
    }))
  })
})

describe('parsePath', () => {
  it.each([
    '', 'targets/gdp', '/targets/', '/nowhere/gdp/', '/targets/gdp/more/', '/targets//gdp/', '//', '/en//', '/targets/GDP/',
    '/targets/a--b/', '/targets/-a/', '/targets/%2e%2e/', '/%E0%A4%A/', '/targets/gdp%00/', '/EN/targets/gdp/', '/about/x/',
    '/targets/<script>/', '/__proto__/x/', '/constructor/gdp/', `/targets/${'a'.repeat(300)}/`, '\\targets\\gdp\\',
  ])('makes nothing of "%s"', (path) => {
    expect(parsePath(path)).toBeNull()
  })

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.string().map((text) => `/en/${text}`)), (path) => {
      const parsed = parsePath(path)
      expect(parsed === null || LOCALES.includes(parsed.locale)).toBe(true)
    }))
  })
})
