import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { Refusal, type RefusedField } from './refusal.js';

/** As Standard Schema gives it; zod adds `code` and, for unknown fields, their names. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly keys?: readonly string[];
}

class SchemaIssues {
  constructor(readonly issues: readonly SchemaIssue[]) {}
}

const PARTS: Readonly<Record<string, string>> = { body: 'body', query: 'query', param: 'path' };
// Ours begin with a small letter, positions with a digit; a capital may begin a person's name.
const FIELD_NAME = /^[a-z\d][\w-]{0,63}$/;
const MOST_FIELDS = 50;

/**
 * Checks every argument that declares a schema (`@Body({ schema })`), and refuses with a pointer
 * to each wrong field. What was sent is never repeated.
 */
export class ValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new SchemaIssues(issues) });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (error instanceof SchemaIssues) throw refusalOf(error.issues, metadata);
      throw error;
    }
  }
}

/** The refusal that names each wrong field of one part of a request. */
export function refusalOf(
  issues: readonly SchemaIssue[],
  { type, data }: Pick<ArgumentMetadata, 'type' | 'data'>,
): Refusal {
  const root = ['#', PARTS[type] ?? 'request', ...(data === undefined ? [] : [data])];
  return new Refusal({
    code: 'request.invalid',
    status: 400,
    title: 'Some fields are not as they should be.',
    remedy: 'Correct the fields named under "errors" and send it again.',
    pointers: issues.flatMap((issue) => refusedFields(root, issue)).slice(0, MOST_FIELDS),
  });
}

function refusedFields(root: readonly string[], issue: SchemaIssue): RefusedField[] {
  const at = [...root, ...(issue.path ?? []).map(segmentName)];
  if (issue.code === 'unrecognized_keys' && issue.keys !== undefined) {
    return issue.keys.map((key) => ({
      pointer: pointer([...at, key]),
      detail: 'There is no such field here.',
    }));
  }
  return [{ pointer: pointer(at), detail: issue.message }];
}

function segmentName(segment: PropertyKey | { readonly key: PropertyKey }): string {
  return String(typeof segment === 'object' ? segment.key : segment);
}

/** A field's name can itself be something a person typed; only plain ones are repeated. */
function pointer([root, ...segments]: readonly string[]): string {
  return [root, ...segments.map((each) => (FIELD_NAME.test(each) ? each : '*'))].join('/');
}
