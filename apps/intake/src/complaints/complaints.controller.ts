import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RegisterComplaint } from '#libs/contracts';
import { Asked, Policy, type AskedWith } from '#libs/platform';
import { ComplaintService, type RegisteredCase } from './complaint.service.js';

@ApiTags('intake')
@Controller('api/intake/complaints')
export class ComplaintsController {
  constructor(private readonly complaints: ComplaintService) {}

  @Post()
  @HttpCode(201)
  @Policy('case:register')
  @ApiOperation({ summary: 'Register one complaint; its people are sealed at once' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'repeat a request safely' })
  async register(
    @Body({ schema: RegisterComplaint }) complaint: RegisterComplaint,
    @Asked() { actor, idempotencyKey }: AskedWith,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredCase> {
    const done = await this.complaints.register(complaint, actor, idempotencyKey);
    void reply.header('etag', `"${done.version}"`);
    return done;
  }
}
