/** What the built files hold, and what they must not: every word, links through the whole deck, no other host, nothing that counts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WHOLE_SCRIPT } from '../../src/host/part'
import { CARDS, DIST, distFiles, LOCALES, pageHtml, ui, WORDS, type Locale } from '../browser/site'

/** Addresses that stand in the files and are never asked: names of vocabularies, and where errors are explained. */
const NAMES = ['http://www.w3.org/', 'https://schema.org', 'https://vuejs.org/error-reference/', 'http://www.sitemaps.org/']

test('no file names another host but as a name', () => {
  for (const file of distFiles().filter((name) => /\.(html|js|css|json|svg|xml|webmanifest)$/.test(name))) {
    const text = readFileSync(join(DIST, file), 'utf8')
    const hosts = [...text.matchAll(/\b(?:https?|wss?):\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"'`<)]*/gi)].map(([address]) => address)
    // Of the page's own protocol, too.
    const bare = [...text.matchAll(/["'`(]\/\/[a-z0-9-]+\.[a-z0-9.-]+/gi)].map(([address]) => address)
    const foreign = hosts.filter((address) => !NAMES.some((name) => address.startsWith(name)))
    expect([file, ...foreign, ...bare]).toEqual([file])
  }
})

test('what others made and travels with the site stands in a file with its licence', () => {
  const text = readFileSync(join(DIST, 'licenses.txt'), 'utf8')
  for (const name of ['vue', 'vue-router', 'pinia', 'vue-i18n', 'vant', 'lean-qr']) expect(text).toContain(`## ${name} - `)
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1')
})

test('no script can count or track: there is nothing in them that could', () => {
  for (const file of distFiles().filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(DIST, file), 'utf8')
    expect([file, text.match(/document\.cookie|cookieStore|indexedDB|sendBeacon|new WebSocket|new EventSource|\beval\(|new Function\b/g)]).toEqual([file, null])
  }
})

test('each script that a page imports ends as a whole one does, and none does where it is cut', () => {
  const names = distFiles('assets').filter((name) => /\.js$/.test(name) && !/\/(list\.|press-worker-)/.test(name))
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) {
    const code = readFileSync(join(DIST, name), 'utf8')
    expect([name, WHOLE_SCRIPT.test(code)]).toEqual([name, true])
    for (let part = 1; part < 50; part++) expect([name, part, WHOLE_SCRIPT.test(code.slice(0, code.length * part / 50))]).toEqual([name, part, false])
  }
})

test.each(LOCALES)('the links to the next card lead through the whole deck, in %s', (locale) => {
  for (const [at, { id, path }] of CARDS.entries()) {
    const own = articleOf(id, locale)
    const next = CARDS[at + 1]
    if (next) expect(own.includes(`href="${next.path[locale]}"${at === 0 ? '' : ` aria-label="${ui(locale, 'next')}"`}`), `${id} → ${next.id}`).toBe(true)
    expect(own.includes(`href="${path[locale === 'en' ? 'zh-CN' : 'en']}"`), `${id} in the other language`).toBe(true)
  }
})

test.each(LOCALES)('every word of every card stands in its page, what is folded away too, in %s', (locale) => {
  for (const { id } of CARDS) {
    const text = bare(articleOf(id, locale).replace(/<[^>]*>/g, ''))
    for (const words of wordsOf(id, locale)) expect(text, `${id}: ${words}`).toContain(bare(words))
  }
})

/** The HTML of a card in its own page. */
function articleOf(id: string, locale: Locale): string {
  const html = pageHtml(CARDS.find((card) => card.id === id)?.path[locale] ?? '')
  const start = html.indexOf(`<article id="${id}"`)
  return html.slice(start, html.indexOf('</article>', start))
}

/** All that the locale file says on a card, cut where a figure stands. */
function wordsOf(id: string, locale: Locale): string[] {
  const copy = WORDS[locale].cards[id]
  const items = [...copy?.items ?? [], ...copy?.more ?? []].flatMap(({ title, text }) => [title, text])
  return [copy?.title ?? '', copy?.kicker ?? '', ...copy?.lines ?? [], ...items].flatMap((words) => words.split(/\{[\w-]+\}/)).filter((piece) => piece.trim() !== '')
}

function bare(text: string): string {
  return text.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/\s/g, '')
}
