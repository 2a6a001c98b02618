// The case store: connections, transactions, migrations, entities and the journal.
// Rows come in and go out as ids, codes, dates and ciphertext.
// It must never know HTTP, queues, the text of a law or a person's plain name.
export * from './store.js';
export * from './journal.js';
export * from './commit-command.js';
export * from './data-source.js';
export * from './case-clocks.js';
export * from './apply-changes.js';
export * from './known-facts.js';
export * from './open-clocks.js';
export * from './law-releases.js';
