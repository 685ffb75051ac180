/** A small invented county's edition: one card of each sort of content, correct in every respect. */
import type { Edition } from '../../src/content/edition'

export function fakeEdition(): Edition {
  return {
    year: 2031,
    published: '2031-03-02',
    groups: [
      { id: 'opening', cards: [{ id: 'cover', kind: 'cover' }, { id: 'meetings', kind: 'meetings', figures: ['assembly-day'] }] },
      { id: 'achievements', cards: [{ id: 'harvest', kind: 'headline', figures: ['harvest', 'harvest-growth'] }] },
      {
        id: 'targets',
        cards: [
          { id: 'glance', kind: 'glance', pairs: [['harvest-growth', 'harvest-target']] },
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
    names: { 'zh-CN': ['“985”'], 'en': ['“985”', '17th'] },
  }
}
