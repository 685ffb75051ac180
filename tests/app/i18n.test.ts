/** The words of the frame, without a message compiler. */
import { createApp } from 'vue'
import { useI18n } from 'vue-i18n'
import { renderToString } from 'vue/server-renderer'
import { describe, expect, it } from 'vitest'
import en from '../../locales/en.json'
import zhCN from '../../locales/zh-CN.json'
import { createSiteI18n, messageOf } from '../../src/app/i18n'

const say = (text: string, values: Record<string, unknown> = {}): string => messageOf(text)({ named: (name) => values[name] })

describe('messageOf', () => {
  it.each([
    ['plain words', '上一张', {}, '上一张'],
    ['a name', '{percent}%', { percent: 130 }, '130%'],
    ['a name twice, and another', '{a}{b} – {a}', { a: 1, b: '二' }, '1二 – 1'],
    ['markup as text', '<b>{a}</b>', { a: '<i>' }, '<b><i></b>'],
    ['signs that message compilers know', "a | b @:c {'d'} $t", {}, "a | b @:c {'d'} $t"],
    ['a value with braces', '{a}', { a: '{b}' }, '{b}'],
    ['nothing', '', {}, ''],
  ])('says %s', (_, text, values, said) => {
    expect(say(text, values)).toBe(said)
  })
})

describe('createSiteI18n', () => {
  it.each([['zh-CN', zhCN.ui, '上一张 130%'], ['en', en.ui, 'Previous card 130%']] as const)('gives an app its words in %s', async (locale, ui, words) => {
    const app = createApp({
      setup() {
        const { t } = useI18n()
        return () => `${t('previous')} ${t('textSizeOf', { percent: 130 })}`
      },
    })
    expect(await renderToString(app.use(createSiteI18n(locale, { ui })))).toContain(words)
  })
})
