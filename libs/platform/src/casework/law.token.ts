/** The law of the packs, as one value, for whoever counts a term. */
export const LAW = Symbol('law');
