import { z } from 'zod';
import { day, key, named, text } from './scalar-shape.js';

/** What people read, in the three languages. */
export const names = z.strictObject({
  en: text.describe('In English, in verb form.'),
  ru: text.describe('In Russian, in the words of the law.'),
  kk: text.describe('In Kazakh, in the words of the law.'),
});

export const source = z.strictObject({
  instrument: text.describe('A key of `instruments` in this file.'),
  article: text.describe('The article, rule or paragraph.'),
  url: text.default('').describe('Where the text can be read.'),
});

export const effective = z.strictObject({
  from: day.describe('The first day in force.'),
  to: day.describe('The last day in force; left out while it is.').exactOptional(),
});

/** A file of the ways that open when a clock is missed. */
export const remediesShape = z.strictObject({
  format: z.literal('qorgan-remedies/1').describe('What the file holds.'),
  pack: text.describe('The pack that the remedies belong to, such as kz.'),
  instruments: z.record(key, text).describe('Each law with its full name, under a short key.'),
  remedies: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z]+\.r\.[a-z0-9_]+$/, 'is no id of a remedy, such as kz.r.prosecutor')
        .describe('Never changes: rules name it under `opens`.'),
      name: names.describe('What it is called, as people read it on the screen.'),
      to: z
        .array(named('body-kind', 'A kind of body; any word.'))
        .describe('The kinds of body that it is addressed to.'),
      terms: z
        .array(named('rule', 'An id of a rule.'))
        .default([])
        .describe('Rules whose clocks bound it: once they ran out it is told, not advised.'),
      source: source.describe('Where the remedy is written.'),
      effective: effective.describe('The days on which it is open.'),
      confidence: z
        .enum(['sourced', 'recalled', 'own'])
        .describe('sourced: read in the text. recalled: shown as unverified. own: practice.'),
    }),
  ),
});
