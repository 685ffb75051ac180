/** A small invented county's edition with its words and its article: correct in every respect. */
import type { Edition, Locale } from '../../src/content/edition'
import type { Copy, TermCopy } from '../../src/content/messages'
import type { DeckWords } from '../../src/content/view'

export function fakeEdition(): Edition {
  return {
    year: 2031,
    groups: [
      { id: 'opening', cards: [{ id: 'cover', kind: 'cover' }, { id: 'meetings', kind: 'meetings', figures: ['assembly-day'] }] },
      { id: 'achievements', cards: [{ id: 'harvest', kind: 'headline', figures: ['harvest', 'harvest-growth'] }, { id: 'schools', kind: 'area' }] },
      {
        id: 'targets',
        cards: [
          {
            id: 'glance', kind: 'glance', figures: ['harvest-target', 'wages'], pairs: [['harvest-growth', 'harvest-target']],
          },
          { id: 'harvest-target', kind: 'target', figures: ['harvest-target'] },
          { id: 'wages', kind: 'target', figures: ['wages'] },
        ],
      },
      { id: 'tasks', cards: [{ id: 'bridges', kind: 'task' }] },
      { id: 'pledges', cards: [{ id: 'open-books', kind: 'pledge' }] },
      { id: 'closing', cards: [{ id: 'goodbye', kind: 'closing' }] },
    ],
    figures: {
      'assembly-day': { kind: 'day', date: '2031-03-02', receipt: { part: 'opening', quote: '3月2日，大会召开' } },
      'harvest': {
        kind: 'quantity', value: 55000, unit: 'tonne', qualifier: 'exact', measure: 'level', year: 2030,
        receipt: { part: 'achievements', quote: '粮食 产量\n5.5 万吨' },
      },
      'harvest-growth': {
        kind: 'quantity', value: 13.3, unit: 'percent', qualifier: 'exact', measure: 'growth', year: 2030,
        receipt: { part: 'achievements', quote: '同比增长 13.3%' },
      },
      'harvest-target': {
        kind: 'quantity', value: 7, unit: 'percent', qualifier: 'at-least', measure: 'growth', year: 2031,
        receipt: { part: 'targets', quote: '粮食产量增长 7%以上' },
      },
      'wages': {
        kind: 'relation', relation: 'faster-than-growth', year: 2031,
        receipt: { part: 'targets', quote: '工资增长高于经济增长' },
      },
    },
    parts: {
      opening: '春天到了', achievements: '去年，', targets: '今年的目标', tasks: '今年要做', pledges: '我们要', closing: '再会',
    },
    names: { 'zh-CN': ['“985”'], 'en': ['“985”', '17th'] },
    knowledge: ['barn'],
  }
}

/** The article that the receipts are taken from; its parts do not come in the deck's order. */
export function fakeArticle(): string {
  return `春天到了。3月
2日，大会召开。 今年的目标是：粮食产量增长 7%
以上，工资增长高于经济增长。今年要做的是修桥。我们要公开账本。再会。
去年，粮食产量 5.5 万吨，同比增长
13.3%。`
}

const ZH_CARDS: Record<string, Copy> = {
  'cover': { kicker: '青河县', title: '青河开会', short: '封面', lines: ['春天里的会'], seal: '青河' },
  'meetings': {
    kicker: '开会', title: '一场大会', short: '大会', lines: ['大会{assembly-day}召开。'],
    items: [{ title: '大会', text: '青河县第十七次大会' }], seal: '大会',
  },
  'harvest': {
    kicker: '{lastYear}年', title: '粮食{harvest}', short: '粮食', lines: ['比上年增长{harvest-growth}，粮仓满了。'],
    more: [{ title: '粮仓', text: '粮仓和“985”良种都有了。' }], seal: '丰收',
  },
  'schools': { kicker: '{lastYear}年', title: '学校', short: '学校', lines: [], items: [{ title: '新校', text: '村村有学校。' }], seal: '学校' },
  'glance': { kicker: '{year}年', title: '两个目标', short: '一眼看全', lines: ['一眼看全。'], seal: '目标' },
  'harvest-target': { kicker: '{year}年', title: '粮食增长', short: '粮食目标', lines: ['增长{harvest-target}。'], seal: '增产' },
  'wages': { kicker: '{year}年', title: '工资', short: '工资', lines: ['工资的增长，{wages}。'], seal: '工资' },
  'bridges': { kicker: '{year}年', title: '修桥', short: '修桥', lines: ['修好每一座桥。'], seal: '修桥', scene: '桥上看花' },
  'open-books': { kicker: '承诺', title: '公开账本', short: '账本', lines: ['账本人人可看。'], seal: '公开' },
  'goodbye': { kicker: '最后', title: '再会', short: '再会', lines: ['明年再见。'], seal: '再会' },
}

const EN_CARDS: Record<string, Copy> = {
  'cover': { kicker: 'Qinghe County', title: 'Qinghe meets', short: 'Cover', lines: ['A meeting in spring'], seal: '青河' },
  'meetings': {
    kicker: 'A meeting', title: 'One assembly', short: 'Assembly', lines: ['It opened on {assembly-day}.'],
    items: [{ title: 'Assembly', text: '17th assembly of Qinghe County' }], seal: '大会',
  },
  'harvest': {
    kicker: '{lastYear}', title: 'Grain: {harvest}', short: 'Grain', lines: ['Up {harvest-growth}; every granary is full.'],
    more: [{ title: 'Granaries', text: 'There are granaries, and “985” seed.' }], seal: '丰收',
  },
  'schools': { kicker: '{lastYear}', title: 'Schools', short: 'Schools', lines: [], items: [{ title: 'New ones', text: 'A school in every village.' }], seal: '学校' },
  'glance': { kicker: '{year}', title: 'Two targets', short: 'At a glance', lines: ['Both at a glance.'], seal: '目标' },
  'harvest-target': { kicker: '{year}', title: 'More grain', short: 'Grain target', lines: ['Growth of {harvest-target}.'], seal: '增产' },
  'wages': { kicker: '{year}', title: 'Wages', short: 'Wages', lines: ['Wages rise {wages}.'], seal: '工资' },
  'bridges': { kicker: '{year}', title: 'Bridges', short: 'Bridges', lines: ['Mend every bridge.'], seal: '修桥', scene: 'Flowers by the bridge' },
  'open-books': { kicker: 'A pledge', title: 'Open books', short: 'Books', lines: ['Everyone may read the books.'], seal: '公开' },
  'goodbye': { kicker: 'At last', title: 'Goodbye', short: 'Goodbye', lines: ['See you next year.'], seal: '再会' },
}

const TERMS: Record<Locale, Record<string, TermCopy>> = {
  'zh-CN': { barn: { term: '粮仓', text: '存粮食的房子，一座存100吨。' } },
  'en': { barn: { term: 'granary', text: 'A house for grain. One holds 100 tonnes.' } },
}

/** The words of the invented county, with a section of the site's own. */
export function fakeWords(locale: Locale): DeckWords & { parts: Record<string, string>, site: { name: string } } {
  const zh = locale === 'zh-CN'
  const pick = (...[chinese, english]: [string, string]): string => zh ? chinese : english
  return structuredClone({
    site: { name: pick('青河', 'Qinghe') },
    groups: {
      opening: { title: pick('开篇', 'Opening') }, achievements: { title: pick('成绩', 'Results') },
      targets: { title: pick('目标', 'Targets') }, tasks: { title: pick('任务', 'Tasks') },
      pledges: { title: pick('承诺', 'Pledges') }, closing: { title: pick('结语', 'Closing') },
    },
    cards: zh ? ZH_CARDS : EN_CARDS,
    figures: {
      'assembly-day': pick('大会召开', 'The assembly opens'),
      'harvest': pick('粮食产量', 'Grain harvest'),
      'harvest-growth': pick('粮食产量增幅', 'Growth of the grain harvest'),
      'harvest-target': pick('粮食产量', 'Grain harvest'),
      'wages': pick('工资', 'Wages'),
    },
    relations: {
      'in-step-with-growth': pick('与经济增长同步', 'in step with the economy'),
      'faster-than-growth': pick('高于经济增长', 'faster than the economy'),
      'as-required': pick('按要求完成', 'as required'),
    },
    parts: {
      opening: pick('开头', 'the opening'), achievements: pick('去年', 'last year'), targets: pick('目标部分', 'the targets'),
      tasks: pick('任务部分', 'the tasks'), pledges: pick('承诺部分', 'the pledges'), closing: pick('结尾', 'the ending'),
    },
    terms: TERMS[locale],
  })
}
