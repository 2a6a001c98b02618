import { fileURLToPath } from 'node:url';
import {
  dayNumber,
  dueOf,
  explain,
  isInstant,
  rangeOf,
  ruleIds,
  weekdayOf,
  type DayLine,
  type Due,
  type IsoDate,
  type Rule,
  type RuleExample,
} from '#libs/domain';
import { describe, expect, it } from 'vitest';
import { loadLaw } from './load-law.js';

const law = loadLaw(fileURLToPath(new URL('../../../../packs', import.meta.url)));
const rules = [...law.rules.values()];
const words = (text: string): string[] => text.trim().split(/\s+/);

// The list of the law as it was researched. What is on it must be in the packs, whoever edits them.
const LISTED = words(`
  kz.cpc2014.registration.accept kz.cpc2014.registration.erdr kz.cpc2014.start.notify_prosecutor
  kz.cpc2014.registration.redirect kz.cpc2014.jurisdiction.transfer
  kz.cpc2014.jurisdiction.torture.prosecutor kz.cpc2014.jurisdiction.torture.other_agency
  kz.cpc2014.investigation.term kz.cpc2014.investigation.term.inquiry
  kz.cpc2014.investigation.extension_request kz.cpc2014.investigation.after_return
  kz.cpc2014.investigation.delay_motion kz.cpc2014.interruption.send
  kz.cpc2014.interruption.approve kz.cpc2014.termination.send kz.cpc2014.termination.approve
  kz.cpc2014.termination.complaint_window kz.cpc2014.motion.decide kz.cpc2014.victim_status.decide
  kz.cpc2014.victim_status.challenge kz.cpc2014.complaint.prosecutor
  kz.cpc2014.complaint.prosecutor.urgent kz.cpc2014.complaint.detainee_forward.torture
  kz.cpc2014.complaint.detainee_forward.other kz.cpc2014.complaint.judge.file
  kz.cpc2014.complaint.judge.decide kz.cpc2014.complaint.judge.materials
  kz.cpc2014.complaint.judge.appeal.file kz.cpc2014.complaint.judge.appeal.decide
  kz.cpc2014.detention.record kz.cpc2014.detention.notify_prosecutor
  kz.cpc2014.detention.notify_family kz.cpc2014.detention.max
  kz.cpc2014.detention.counsel_substitute kz.cpc2014.expert.motion_refusal
  kz.cpc2014.rehabilitation.claim kz.cpc2014.rehabilitation.decide kz.cpc2014.verdict.appeal
  kz.cpc2014.complaint.prosecutor.v1
  kz.detention.counsel_access
  kz.cpc1997.report.decide kz.cpc1997.refusal.copy kz.cpc1997.opening.copy
  kz.cpc1997.jurisdiction.torture kz.cpc1997.investigation.term kz.cpc1997.complaint.prosecutor.v1
  kz.cpc1997.complaint.prosecutor.torture kz.cpc1997.complaint.prosecutor
  kz.cpc1997.complaint.court.file.v1 kz.cpc1997.complaint.court.file
  kz.cpc1997.complaint.court.decide kz.cpc1997.complaint.court.appeal
  kz.cpc1997.complaint.detainee_forward
  kz.appeals2007.reply kz.appeals2007.reply.inquiry kz.appeals2007.redirect
  kz.appeals2007.complaint
  kz.appc.register kz.appc.redirect kz.appc.reply kz.appc.silence kz.appc.complaint.file
  kz.appc.complaint.forward kz.appc.complaint.decide kz.appc.court.file
  kz.ombudsman.complaint kz.ombudsman.request kz.ombudsman.recommendation kz.ombudsman.report
  kz.npm.visit.periodic kz.npm.visit.special kz.npm.complaint.forward kz.npm.report.publish
  kz.npm.report.answer kz.npm.confidentiality
  kz.detention.injury_exam kz.detention.complaint.sealed kz.detention.complaint.state
  kz.detention.solitary kz.detention.death_notice
  kz.penal.complaint.forward kz.penal.mailbox kz.penal.consent kz.penal.safe_place
  kz.penal.monitoring_notice
  kz.health.psych.commission kz.health.psych.prosecutor
  kz.fund.payment_file
  kz.civil.harm
  kz.cc.limitation
  kz.pd.consent.withdrawal kz.pd.breach kz.pd.rectify kz.pd.third_party_notice
  kz.pd.automated_objection kz.pd.localisation kz.pd.retention
  un.cat.art22.file un.cat.art22.interim un.cat.art22.state_reply un.cat.art22.state_split
  un.cat.art22.comments un.cat.art22.followup.state un.cat.art22.followup.comments
  un.cat.art22.followup.review un.cat.art19.followup un.cat.art19.periodic un.cat.ngo.report
  un.cat.art20
  un.hrc.op1.file un.hrc.op1.state_reply un.hrc.op1.state_split un.hrc.op1.followup
  un.hrc.co.followup
  un.wgad.state_reply un.wgad.followup un.wgad.urgent
  un.sp.reply un.sp.urgent
  un.spt.reply
  un.upr.review un.upr.midterm un.upr.ngo
  un.ced.urgent
  un.crc.opic.file
  un.cedaw.op.reply
  kz.un.coordination
`);

// Written down from memory: unverified until somebody has read the law. Whoever has, takes the mark
// out of the pack and the id out of this list.
const RECALLED = words(`
  kz.cpc2014.registration.erdr kz.cpc2014.verdict.appeal kz.cpc2014.complaint.prosecutor.v1
  kz.appc.court.file
  kz.health.psych.commission kz.health.psych.prosecutor
  kz.civil.harm
  kz.cc.limitation
  un.cat.art22.file un.cat.art22.interim un.cat.art22.state_split un.cat.art22.comments
  un.cat.art22.followup.state un.cat.art22.followup.comments un.cat.art22.followup.review
  un.cat.ngo.report un.cat.art20
  un.hrc.op1.file un.hrc.op1.state_reply un.hrc.op1.state_split un.hrc.op1.followup
  un.wgad.followup un.wgad.urgent
  un.sp.reply
  un.upr.review un.upr.midterm un.upr.ngo
  un.crc.opic.file
  un.cedaw.op.reply
`);

interface Worked {
  readonly rule: Rule;
  readonly example: RuleExample;
  readonly due: Due;
  readonly lines: readonly DayLine[];
}

const worked: readonly Worked[] = rules.flatMap((rule) =>
  rule.examples.map((example) => {
    const input = { rule, anchor: example.anchor, law };
    return { rule, example, due: dueOf(input)!, lines: explain(input) };
  }),
);
const wordingOf = ({ id, version }: Rule): string => `${id} in wording ${version}`;

describe('the packs together', () => {
  it('hold every rule of the list', () => {
    const held = ruleIds(law);
    expect(new Set(LISTED).size).toBe(127);
    expect(LISTED.filter((id) => !held.has(id))).toEqual([]);
  });

  it('hold three hundred worked examples, and two for each rule that has a limit', () => {
    const thin = rules.filter(({ limit, examples }) => limit !== null && examples.length < 2);
    expect(thin.map(wordingOf)).toEqual([]);
    expect(worked.length).toBeGreaterThanOrEqual(300);
  });

  it('give no example from a day on which its rule was not in force', () => {
    const outside = worked.filter(({ rule, example }) => !isInForce(rule, example.anchor));
    expect(outside.map(({ rule, example }) => `${rule.id} from ${example.anchor}`)).toEqual([]);
  });

  it('mark every rule that was written from memory', () => {
    const unmarked = rules.filter(
      ({ id, confidence }) => RECALLED.includes(id) && confidence !== 'recalled',
    );
    expect(RECALLED.filter((id) => !LISTED.includes(id))).toEqual([]);
    expect(unmarked.map(wordingOf)).toEqual([]);
  });

  it('name each rule three times, and in three languages', () => {
    const names = rules.map((rule) => ({ rule, said: Object.values(rule.name) }));
    const poor = names.filter(({ said }) => new Set(said.filter(isSaid)).size < 3);
    expect(poor.map(({ rule }) => wordingOf(rule))).toEqual([]);
    const notKazakh = rules.filter(({ name }) => !KAZAKH.test(name.kk));
    const notRussian = rules.filter(({ name }) => !CYRILLIC.test(name.ru) || KAZAKH.test(name.ru));
    expect(notKazakh.map(({ name }) => name.kk)).toEqual([]);
    expect(notRussian.map(({ name }) => name.ru)).toEqual([]);
    expect(names.flatMap(({ said }) => said).filter((name) => MIXED.test(name))).toEqual([]);
  });
});

// Letters that Russian lacks. A Kazakh name as long as these has one without fail, a Russian one
// pasted in its place never.
const KAZAKH = /[әғқңөұүһі]/i;
const CYRILLIC = /[а-яё]/i;
// The official texts print a Latin i in Kazakh words: it looks the same and is never found.
const MIXED = /[а-яёәғқңөұүһі][a-z]|[a-z][а-яёәғқңөұүһі]/i;
const isSaid = (name: string): boolean => name.trim() !== '';

/** Where counting goes wrong when it does. */
const EDGES: Readonly<Record<string, (worked: Worked) => boolean>> = {
  'a last day on a weekend, which rolls': ({ lines }) =>
    rolledOver(lines).some(({ reason }) => reason === 'weekend'),
  'a last day on a holiday, which rolls': ({ lines }) =>
    rolledOver(lines).some(({ reason }) => reason === 'holiday'),
  'a last day off that does not roll': ({ due }) =>
    !law.calendar.dayKind(due.range.earliest).working,
  'Nauryz itself': ({ lines }) => lines.some(isNauryz('holiday')),
  'a day off given for Nauryz': ({ lines }) => lines.some(isNauryz('substitute-day-off')),
  'a Saturday that was worked': ({ lines }) =>
    lines.some(({ date, reason }) => reason === 'moved-working-day' && isSaturday(date)),
  'a month without the day number': ({ lines }) =>
    lines.some(({ reason }) => reason === 'last-day-of-month'),
  'the leap day': ({ due }) => due.range.earliest.endsWith('-02-29'),
  'the change of zone': ({ example: { anchor, due } }) =>
    isInstant(anchor) && isInstant(due) && anchor.slice(-6) !== due.slice(-6),
  'the year 2027, which is not confirmed': ({ due }) =>
    due.provisional && due.range.earliest.startsWith('2027-'),
  'a date that is not known to the day': ({ example }) => example.due.includes('..'),
  'the first day in force': ({ rule, example }) => example.anchor === rule.effective.from,
  'the last day in force': ({ rule, example }) => example.anchor === rule.effective.to,
  'a term that outlives its law': ({ rule, due }) =>
    rule.effective.to !== null && due.range.earliest > rule.effective.to,
};

describe('the examples of the packs', () => {
  it.each(Object.entries(EDGES))('meet %s', (_edge, isMet) => {
    expect(worked.filter(isMet).length).toBeGreaterThan(0);
  });

  it('meet one of these with every rule that has a limit', () => {
    const onEdge = worked.filter((each) => Object.values(EDGES).some((isMet) => isMet(each)));
    const met = new Set(onEdge.map(({ rule }) => rule));
    const plain = rules.filter((rule) => rule.limit !== null && !met.has(rule));
    expect(plain.map(wordingOf)).toEqual([]);
  });
});

/** The days off between the last day as counted and the day that the term rolled to. */
function rolledOver(lines: readonly DayLine[]): readonly DayLine[] {
  const at = lines.findIndex(({ reason }) => reason === 'rolled');
  const before = lines.slice(0, Math.max(at, 0));
  return before.slice(before.findLastIndex(({ counted }) => counted) + 1);
}

function isInForce({ effective: { from, to } }: Rule, anchor: string): boolean {
  const days = isInstant(anchor) ? rangeOf(anchor.slice(0, 10)) : rangeOf(anchor);
  return from <= days.earliest && (to === null || days.latest <= to);
}

const isNauryz =
  (of: DayLine['reason']) =>
  ({ key, reason }: DayLine): boolean =>
    key === 'nauryz' && reason === of;

const isSaturday = (date: IsoDate): boolean => weekdayOf(dayNumber(date)) === 6;
