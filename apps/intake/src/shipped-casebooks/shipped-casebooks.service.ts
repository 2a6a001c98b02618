import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { ReplayStory, ShippedCasebook } from '#libs/contracts';
import { ruleById, SILENCE, storyOf, type Casebook, type Law } from '#libs/domain';
import { LAW, notFound } from '#libs/platform';
import { readCasebookFile } from '../casebook/casebook-file.js';
import { casebooksBesideCode } from '../casebook/casebooks-dir.js';

const FILE = /^([a-z0-9][a-z0-9-]*)\.yaml$/;

/**
 * The casebooks that come with Qorgan. They are public files, told by themselves: nothing here is
 * read from the store, so nothing of a case of the team can be seen by way of a replay.
 */
@Injectable()
export class ShippedCasebooks {
  /** Kept for the life of the process: neither the files nor the law change under it. */
  private readonly stories = new Map<string, Promise<ReplayStory>>();

  constructor(@Inject(LAW) private readonly law: Law) {}

  /** Every casebook that can be replayed, by the name of its file. */
  async list(): Promise<ShippedCasebook[]> {
    const names = await this.names();
    const stories = await Promise.all(names.map((name) => this.replay(name)));
    return stories.map(({ name, title, cases, from, until }) => ({
      name,
      title,
      cases: cases.length,
      from,
      until,
    }));
  }

  /** A casebook run from its first day to its last. Throws 404 for a name that no file has. */
  async replay(name: string): Promise<ReplayStory> {
    const kept = this.stories.get(name);
    if (kept) return kept;
    if (!(await this.names()).includes(name)) throw notFound('casebook');
    const story = this.tell(name);
    this.stories.set(name, story);
    story.catch(() => this.stories.delete(name));
    return story;
  }

  private async names(): Promise<string[]> {
    const files = await readdir(casebooksBesideCode());
    return files.flatMap((file) => FILE.exec(file)?.[1] ?? []).sort();
  }

  private async tell(name: string): Promise<ReplayStory> {
    const read = await readCasebookFile(join(casebooksBesideCode(), `${name}.yaml`));
    if (read.faults !== undefined) throw notFound('casebook');
    return storyWith(name, read.casebook, this.law);
  }
}

function storyWith(name: string, casebook: Casebook, law: Law): ReplayStory {
  const { until, entries, clocks, reminders, stalls } = storyOf(casebook, law);
  const told = [...clocks, ...reminders].map(({ rule }) => rule);
  return {
    name,
    title: casebook.title,
    from: entries[0]?.known ?? until,
    until,
    cases: casebook.cases.map(({ key }) => key),
    rules: Object.fromEntries([...new Set([SILENCE, ...told])].map((id) => [id, named(id, law)])),
    entries: [...entries],
    clocks: [...clocks],
    reminders: [...reminders],
    stalls: [...stalls],
  };
}

function named(id: string, law: Law): ReplayStory['rules'][string] {
  const rule = ruleById(law, id);
  return {
    name: rule?.name ?? { en: id, ru: id, kk: id },
    unverified: rule?.confidence === 'recalled',
  };
}
