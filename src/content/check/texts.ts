/** The check of each text: placeholders, figures, translation, and how it is typed. */
import { LOCALES, type Edition, type Locale } from '../edition'
import { termIn } from '../terms'
import { hasLoneBrace, namesIn, withoutNames, YEAR_NAMES } from '../text'
import { cardOf, isContent, type Texts } from './keyed-texts'
import { problem, type Problem } from './problem'
import { checkTyping } from './typing'

const HAN = /\p{Script=Han}/u

/** Figures in digits and in words: 7, 百分之七, 三百万元, percent. A count without a unit (四个方面) is allowed. */
const STRAY = /[\d０-９][\d０-９.,%]*|百分之\p{Script=Han}|[一二三四五六七八九十百千万亿两几]+多?(元|吨|亩|公顷|公里|千瓦|个百分点|户|万?人次)|\bper ?cent\b/u

/** What is wrong with the texts themselves, in both languages: an editor’s problems, none where all is well. */
export function checkTexts(edition: Edition, texts: Record<Locale, Texts>): Problem[] {
  const each = LOCALES.flatMap((locale) => contentOf(texts[locale]).flatMap(([key, text]) => [
    ...checkEmpty(locale, key, text), ...checkNames(locale, key, text, edition), ...checkDigits(locale, key, text, edition),
    ...checkFalls(locale, key, text, edition),
    ...checkTyping(locale, key, text),
  ]))
  return [
    ...each, ...LOCALES.flatMap((locale) => [...checkYears(locale, texts[locale], edition), ...checkFooter(locale, texts[locale])]), ...checkTranslated(texts), ...checkHan(texts.en, edition), ...checkSameFigures(texts),
    ...checkSeals(texts), ...LOCALES.flatMap((locale) => [...checkUnique(locale, texts[locale]), ...checkTerms(locale, texts[locale])]),
  ]
}

/** The content's own texts; what is no text is checkKeys' business. */
function contentOf(texts: Texts): [string, string][] {
  return [...texts].flatMap(([key, text]): [string, string][] => isContent(key) && text !== null ? [[key, text]] : [])
}

/** The text without official names, a blank in the place of each. */
function withoutOfficial(text: string, names: string[]): string {
  return names.reduce((left, name) => left.split(name).join(' '), text)
}

function checkEmpty(locale: Locale, key: string, text: string): Problem[] {
  return text.trim() !== '' ? [] : [problem(locale, key, '这一条是空的。', 'This text is empty.')]
}

function checkNames(locale: Locale, key: string, text: string, { figures }: Edition): Problem[] {
  if (hasLoneBrace(text) || /[｛｝]/.test(text)) {
    return [problem(locale, key, '花括号不成对，或者是全角的：要用半角的 { }。', 'A brace has no partner, or is a full-width one.')]
  }
  if (cardOf(key) === null) {
    return namesIn(text).map((name) => problem(
      locale, key, `这里不能用占位符“{${name}}”，只有卡片的文字可以。`, `No placeholder such as "{${name}}" here: only cards may have them.`,
    ))
  }
  return namesIn(text).filter((name) => !YEAR_NAMES.includes(name) && !Object.keys(figures).includes(name)).map((name) => problem(
    locale, key, `没有叫“${name}”的数字：检查拼写，或先把它加进 edition.json 的 figures。`,
    `There is no figure "${name}": check the spelling, or add it to "figures" in edition.json first.`,
  ))
}

function checkDigits(locale: Locale, key: string, text: string, { names, knowledge }: Edition): Problem[] {
  if (isKnowledge(key, knowledge)) return []
  const stray = STRAY.exec(withoutOfficial(withoutNames(text, ' '), names[locale]))?.[0]
  return stray === undefined ? [] : [problem(
    locale, key, `文字里有数字“${stray}”：数字要放进 edition.json 的 figures，这里写占位符 {编号}；官方名称里的数字加进 names。`,
    `A stray figure "${stray}": put it into "figures" in edition.json and write {its-id} here; digits of an official name go into "names".`,
  )]
}

/** Whether a text explains a term with numbers that everyone can look up. */
function isKnowledge(key: string, knowledge: string[]): boolean {
  const [section, id = ''] = key.split('.')
  return section === 'terms' && knowledge.includes(id)
}

/** A fall says so itself: "下降{energy}" would fall twice. */
function checkFalls(locale: Locale, key: string, text: string, { figures }: Edition): Problem[] {
  const verbs = [...text.matchAll(/(增长|提高|上升|下降|降低|减少|\b(?:down|up|growth of|fall of|fell by|grew by|by))\s*\{([^{}]+)\}/gi)]
  return verbs.flatMap(([, verb = '', id = '']) => {
    const figure = figures[id]
    return figure?.kind === 'quantity' && figure.measure === 'growth' && figure.value < 0 ? [problem(
      locale, key, `“{${id}}”自己会写“下降”，前面不要再写“${verb}”。`, `"{${id}}" says "down" itself: take "${verb}" away before it.`,
    )] : []
  })
}

/** A year in digits, and in Chinese numerals, which cards may write too. */
const DIGITS_YEAR = /\b20\d\d(?!\d)/g
const HAN_YEAR = /二[〇零○][〇零○一二三四五六七八九]{2}(?=年)/g

/** Only the meetings' year and the one before may be named, and no forgotten one; in the site's name and source only the first. */
function checkYears(locale: Locale, texts: Texts, { year, names, knowledge }: Edition): Problem[] {
  return [...texts].flatMap(([key, text]) => {
    const years = ['site.name', 'site.source'].includes(key) ? [year] : [year, year - 1]
    // Digits of the content's own texts are checkDigits' business.
    const found = [...isContent(key) ? [] : text?.match(DIGITS_YEAR) ?? [], ...isKnowledge(key, knowledge) ? [] : withoutOfficial(text ?? '', names[locale]).match(HAN_YEAR) ?? []]
    return found.filter((each) => !years.includes(Number(inDigits(each)))).map((each) => problem(
      locale, key, `这里还写着${each}年，该是${years.join('年或')}年。`, `This still says ${each}: it should be ${years.join(' or ')}.`,
    ))
  })
}

/** 二〇二三 in digits. */
function inDigits(year: string): string {
  return year.replace(/[零○]/g, '〇').replace(/\p{Script=Han}|〇/gu, (numeral) => String('〇一二三四五六七八九'.indexOf(numeral)))
}

/** A filing number needs its name and itself; the page shows nothing else. */
function checkFooter(locale: Locale, texts: Texts): Problem[] {
  const keys = [...texts].flatMap(([key, text]) => text === null || text.trim() === '' ? [] : [key]).filter((key) => key.startsWith('about.footer.'))
  const entries = new Set([...texts.keys()].filter((key) => `${key}.`.startsWith('about.footer.')).map((key) => key.split('.', 3).join('.')))
  return [...entries].filter((entry) => !['name', 'value'].every((part) => keys.includes(`${entry}.${part}`))).map((entry) => problem(
    locale, entry, '这里要写成 { "name": "……", "value": "……" }，两样都要有，外面是方括号。', 'This must be { "name": "…", "value": "…" }, with both, in square brackets.',
  ))
}

/** A text that is the same in both languages was never translated; only a seal, which is a picture, may be. */
function checkTranslated({ 'zh-CN': zh, en }: Record<Locale, Texts>): Problem[] {
  return contentOf(en).filter(([key, text]) => zh.get(key) === text && !key.endsWith('.seal') && /\p{L}/u.test(withoutNames(text)))
    .map(([key]) => problem('en', key, '还没有译成英文：和中文一样。', 'Not translated: the same as the Chinese.'))
}

function checkHan(en: Texts, { names }: Edition): Problem[] {
  return contentOf(en).filter(([key]) => !key.endsWith('.seal')).flatMap(([key, text]) => {
    return HAN.test(withoutOfficial(text, names.en)) ? [problem(
      'en', key, '英文里有汉字：译出来，或把这个官方名称加进 edition.json 的 names。',
      'Han characters in the English: translate them, or add the official name to "names" in edition.json.',
    )] : []
  })
}

/** The cards that have words, and nothing but texts among them. */
function wholeCards(texts: Texts): Set<string> {
  const cards = new Set([...texts.keys()].flatMap((key) => cardOf(key) ?? []))
  for (const [key, text] of texts) {
    if (text === null) cards.delete(cardOf(key) ?? '')
  }
  return cards
}

/** What one language says in figures the other must say, too. */
function checkSameFigures(texts: Record<Locale, Texts>): Problem[] {
  const others = wholeCards(texts.en)
  return [...wholeCards(texts['zh-CN'])].filter((card) => others.has(card)).flatMap((card) => {
    const [zh, en] = LOCALES.map((locale) => figuresOf(card, texts[locale]))
    return zh === en ? [] : [problem(
      'en', `cards.${card}`, `这张卡片的中英文提到的数字不一样：中文 ${zh || '无'}，英文 ${en || '无'}。`,
      `The two languages name different figures on this card: Chinese ${zh || 'none'}, English ${en || 'none'}.`,
    )]
  })
}

function figuresOf(card: string, texts: Texts): string {
  const names = contentOf(texts).filter(([key]) => cardOf(key) === card).flatMap(([, text]) => namesIn(text))
  return [...new Set(names)].filter((name) => !YEAR_NAMES.includes(name)).sort().join(', ')
}

function checkSeals({ 'zh-CN': zh, en }: Record<Locale, Texts>): Problem[] {
  return contentOf(zh).filter(([key]) => key.endsWith('.seal')).flatMap(([key, seal]) => {
    const wrong = /^\p{Script=Han}{2}$/u.test(seal) ? [] : [problem(
      'zh-CN', key, '印章要正好两个汉字。', 'A seal is exactly two Han characters.',
    )]
    const other = !en.has(key) || en.get(key) === seal ? [] : [problem(
      'en', key, '印章是图画，英文里也写同样的两个汉字。', 'A seal is a picture: the same two characters as in zh-CN.json.',
    )]
    return [...wrong, ...other]
  })
}

/** Short names tell the cards apart in the contents, headings in a browser's tabs and in what a search engine finds. */
function checkUnique(locale: Locale, texts: Texts): Problem[] {
  const twice = (key: RegExp): [string, string][] => {
    const all = contentOf(texts).filter(([each]) => key.test(each)).map(([each, text]): [string, string] => [each, text.replace(/\s+/g, ' ')])
    return all.filter(([, text], at) => all.findIndex(([, other]) => other === text) !== at)
  }
  return [
    ...twice(/^cards\.[^.]+\.short$/).map(([key, text]) => problem(locale, key, `目录里有两张卡片都叫“${text}”。`, `Two cards are called "${text}" in the contents.`)),
    ...twice(/^cards\.[^.]+\.title$/).map(([key, text]) => problem(locale, key, `有两张卡片的标题都是“${text}”。`, `Two cards have the heading "${text}".`)),
  ]
}

/** A term that no card says is explained to nobody. */
function checkTerms(locale: Locale, texts: Texts): Problem[] {
  // Cards that cannot be read may say any.
  if ([...texts].some(([key, text]) => text === null && /^cards\b/.test(key))) return []
  const places = contentOf(texts).filter(([key]) => /^(cards\..*\.(lines\.\d+|text)|figures\..*)$/.test(key))
  return contentOf(texts).filter(([key]) => key.startsWith('terms.') && key.endsWith('.term')).flatMap(([key, term]) =>
    places.some(([, text]) => withoutNames(text, '\n').split('\n').some((line) => termIn(line, { it: { term, text: '' } }))) ? [] : [problem(
      locale, key, `没有一张卡片的正文里出现“${term}”：照卡片上的写法改，或删掉。`,
      `No card says "${term}": write it as the cards do, or delete it.`,
    )])
}
