import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyErased, Vault } from '#libs/vault';

/** Words of a command under the seal of one case. */
export interface SealedNote {
  readonly id: string;
  readonly case: string;
  readonly sealed: string;
}

/** Seals the words of one command under the key of each case that it concerns. */
@Injectable()
export class NoteSealer {
  constructor(private readonly vault: Vault) {}

  /** The sealed words by case, and the cases whose key was erased; nothing of either without words. */
  async seal(
    cases: readonly string[],
    note: string | undefined,
  ): Promise<{ texts: Map<string, SealedNote>; erased: ReadonlySet<string> }> {
    const texts = new Map<string, SealedNote>();
    const erased = new Set<string>();
    if (note === undefined) return { texts, erased };
    await Promise.all(
      cases.map(async (caseId) => {
        const secrets = { persons: [], texts: [{ id: randomUUID(), content: { note } }] };
        try {
          const [row] = (await this.vault.seal(caseId, secrets, 'kept')).texts;
          texts.set(caseId, { ...row!, case: caseId });
        } catch (error) {
          if (!(error instanceof KeyErased)) throw error;
          erased.add(caseId);
        }
      }),
    );
    return { texts, erased };
  }
}
