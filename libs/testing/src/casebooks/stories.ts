import type { Day } from './generate-casebook.js';
import type { SeededRandom } from './seeded-random.js';

export interface Setting {
  readonly random: SeededRandom;
  readonly name: string;
  readonly region: string;
  readonly number: number;
  readonly day: Day;
}

/** Courses that cases take, each as the fields of two to four entries. */
export const STORIES: readonly ((setting: Setting) => string[])[] = [
  referredAndSilent,
  referredAndAnswered,
  investigated,
  terminated,
  decided,
];

function referredAndSilent({ random, name, region, day }: Setting): string[] {
  return [
    `date: ${day.after(0)}, type: complaint.received, by: family, channel: phone, note: "sister of ${name}"`,
    `date: ${day.after(random.between(1, 5))}, type: referral.sent, to: prosecutor-${region}`,
  ];
}

function referredAndAnswered({ random, name, region, day }: Setting): string[] {
  const to = random.one(['ombudsman', `prosecutor-${region}`]);
  const answer = random.one(['refused', 'not-confirmed', 'forwarded', 'case-opened']);
  return [
    `date: ${day.after(0)}, type: complaint.received, by: lawyer, channel: in-person`,
    `date: ${day.after(1)}, type: medical.assessment, by: doctors, conclusion: injuries, note: "${name} was examined"`,
    `date: ${day.after(2)}, type: referral.sent, to: ${to}, urgent: true`,
    `date: ${day.after(random.between(3, 60))}, type: referral.answered, by: ${to}, answer: ${answer}, relied_on: [police-${region}]`,
  ];
}

function investigated({ random, name, region, day }: Setting): string[] {
  const by = `by: prosecutor-${region}`;
  const opened = day.after(random.between(1, 30));
  const extended = day.after(50);
  const until = day.after(60);
  return [
    `date: ${opened}, type: criminal-case.opened, ${by}, article: torture`,
    `date: ${extended}, type: investigation.extended, ${by}, until: ${until}`,
    `date: ${day.after(random.between(1, 40))}, type: witness.statement, witness: "${name}", alleges: beating`,
    `date: ${day.after(120)}, type: sentence.imposed, court: court-${region}, accused: { unnamed: { value: ${random.between(1, 3)}, qualifier: exact } }, imprisonment: P${random.between(1, 7)}Y`,
  ];
}

function terminated({ random, region, day }: Setting): string[] {
  const by = `by: police-${region}`;
  const ground = random.one(['no-evidence', 'no-elements', 'perpetrator-not-established']);
  const opened = `date: ${day.after(0)}, type: criminal-case.opened, ${by}`;
  const ended = `date: ${day.after(random.between(20, 90))}, type: criminal-case.terminated, ${by}, ground: ${ground}`;
  const again = `date: ${day.after(5)}, type: referral.sent, to: prosecutor-${region}`;
  return random.between(0, 1) === 0 ? [opened, ended] : [opened, ended, again];
}

function decided({ random, number, day }: Setting): string[] {
  const which = `body: ${random.one(['cat', 'hrc'])}, communication: ${100 + number}/2011`;
  const registered = day.after(0);
  const adopted = day.after(random.between(200, 400));
  const sent = day.after(random.between(5, 30));
  const entries = [
    `date: ${registered}, type: un.registered, ${which}, registered_on: ${registered}`,
    `date: ${adopted}, type: un.decision, ${which}, outcome: violation, remedies: [investigation, compensation], adopted_on: ${adopted}, transmitted_on: ${sent}`,
  ];
  if (random.between(0, 2) === 0) {
    entries.push(
      `date: ${day.after(95)}, type: un.state-reply, ${which}, remedies: [investigation]`,
    );
  }
  return entries;
}
