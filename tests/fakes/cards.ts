/** Representative cards of every kind in both languages, for tests of the picture that need no real content. */
import type { CardKind, GroupId, Locale } from '../../src/content/edition'
import type { CardView, FigureView, ItemView, RichText } from '../../src/content/view'

const receipt = { part: 'targets', quote: '' } as const

/** A figure with sensible blanks. */
export function fakeFigure(figure: Partial<FigureView> & { id: string, number: string }): FigureView {
  const full = {
    label: '', kind: 'quantity', qualifier: 'exact', measure: 'level', year: 2023, prefix: '', unit: '',
    before: '', after: '', value: null, receipt, ...figure,
  } as const
  return { ...full, text: figure.text ?? `${full.before}${full.prefix}${full.number}${full.unit}${full.after}` }
}

interface Words {
  kicker: string
  title: RichText
  short: string
  lines?: RichText[]
  items?: ItemView[]
  scene?: string
  figures?: FigureView[]
  pairs?: [FigureView, FigureView][]
}

function fakeCard(
  [id, kind, group, index, place, of, seal]: [string, CardKind, GroupId, number, number, number, string],
  locale: Locale, words: Words,
): CardView {
  const base = locale === 'en' ? '/en' : ''
  const { lines = [], items = [], scene = '', figures = [], pairs = [] } = words
  const folder = group === 'opening' || group === 'closing' ? '' : `/${group}`
  return {
    id, kind, group, index, place, of, path: `${base}${folder}/${id}/`, kicker: words.kicker, title: words.title,
    short: words.short, lines, items, more: [], seal, scene, figures, pairs,
  }
}

const percent = (id: string, label: string, value: number, year: number, more: Partial<FigureView> = {}): FigureView =>
  fakeFigure({ id, label, number: String(value), unit: '%', measure: 'growth', value, year, ...more })

const zhTargets = [
  percent('gdp', '地区生产总值', 6.8, 2023),
  percent('revenue', '一般公共预算收入', 7, 2023),
  percent('investment', '固定资产投资', 7, 2023, { after: '以上', qualifier: 'at-least' }),
  percent('retail', '社会消费品零售总额', 7, 2023, { after: '左右', qualifier: 'about' }),
  percent('industry', '规上工业增加值', 7, 2023, { after: '左右', qualifier: 'about' }),
  fakeFigure({ id: 'urban', label: '城镇居民人均可支配收入', kind: 'relation', number: '与经济增长基本同步' }),
  fakeFigure({ id: 'rural', label: '农村居民人均可支配收入', kind: 'relation', number: '快于经济增长' }),
  fakeFigure({ id: 'binding', label: '约束性指标', kind: 'relation', number: '完成市下达任务' }),
]
const enTargets = [
  percent('gdp', 'County GDP', 6.8, 2023),
  percent('revenue', 'General public budget revenue', 7, 2023),
  percent('investment', 'Fixed-asset investment', 7, 2023, { before: 'at least ', qualifier: 'at-least' }),
  percent('retail', 'Retail sales of consumer goods', 7, 2023, { before: 'around ', qualifier: 'about' }),
  percent('industry', 'Value added of industry above designated size', 7, 2023, { before: 'around ', qualifier: 'about' }),
  fakeFigure({ id: 'urban', label: 'Urban disposable income per person', kind: 'relation', number: 'in step with economic growth' }),
  fakeFigure({ id: 'rural', label: 'Rural disposable income per person', kind: 'relation', number: 'faster than economic growth' }),
  fakeFigure({ id: 'binding', label: 'Obligatory targets', kind: 'relation', number: 'as the city requires' }),
]
const must = (figure: FigureView | undefined): FigureView => {
  if (!figure) throw new Error('The fake deck lacks a figure.')
  return figure
}
const zhPairs: [FigureView, FigureView][] = [
  [percent('investment-2022', '固定资产投资', 13.3, 2022), must(zhTargets[2])],
  [percent('revenue-2022', '一般公共预算收入', 19.9, 2022), must(zhTargets[1])],
]
const enPairs: [FigureView, FigureView][] = [
  [percent('investment-2022', 'Fixed-asset investment', 13.3, 2022), must(enTargets[2])],
  [percent('revenue-2022', 'General public budget revenue', 19.9, 2022), must(enTargets[1])],
]
const gdpLevel = { zh: { figure: 'gdp-2022', text: '107.2亿元' }, en: { figure: 'gdp-2022', text: '¥10.72 billion' } }

const zh: CardView[] = [
  fakeCard(['cover', 'cover', 'opening', 0, 1, 3, '交城'], 'zh-CN', {
    kicker: '2023 · 山西省交城县', title: ['交城两会'], short: '封面',
    lines: [['春天里的一份答卷'], ['回望去年，展望今年']],
  }),
  fakeCard(['meetings', 'meetings', 'opening', 1, 2, 3, '盛会'], 'zh-CN', {
    kicker: '2023 年 4 月', title: ['两场会，同商一县大计'], short: '两场会',
    figures: [
      fakeFigure({ id: 'cppcc', label: '政协会议开幕', kind: 'day', number: '4月24日' }),
      fakeFigure({ id: 'congress', label: '人代会开幕', kind: 'day', number: '4月25日' }),
    ],
    items: [
      { title: '政协会议', text: ['中国人民政治协商会议第十届交城县委员会第三次会议开幕'] },
      { title: '人代会', text: ['交城县第十七届人民代表大会第四次会议开幕'] },
    ],
  }),
  fakeCard(['gdp-2022', 'headline', 'achievements', 3, 1, 7, '跨越'], 'zh-CN', {
    kicker: '2022 年成绩单', title: ['经济总量，站上百亿台阶'], short: '百亿台阶',
    figures: [
      fakeFigure({ id: 'gdp-2022', label: '地区生产总值', number: '107.2', unit: '亿元', value: 1.072e10, year: 2022 }),
      percent('investment-2022', '固定资产投资', 13.3, 2022), percent('revenue-2022', '一般公共预算收入', 19.9, 2022),
    ],
    lines: [['固定资产投资完成', { figure: 'i', text: '39.9亿元' }, '，一般公共预算收入达到', { figure: 'r', text: '9亿元' }, '。']],
  }),
  fakeCard(['economy', 'area', 'achievements', 4, 4, 7, '提质'], 'zh-CN', {
    kicker: '2022 年 · 四个方面之一', title: ['优产业、促转型\n经济质效稳步提升'], short: '经济质效', scene: '产业创优 赋能企业转型升级',
    items: [
      { title: '乡村产业', text: ['山西待见生物的沙棘饮品、锦绣养殖的畜禽，带着特色农业往前走。'] },
      { title: '传统产业', text: ['美锦、华鑫“上大关小”焦化升级，金桃园干熄焦余热发电。'] },
      { title: '新兴产业', text: ['美锦制氢年产', { figure: 'h', text: '5.5万吨' }, '，华鑫肥业捕集利用二氧化碳。'] },
    ],
  }),
  fakeCard(['gdp', 'target', 'targets', 10, 1, 9, '稳进'], 'zh-CN', {
    kicker: '2023 年预期目标', title: ['地区生产总值增长'], short: '地区生产总值', figures: [must(zhTargets[0])],
    lines: [['2022 年全县地区生产总值', gdpLevel.zh, '，稳稳站上百亿台阶。']],
  }),
  fakeCard(['investment', 'target', 'targets', 12, 3, 9, '稳进'], 'zh-CN', {
    kicker: '2023 年预期目标', title: ['固定资产投资增长'], short: '固定资产投资', figures: [must(zhTargets[2])],
    lines: [['2022 年实际增长', { figure: 'i', text: '13.3%' }, '。'], ['“以上”是说：不低于这个数。']],
  }),
  fakeCard(['urban-income', 'target', 'targets', 15, 6, 9, '稳进'], 'zh-CN', {
    kicker: '2023 年预期目标', title: ['城镇居民人均可支配收入'], short: '城镇居民收入', figures: [must(zhTargets[5])],
    lines: [['这个目标不定数字，只定关系：经济长多快，城里人的钱袋子就跟着鼓多快。']],
  }),
  fakeCard(['glance', 'glance', 'targets', 18, 9, 9, '稳进'], 'zh-CN', {
    kicker: '2023 年预期目标', title: ['八个目标，一眼看全'], short: '一眼看全', figures: zhTargets, pairs: zhPairs,
    lines: [['前一年有可比数字的，是投资和财政收入两项。']],
  }),
  fakeCard(['industry', 'task', 'tasks', 19, 1, 7, '产业'], 'zh-CN', {
    kicker: '2023 年重点任务', title: ['加快产业转型，构建现代产业体系'], short: '产业转型', scene: '产业创优 赋能企业转型升级',
    lines: [['一产建链：沙棘、冷库、高密度种植养殖。'], ['二产延链：“一基转型、两镇特色、三链做强、多点突破”。'], ['三产补链：文旅康养、社区经济、数字经济。']],
  }),
  fakeCard(['law', 'pledge', 'pledges', 27, 2, 4, '履职'], 'zh-CN', {
    kicker: '政府自身建设 · 承诺', title: ['依法行政，\n把权力摆到阳光下'], short: '依法行政',
    lines: [['自觉接受县委领导和人大、政协监督'], ['听取媒体与社会各界的意见'], ['高质量办好代表建议和委员提案']],
  }),
  fakeCard(['closing', 'closing', 'closing', 30, 1, 1, '奋进'], 'zh-CN', {
    kicker: '写在最后', title: ['行至半山不止步\n中流击水再奋进'], short: '结语',
    lines: [['以“拼”的精神、“实”的干劲、“敢”的担当，交出一份不负重托的答卷。']],
  }),
]

const en: CardView[] = [
  fakeCard(['cover', 'cover', 'opening', 0, 1, 3, '交城'], 'en', {
    kicker: '2023 · Jiaocheng County, Shanxi', title: ['Jiaocheng\nTwo Sessions'], short: 'Cover',
    lines: [['What the county achieved in 2022, and what it promises for 2023']],
  }),
  fakeCard(['meetings', 'meetings', 'opening', 1, 2, 3, '盛会'], 'en', {
    kicker: 'April 2023', title: ['Two meetings, one county’s plans'], short: 'The meetings',
    figures: [
      fakeFigure({ id: 'cppcc', label: 'The CPPCC committee opens', kind: 'day', number: 'April 24' }),
      fakeFigure({ id: 'congress', label: 'The people’s congress opens', kind: 'day', number: 'April 25' }),
    ],
    items: [
      { title: 'CPPCC committee', text: ['Third Session of the 10th Jiaocheng County Committee of the Chinese People’s Political Consultative Conference (CPPCC)'] },
      { title: 'People’s congress', text: ['Fourth Session of the 17th Jiaocheng County People’s Congress'] },
    ],
  }),
  fakeCard(['gdp-2022', 'headline', 'achievements', 3, 1, 7, '跨越'], 'en', {
    kicker: '2022 in review', title: ['The economy steps past ten billion yuan'], short: 'Ten billion yuan',
    figures: [
      fakeFigure({ id: 'gdp-2022', label: 'Gross county domestic product', prefix: '¥', number: '10.72', unit: ' billion', value: 1.072e10, year: 2022 }),
      percent('investment-2022', 'Fixed-asset investment', 13.3, 2022), percent('revenue-2022', 'General public budget revenue', 19.9, 2022),
    ],
    lines: [['Fixed-asset investment came to ', { figure: 'i', text: '¥3.99 billion' }, ', general public budget revenue to ', { figure: 'r', text: '¥900 million' }, '.']],
  }),
  fakeCard(['economy', 'area', 'achievements', 4, 4, 7, '提质'], 'en', {
    kicker: '2022 · one of four areas', title: ['Better industry, faster change: the economy gains in quality'], short: 'Quality of growth',
    items: [
      { title: 'Rural industry', text: ['Sea-buckthorn drinks by Shanxi Daijian Biology and livestock by Jinxiu led local farming.'] },
      { title: 'Upgrading', text: ['Meijin and Huaxin replaced small coke ovens with large ones; Jintaoyuan makes power from waste heat.'] },
      { title: 'New industry', text: ['Meijin makes ', { figure: 'h', text: '55,000 tonnes' }, ' of hydrogen a year; Huaxin Fertilizer captures carbon dioxide.'] },
    ],
  }),
  fakeCard(['gdp', 'target', 'targets', 10, 1, 9, '稳进'], 'en', {
    kicker: 'Target for 2023', title: ['County GDP to grow by'], short: 'County GDP', figures: [must(enTargets[0])],
    lines: [['In 2022 the county’s GDP came to ', gdpLevel.en, ', past the ten-billion mark.']],
  }),
  fakeCard(['investment', 'target', 'targets', 12, 3, 9, '稳进'], 'en', {
    kicker: 'Target for 2023', title: ['Fixed-asset investment to grow by'], short: 'Investment', figures: [must(enTargets[2])],
    lines: [['In 2022 it grew by ', { figure: 'i', text: '13.3%' }, '.'], ['“At least” means: not below this figure.']],
  }),
  fakeCard(['urban-income', 'target', 'targets', 15, 6, 9, '稳进'], 'en', {
    kicker: 'Target for 2023', title: ['Urban disposable income per person'], short: 'Urban income', figures: [must(enTargets[5])],
    lines: [['This target names no number but a relation: incomes in town keep up with the economy as it grows.']],
  }),
  fakeCard(['glance', 'glance', 'targets', 18, 9, 9, '稳进'], 'en', {
    kicker: 'Targets for 2023', title: ['Eight targets at a glance'], short: 'At a glance', figures: enTargets, pairs: enPairs,
    lines: [['Only investment and revenue have a comparable figure for the year before.']],
  }),
  fakeCard(['industry', 'task', 'tasks', 19, 1, 7, '产业'], 'en', {
    kicker: 'Task for 2023', title: ['Transform industry, build a modern industrial system'], short: 'Industry',
    lines: [
      ['Primary sector: sea buckthorn, cold stores, high-density farming.'],
      ['Secondary: transform one base, give two towns their own character, strengthen three chains.'],
      ['Tertiary: culture, tourism and wellness, the digital economy.'],
    ],
  }),
  fakeCard(['law', 'pledge', 'pledges', 27, 2, 4, '履职'], 'en', {
    kicker: 'The government’s own conduct · pledge', title: ['Govern by law, with power in plain sight'], short: 'Rule of law',
    lines: [
      ['Accept the supervision of the people’s congress and the CPPCC committee'],
      ['Listen to the media and to society'], ['Handle every motion and proposal well'],
    ],
  }),
  fakeCard(['closing', 'closing', 'closing', 30, 1, 1, '奋进'], 'en', {
    kicker: 'In closing', title: ['Halfway up the hill we do not stop; midstream we strike the water and press on'], short: 'In closing',
    lines: [['With the spirit to strive, the drive to do and the courage to dare: an answer sheet worthy of the trust.']],
  }),
]

/** All fake cards of a language. */
export function fakeCards(locale: Locale): CardView[] {
  return locale === 'en' ? en : zh
}

/** One fake card; an unknown id is a mistake in the test. */
export function fakeCardOf(id: string, locale: Locale): CardView {
  const card = fakeCards(locale).find((each) => each.id === id)
  if (!card) throw new Error(`There is no fake card "${id}".`)
  return card
}
