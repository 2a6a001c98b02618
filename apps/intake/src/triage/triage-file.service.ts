import { Injectable } from '@nestjs/common';
import type { TriageFile } from '#libs/contracts';
import { Vault } from '#libs/vault';
import { AcceptancePreview } from './acceptance-preview.js';
import { SameMatter } from './same-matter.js';
import { TriageReader } from './triage-reader.js';

/** One complaint as whoever decides on it reads it. */
@Injectable()
export class TriageFileService {
  constructor(
    private readonly complaints: TriageReader,
    private readonly vault: Vault,
    private readonly sameMatter: SameMatter,
    private readonly acceptance: AcceptancePreview,
  ) {}

  /** Its words, what may be the same matter, and what accepting it would begin. Throws 404. */
  async read(caseId: string): Promise<TriageFile> {
    const { sealed, zone, toldBy, ...known } = await this.complaints.known(caseId);
    const texts = await this.vault.texts(caseId, sealed === null ? [] : [sealed]);
    const { narrative } = texts.get(sealed ?? '') ?? {};
    return {
      ...known,
      narrative: typeof narrative === 'string' ? narrative : null,
      sameMatter: await this.sameMatter.of(caseId),
      ...(await this.acceptance.preview({ ...known, zone, toldBy })),
    };
  }
}
