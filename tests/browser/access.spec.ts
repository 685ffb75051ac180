/** Everyone can read it: large print, reading aloud, both languages, one page, paper, keyboard and ear. */
import type { Page } from '@playwright/test'
import { pinyin } from 'pinyin-pro'
import { appRuns, expect, expectCard, OFTEN, open, returning, test } from './fixtures'
import { misplaced } from './look'
import { AREA, card, CARDS, FIRST, first, GLANCE, GROWTH, headingOf, LOCALES, PLAIN, SECOND, SIXTH, TASK, ui, WORDS, type Locale } from './site'
import { openSpeaking, saidSoFar, silenced, tell, withVoices } from './voice'

const zh = 'zh-CN' as const
const inView = '.card:not([inert])'

const isElder = (page: Page) => page.evaluate(() => document.documentElement.classList.contains('elder'))

test.describe('large print', () => {
  test('is one labelled tap away, stays for the next visit, and leads back', async ({ page }) => {
    await returning(page)
    await open(page, FIRST.path[zh])
    await page.locator(inView).getByRole('button', { name: ui(zh, 'elderView'), exact: true }).click()
    expect(await isElder(page)).toBe(true)
    await open(page, TASK.path.en)
    expect(await isElder(page)).toBe(true)
    await page.locator(inView).getByRole('button', { name: ui('en', 'ordinaryView'), exact: true }).click()
    expect(await isElder(page)).toBe(false)
  })

  test('has nothing to tap that a shaking hand would miss: figures and terms in running text apart, 60 by 60 at the least', async ({ page }) => {
    await returning(page, { view: 'elder' })
    await open(page, TASK.path[zh])
    for (const [opener, there] of [['', ''], ['.bar-where', '.contents a'], ['.bar-size', 'label'], ['.share', 'summary']] as const) {
      if (opener) await page.locator(`${inView} ${opener}`).click()
      if (there) await page.getByRole('dialog').locator(there).first().waitFor()
      const small = await page.locator(':is(a, button, summary, input, select):visible:not(.tap)').evaluateAll((controls) => controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect()
        return Math.min(width, height) < 59.5 && !control.closest('[inert]') ? [`${control.textContent.trim()}: ${width}×${height}`] : []
      }))
      expect(small, opener).toEqual([])
      // Pictures are in big print, too, unless the reader chose otherwise.
      if (opener === '.share') await expect(page.getByRole('radio', { name: ui(zh, 'printBig') })).toBeChecked()
      if (opener) await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  test('comes by a sent link before anything is painted, and is not sent on', async ({ page }) => {
    await page.goto(`${FIRST.path[zh]}?view=elder`, { waitUntil: 'commit' })
    await expect.poll(() => isElder(page)).toBe(true)
    await appRuns(page)
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await page.goto(FIRST.path[zh])
    expect(await isElder(page)).toBe(true)
  })

  test('holds on the plain pages, too, can be chosen there, and is not sent on from them', async ({ page }) => {
    for (const path of PLAIN[zh]) {
      await page.goto(`${path}?view=ordinary`)
      await page.locator('.bar-view:visible').click()
      await expect.poll(() => isElder(page)).toBe(true)
      await expect.poll(() => new URL(page.url()).search).toBe('')
    }
  })

  test('chosen on the one-page list leaves the search as it is, the focus on the way back, and is kept', async ({ page }) => {
    // Also where what was kept makes no sense.
    await page.addInitScript(() => { localStorage['two-sessions'] ??= '{' })
    await page.goto('/all/')
    await page.getByRole('searchbox').fill(headingOf(TASK.id, zh))
    await expect(page.getByRole('status')).not.toBeEmpty()
    const found = await page.locator('.list-card:visible').count()
    await page.locator('.to-elder').press('Enter')
    await expect(page.locator('.to-ordinary')).toBeFocused()
    expect(await isElder(page)).toBe(true)
    expect(await page.locator('.list-card:visible').count()).toBe(found)
    await page.goto('/about/')
    expect(await isElder(page)).toBe(true)
  })
})

/** What is cut off, too small or too near in large print on the card in view, in words. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const shown = document.querySelector('.card:not([inert])')
    if (!shown) return ['no card in view']
    for (const fold of shown.querySelectorAll('details')) fold.open = true
    const check = (root: Element, left: number, right: number): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!node.textContent?.trim() || !parent || parent.closest('.unseen, [aria-hidden]')) continue
        const { fontSize, lineHeight, visibility } = getComputedStyle(parent)
        if (visibility === 'hidden') continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const box of range.getClientRects()) {
          if (box.width > 0 && (box.left < left - 1 || box.right > right + 1)) faults.push(`${shown.id}: cut off: ${node.textContent}`)
        }
        // Small print from 18 px; what is read in lines from 20, the lines well apart.
        const running = parent.closest('.lines, .points, .facts dd, .day-text') !== null && parent.closest('.face-cover, .face-closing') === null
        if (parseFloat(fontSize) < (running ? 20 : 18) || (running && parseFloat(lineHeight) < 1.599 * parseFloat(fontSize))) {
          faults.push(`${shown.id}: ${fontSize}/${lineHeight}: ${node.textContent}`)
        }
      }
    }
    check(shown, 0, innerWidth)
    for (const tab of document.querySelectorAll('.tab')) check(tab, tab.getBoundingClientRect().left, tab.getBoundingClientRect().right)
    for (const target of document.querySelectorAll('.card:not([inert]) :is(button, a, summary), .tab')) {
      const { width, height } = target.getBoundingClientRect()
      if (width > 0 && (width < 59.5 || height < 59.5)) faults.push(`${shown.id}: ${Math.round(width)}×${Math.round(height)}: ${target.textContent ?? ''}`)
    }
    const room = shown.querySelector('.card-scroll')?.clientHeight ?? 0
    if (room < (innerWidth > innerHeight ? 200 : 130)) faults.push(`${shown.id}: only ${room} px to read in`)
    return faults
  })
}

test.describe('nothing is cut on any card', () => {
  const views = [
    { width: 320, height: 568, view: 'elder', size: 200, both: false },
    { width: 320, height: 568, view: 'elder', size: 100, both: true },
    { width: 640, height: 360, view: 'elder', size: 130, both: false },
  ] as const
  for (const { width, height, ...preferences } of views) {
    for (const locale of LOCALES) {
      test(`at ${width}×${height}, ${JSON.stringify(preferences)}, in ${locale}`, async ({ page }) => {
        test.setTimeout(90_000)
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await withVoices(page, 'zh-CN', 'en-US')
        await returning(page, preferences)
        await open(page, card(0).path[locale])
        const faults: string[] = []
        for (const { id } of CARDS) {
          await expect(page.locator(inView)).toHaveAttribute('id', id)
          if (preferences.both) await page.locator(`${inView} .twin h3`).waitFor()
          faults.push(...await faultsOf(page), ...(await misplaced(page)).map((fault) => `${id}: ${fault}`))
          await page.keyboard.press('ArrowRight')
        }
        expect(faults).toEqual([])
      })
    }
  }
})

test.describe('reading aloud', () => {
  const listen = (page: Page, locale: Locale = zh) => page.locator(inView).getByRole('button', { name: ui(locale, 'listen') })

  test('is not offered where no voice reads the language', async ({ page }) => {
    await withVoices(page, 'en-US', 'fr-FR')
    await returning(page)
    await open(page, FIRST.path[zh])
    await page.waitForLoadState('networkidle')
    await expect(listen(page)).toBeHidden()
  })

  test('says what stands on the card, figures in full, and follows it', async ({ page }) => {
    await withVoices(page, 'zh-CN')
    await returning(page)
    await openSpeaking(page, GROWTH.path[zh])
    await listen(page).click()
    await expect.poll(async () => (await saidSoFar(page)).length).toBe(1)
    for (let sentence = 0; sentence < 2; sentence++) await tell(page, 'onend')
    const shown = await page.locator(`#${GROWTH.id} .big .figure`).innerText()
    expect(shown).toMatch(/^\+[\d.]+%/)
    expect((await saidSoFar(page)).at(-1)?.text).toBe(shown.replace(/^\+([\d.]+)%/, '增长百分之$1'))
    expect(await page.evaluate(() => [...CSS.highlights.get('spoken') ?? []].map(String).join(''))).toBe(shown)
    await tell(page, 'onboundary', { name: 'word', charIndex: 0, charLength: 2 })
    expect(await page.evaluate(() => CSS.highlights.get('spoken-word')?.size)).toBe(1)
  })

  test('pauses, goes on where it was, changes its speed, and stops', async ({ page }) => {
    await withVoices(page, 'en-US')
    await returning(page)
    await openSpeaking(page, FIRST.path.en)
    await listen(page, 'en').click()
    const main = page.locator('.aloud-main')
    await expect(main).toBeFocused()
    await tell(page, 'onend')
    await main.click()
    await expect(main).toHaveText(ui('en', 'goOn'))
    expect(await silenced(page)).toBeGreaterThan(0)
    await main.click()
    await page.getByRole('button', { name: ui('en', 'rate').replace('{rate}', '1') }).click()
    const said = await saidSoFar(page)
    expect(said.at(-1)).toMatchObject({ text: said.at(-2)?.text, rate: 1.25 })
    await page.keyboard.press('Escape')
    await expect(page.locator('.aloud')).toHaveCount(0)
    await expect(listen(page, 'en')).toBeFocused()
  })

  test('reads the card in view when it is asked for there, after a pause on another', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await withVoices(page, 'zh-CN')
    await returning(page)
    await openSpeaking(page, FIRST.path[zh])
    await listen(page).click()
    await page.locator('.aloud-main').click()
    await page.keyboard.press('ArrowRight')
    await expectCard(page, SECOND.id, SECOND.path[zh])
    const before = (await saidSoFar(page)).length
    await listen(page).click()
    await expect.poll(async () => (await saidSoFar(page)).length).toBeGreaterThan(before)
    await expect(page.locator('.aloud-main')).toHaveText(ui(zh, 'pause'))
  })

  test('goes on through the deck when asked to', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await withVoices(page, 'zh-CN')
    await returning(page)
    await openSpeaking(page, SIXTH.path[zh])
    await listen(page).click()
    await page.getByRole('button', { name: ui(zh, 'readOn') }).click()
    const next = card(SIXTH.index + 1)
    await expect.poll(async () => {
      await tell(page, 'onend')
      return new URL(page.url()).pathname
    }, OFTEN).toBe(next.path[zh])
    await expectCard(page, next.id, next.path[zh])
    await expect(page.locator('.aloud-main')).toHaveText(ui(zh, 'pause'))
  })

  test('falls silent when the reader leaves', async ({ page }) => {
    await withVoices(page, 'zh-CN')
    await returning(page)
    await openSpeaking(page, FIRST.path[zh])
    await listen(page).click()
    await expect.poll(async () => (await saidSoFar(page)).length).toBe(1)
    const before = await silenced(page)
    await page.evaluate(() => dispatchEvent(new Event('pagehide')))
    expect(await silenced(page)).toBeGreaterThan(before)
  })
})

test.describe('both languages', () => {
  test('stand on the card when chosen, each named for the ear, and are remembered', async ({ page }) => {
    await returning(page)
    await open(page, FIRST.path[zh])
    await expect(page.locator('.twin')).toHaveCount(0)
    await page.locator(`${inView} .bar-size`).click()
    await page.getByRole('radio', { name: ui(zh, 'bothLanguages') }).check()
    await page.locator('.sheet-close').click()
    const twin = page.locator(`${inView} .twin`)
    await expect(twin).toHaveAttribute('lang', 'en')
    await expect(twin.getByRole('heading', { level: 3 })).toBeVisible()
    await open(page, TASK.path.en)
    await expect(twin).toHaveAttribute('lang', 'zh-CN')
  })

  test('explain a term and a figure in the language in which they were tapped', async ({ page }) => {
    await returning(page, { both: true })
    await open(page, AREA.path.en)
    const sheet = page.getByRole('dialog')
    for (const [words, locale] of [['.twin', zh], ['.face > *', 'en']] as const) {
      const term = page.locator(`#${AREA.id} ${words} .term[role]`).first()
      const said = await term.innerText()
      const { text = '' } = Object.values(WORDS[locale].terms).find(({ term: name }) => name.toLowerCase() === said.toLowerCase()) ?? {}
      await term.click()
      await expect(sheet.locator('.sheet-term')).toHaveText(said, { ignoreCase: true })
      await expect(sheet.locator('.sheet-term + p')).toHaveText(text)
      await page.locator('.sheet-close').click()
      await page.locator(`#${AREA.id} ${words} .figure[role]`).first().click()
      expect(Object.values(WORDS[locale].figures)).toContain(await sheet.locator('.receipt-label').innerText())
      await page.locator('.sheet-close').click()
    }
  })
})

test.describe('one page and paper', () => {
  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })
    test('has all cards in groups that fold', async ({ page }) => {
      await page.goto('/all/')
      await expect(page.locator('.list-card')).toHaveCount(CARDS.length)
      await expect(page.locator('.search')).toBeHidden()
      await page.locator('summary').first().click()
      await expect(page.locator('.list-card').first()).toBeHidden()
    })
  })

  test('finds cards by figures, English, pinyin and Han', async ({ page }) => {
    const [{ id: headline }, { id: task }] = [first('headline'), first('task')]
    await page.goto('/all/')
    const figure = await page.locator(`#${headline} .list-figures b`).first().innerText()
    const initials = pinyin(headingOf(task, zh), { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).slice(0, 4).join('')
    for (const [query, id] of [[figure, headline], [headingOf(task, 'en'), task], [initials, task], [headingOf(task, zh), task]] as const) {
      await page.goto('/all/')
      await page.getByRole('searchbox').fill(query)
      await expect(page.getByRole('status'), query).not.toBeEmpty()
      await expect(page.locator(`#${id}`), query).toBeVisible()
      expect(await page.locator('.list-card:visible').count(), query).toBeLessThan(CARDS.length / 2)
    }
  })

  test('says that nothing was found, and that the search could not be loaded', async ({ page, watch }) => {
    await page.goto('/en/all/')
    await page.getByRole('searchbox').fill('xyzzy')
    await expect(page.locator('.list-card:visible')).toHaveCount(0)
    await page.getByRole('searchbox').fill('')
    await expect(page.locator('.list-card:visible')).toHaveCount(CARDS.length)
    watch.allow(/net::ERR_/)
    await page.route('**/search.json', (route) => route.abort())
    await page.reload()
    await page.getByRole('searchbox').fill(FIRST.id)
    await expect(page.getByRole('status')).not.toBeEmpty()
    await expect(page.locator('.list-card:visible')).toHaveCount(CARDS.length)
  })

  for (const locale of LOCALES) {
    const below = locale === 'en' ? '/en' : ''
    test(`prints the digest on one sheet and the cards as a booklet, in ${locale}`, async ({ page }) => {
      const pages = async (): Promise<number> => {
        const pdf = await page.pdf({ preferCSSPageSize: true })
        return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
      }
      await page.goto(`${below}/digest/`)
      // Room for the QR code, which stands there where the site's address is known.
      await page.evaluate(() => {
        const code = document.createElement('p')
        code.style.height = '27mm'
        document.querySelector('.digest-foot')?.append(code)
      })
      expect(await pages()).toBe(1)
      await page.goto(`${below}/all/`)
      await page.locator('summary').first().click()
      expect(await pages()).toBeGreaterThan(6)
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('.search')).toBeHidden()
      await expect(page.locator('.page-bar')).toBeHidden()
    })
  }
})

test.describe('by ear and keyboard', () => {
  test('a sheet gives the focus back to what opened it, also the first time', async ({ page }) => {
    await returning(page)
    await open(page, FIRST.path[zh])
    for (const opener of ['.bar-size', '.bar-where', '.share', '.figure[role]']) {
      await page.locator(`${inView} ${opener}`).first().focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(page.locator(`${inView} ${opener}`).first()).toBeFocused()
    }
  })

  test('focus that was on a card goes along when it is swiped away', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await returning(page)
    await open(page, FIRST.path[zh])
    await page.locator(`${inView} .share`).focus()
    await page.evaluate(() => document.querySelector('.deck')?.scrollBy({ left: innerWidth, behavior: 'instant' }))
    await expect(page.locator(`#${SECOND.id}-title`)).toBeFocused()
  })

  test('where the system chooses the colours no scenery is in the way, and what is filled has an edge', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await returning(page)
    await open(page, GLANCE.path[zh])
    await expect(page.locator('.scenery').first()).toBeHidden()
    await expect(page.locator('.tab--here')).toHaveCSS('border-top-width', '2px')
    // No plate behind a heading's line, which would cut the line above.
    await expect(page.locator(`${inView} .title`)).toHaveCSS('forced-color-adjust', 'none')
    await expect(page.locator(`${inView} .share`)).toHaveCSS('border-top-width', '2px')
  })
})

for (const size of [100, 200]) {
  test(`no plain page moves sideways on a phone of 320, its text at ${size} %`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    await returning(page, { size })
    for (const path of Object.values(PLAIN).flat()) {
      await page.goto(path)
      // The hills go on behind the page's edge, and are cut there.
      const wide = await page.evaluate(() => [...document.querySelectorAll('body *:not(.scenery *)')].flatMap((element) => {
        const { right, width } = element.getBoundingClientRect()
        return width > 0 && right > 320.5 ? [`${element.tagName} ${element.className}: ${element.textContent.slice(0, 40)}`] : []
      }))
      expect([await page.evaluate(() => document.documentElement.scrollWidth), wide], path).toEqual([320, []])
    }
  })
}

test.describe('in sheets, at every text size', () => {
  for (const locale of LOCALES) {
    for (const [view, sizes] of [['ordinary', [100, 150, 200]], ['elder', [100, 200]]] as const) {
      test(`everything of the share sheet stands in it, ${view}, in ${locale}`, async ({ page }) => {
        await returning(page, { view, locale })
        await page.setViewportSize({ width: 320, height: 640 })
        await open(page, FIRST.path[locale])
        await page.locator(`#${FIRST.id} .share`).click()
        await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
        for (const [size, width] of sizes.flatMap((each) => [320, 360, 390].map((wide) => [each, wide] as const))) {
          await page.setViewportSize({ width, height: 640 })
          await page.evaluate((name) => {
            const { classList } = document.documentElement
            classList.remove(...[...classList].filter((each) => each.startsWith('size-')))
            classList.add(name)
          }, `size-${size}`)
          expect(await page.locator('.sheet-body').evaluate((sheet) => {
            const faults: string[] = []
            const boxOf = (part: Element): DOMRect => part.getBoundingClientRect()
            const { left, right } = boxOf(sheet)
            for (const part of sheet.querySelectorAll('.share-way, .choice-name, legend')) {
              const box = boxOf(part)
              const said = part.textContent?.trim() ?? ''
              if (box.left < left || box.right > right + 0.5) faults.push(`${said} leaves the sheet`)
              const words = document.createRange()
              words.selectNodeContents(part)
              for (const line of words.getClientRects()) if (line.left < box.left - 1 || line.right > box.right + 1) faults.push(`${said} leaves its box`)
              if (words.getClientRects().length > 3) faults.push(`${said} has many lines`)
            }
            for (const legend of sheet.querySelectorAll('legend')) {
              const [about, first] = [boxOf(legend), legend.parentElement?.querySelector('.choice')?.getBoundingClientRect() ?? new DOMRect()]
              if (about.right > first.left && about.bottom > first.top + 1) faults.push(`${legend.textContent ?? ''} lies over its choices`)
            }
            return faults
          }), `${size} %, ${width} wide`).toEqual([])
        }
      })
    }

    test(`cards can be chosen on a low screen and on a narrow one, in ${locale}`, async ({ page }) => {
      await returning(page, { size: 200, locale })
      for (const [width, height] of [[640, 360], [568, 320], [320, 568]] as const) {
        await page.setViewportSize({ width, height })
        await open(page, FIRST.path[locale])
        await page.locator(`#${FIRST.id} .bar-where`).click()
        await page.locator('.choose-open').click()
        const last = page.locator('.choose-card').last()
        await last.tap()
        await expect(last.locator('input')).toBeChecked()
        await page.locator('.choose-bar .share-way--main').tap()
        await expect(page.getByRole('dialog')).toHaveAccessibleName(ui(locale, 'share'))
      }
      await expect(page.locator('.share-picture')).toBeVisible({ timeout: 15_000 })
    })
  }
})
