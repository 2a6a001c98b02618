// The vault: who people are and what was told in words, sealed under keys of their own.
// The rest of the house knows people by opaque ids; only this room turns them into names.
// It must never log, throw or return a name to a caller that did not ask for one by its id.
export * from './vault.js';
export * from './key-store.js';
export * from './root-key.js';
export { foldName } from './fold.js';
