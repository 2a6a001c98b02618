import { describe, expect, it } from 'vitest';
import { remedyNews } from './remedy-news.js';

const news = (type: string, codes: Record<string, string[]> = {}) =>
  remedyNews({ id: '1', type, on: '2014', bodies: {}, codes, dates: {}, counts: {} });

describe('what a fact says of the remedies of a decision', () => {
  it.each([
    ['court.refused-to-comply', { kinds: 'all', status: 'refused', stateWord: 'refused' }],
    ['compensation.ordered', { kinds: ['compensation'], status: 'ordered', stateWord: 'ordered' }],
    ['compensation.paid', { kinds: ['compensation'], status: 'carried-out', stateWord: 'paid' }],
    [
      'criminal-case.opened',
      { kinds: ['investigation', 'prosecution'], status: 'begun', stateWord: 'opened' },
    ],
    ['un.state-reply', { kinds: 'all', stateWord: 'replied' }],
    ['un.assessment', null],
    ['compensation.claimed', null],
    ['hunger-strike', null],
  ])('%s', (type, expected) => expect(news(type)).toEqual(expected));

  it('is of the kinds that it names, where it names any', () => {
    const remedies = ['compensation', 'rehabilitation'];
    expect(news('court.refused-to-comply', { remedies })!.kinds).toEqual(remedies);
    expect(news('un.state-reply', { remedies: [] })!.kinds).toBe('all');
  });

  it('in the word of a committee is its grade and nothing that was done', () => {
    const graded = news('un.assessment', { grade: ['B1'], remedies: ['compensation'] });
    expect(graded).toEqual({ kinds: ['compensation'], grade: 'B1' });
  });

  it('is never that a State carried a remedy out because it says so', () => {
    const replied = news('un.state-reply', { remedies: ['compensation'] })!;
    expect(replied.status).toBeUndefined();
  });
});
