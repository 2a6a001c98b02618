// The law and the case as pure values and functions: dates, calendars, clocks, replay, statistics.
// Everything above may ask this room; it asks nobody and reads no clock: today is a parameter.
// It must never know Nest, a database, a queue, a file, an environment or the time of day.
export * from './dates/partial-date.js';
export * from './calendar/working-calendar.js';
export * from './clocks/rule.js';
export * from './clocks/law.js';
export * from './clocks/due.js';
export * from './clocks/day-line.js';
export * from './clocks/ledger.js';
export * from './clocks/ladder.js';
export * from './clocks/standing.js';
export * from './clocks/rules-in-force.js';
export * from './clocks/examples.js';
export * from './calendar/create-calendar.js';
export * from './calendar/holiday-rules.js';
export * from './calendar/working-days.js';
export * from './dates/days.js';
export * from './dates/instant.js';
export * from './casebook/fact.js';
export * from './casebook/casebook.js';
export * from './follow-up/deadline.js';
export * from './follow-up/case-clocks.js';
export * from './follow-up/record-fact.js';
export * from './follow-up/fire.js';
export * from './follow-up/arm.js';
export * from './replay/replayed-case.js';
export * from './replay/replay.js';
export * from './replay/report.js';
export * from './statistics/figures.js';
export * from './remedies/remedy-news.js';
export * from './policy/permits.js';
export * from './why/lang.js';
export * from './why/why-input.js';
export * from './why/why-sentence.js';
export * from './why/write-day.js';
export * from './why/calendar-strip.js';
export * from './why/strip-text.js';
