import { Body, Controller, HttpCode, Param, Post, Query, Res, type Type } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { EntryInput, Preview, RecordedEntry, type ServiceName } from '#libs/contracts';
import { Vault } from '#libs/vault';
import { Policy } from '../policy/policy.decorator.js';
import { EntryRecorder, type EntryCommand } from './entry-recorder.js';
import { Asked, type AskedWith } from './request-headers.js';

const CaseId = z.uuid();
const PreviewFlag = z.strictObject({ preview: z.enum(['true', 'false']).default('false') });

/** The route by which a service records the entries that it owns: one at a time, on a case. */
export function entriesController(service: ServiceName): Type {
  @ApiTags(service)
  @Controller(`api/${service}/cases/:case/entries`)
  class EntriesController extends EntriesRoute {
    protected readonly service = service;

    constructor(recorder: EntryRecorder, vault: Vault) {
      super(recorder, vault);
    }
  }
  return EntriesController;
}

abstract class EntriesRoute {
  protected abstract readonly service: ServiceName;

  constructor(
    private readonly recorder: EntryRecorder,
    private readonly vault: Vault,
  ) {}

  @Post()
  @HttpCode(201)
  @Policy('case:record')
  @ApiOperation({
    summary: 'Record what happened in a case, or preview what that would do',
    description:
      'With ?preview=true nothing is written: the answer says which clocks the entry would ' +
      'stop, move and start, with dates and reasons, and which remedies it opens.',
  })
  @ApiQuery({ name: 'preview', enum: ['true', 'false'], required: false })
  @ApiHeader({ name: 'If-Match', required: false, description: 'the version of the case you read' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: RecordedEntry })
  @ApiOkResponse({ description: 'The preview', standardSchema: Preview })
  async record(
    @Param('case', { schema: CaseId }) caseId: string,
    @Body({ schema: EntryInput }) entry: EntryInput,
    @Query({ schema: PreviewFlag }) { preview }: z.output<typeof PreviewFlag>,
    @Asked() asked: AskedWith,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedEntry | Preview> {
    const { actor, expectedVersion } = asked;
    const command = { service: this.service, caseId, entry, actor, expectedVersion };
    if (preview === 'true') {
      void reply.status(200);
      return this.recorder.preview(command);
    }
    const done = await this.recorder.record({ ...command, idempotency: this.once(command, asked) });
    void reply.header('etag', `"${done.version}"`);
    return done;
  }

  private once({ caseId, entry, actor }: EntryCommand, { idempotencyKey: key }: AskedWith) {
    if (key === undefined) return undefined;
    const request_hash = this.vault.fingerprint('request', entry).toString('hex');
    return { scope: `entry:${caseId}:${actor.id}`, key, request_hash };
  }
}
