import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#libs/contracts';
import type { QorganLogger } from '../logging/logger.js';
import { PROBLEM_MEDIA_TYPE, toProblem } from './problem.js';

/** Answers every failed request with a problem document, and logs what failed on our side. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: QorganLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // Events have their own filter: their failure goes back to the queue.
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error, request.id);
    this.report(problem, request, error);
    if (reply.sent) return;
    void reply
      .status(problem.status)
      .header('content-type', PROBLEM_MEDIA_TYPE)
      .send(JSON.stringify(problem));
  }

  /** The route's pattern, never the address: addresses can hold what a person typed. */
  private report(problem: Problem, request: FastifyRequest, error: unknown): void {
    const { status, code, correlation } = problem;
    const route = request.routeOptions?.url ?? 'none';
    const fields = { status, code, correlation, method: request.method, route };
    if (status >= 500) this.logger.error('request.failed', { ...fields, error });
    else this.logger.debug('request.refused', fields);
  }
}
