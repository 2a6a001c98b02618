/** What was given cannot be used; the message says why and what would be right. Exit code 1. */
export class RefusedInput extends Error {}
