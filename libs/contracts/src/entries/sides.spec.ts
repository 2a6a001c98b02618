import { describe, expect, it } from 'vitest';
import { CASE_EVENTS } from '../case.events.js';
import { CLOCK_EVENTS } from '../clock.events.js';
import { ENTRY_TYPE_NAMES } from './registry.js';
import { sideOf, SPEAKS } from './sides.js';

const by = (kind: string) => ({ bodies: { by: { ref: 'x', kind } } });

describe('whose word an entry is', () => {
  it('is known of every entry type, once', () => {
    const listed = Object.values(SPEAKS).flat();
    expect(listed.toSorted()).toEqual(ENTRY_TYPE_NAMES.toSorted());
  });

  it('is nobody’s where a clock or the desk did it', () => {
    const others = [...CLOCK_EVENTS, ...CASE_EVENTS].map(({ type }) => type);
    expect(others.filter((type) => sideOf(type) !== undefined)).toEqual([]);
  });

  it('parts what people tell from what the State wrote down', () => {
    expect([sideOf('detention.begun'), sideOf('detention.recorded')]).toEqual(['ours', 'bodies']);
    expect([sideOf('referral.sent'), sideOf('referral.answered')]).toEqual(['ours', 'bodies']);
    expect([sideOf('un.comments'), sideOf('un.state-reply')]).toEqual(['ours', 'bodies']);
  });

  it('is decided by the author where both may have done it', () => {
    expect(sideOf('forensic.examination')).toBe('ours');
    expect(sideOf('forensic.examination', by('ministry'))).toBe('bodies');
    expect(sideOf('forensic.examination', by('ngo'))).toBe('ours');
    expect(sideOf('referral.sent', by('ombudsman'))).toBe('ours');
  });
});
