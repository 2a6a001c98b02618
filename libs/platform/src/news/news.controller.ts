import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { endWith, ignoreElements, interval, map, merge, share, startWith, takeUntil } from 'rxjs';
import type { Observable } from 'rxjs';
import { HEARTBEAT_MS, NEWS, NEWS_PATH } from '#libs/contracts';
import { Policy } from '../policy/policy.decorator.js';
import { JournalWatch, type News } from './journal-watch.js';

/** Tells whoever shows a case that it should be read again. Every process tells of all cases. */
@ApiTags('news')
@Controller(NEWS_PATH.slice(1))
export class NewsController {
  constructor(private readonly watch: JournalWatch) {}

  @Sse()
  @Policy('case:read')
  @ApiOperation({
    summary: 'Which case has something new, as it happens; what it is, the case itself says',
    description:
      'Server-sent events: `changed` with `{"case", "type"}`, or `much-changed` when there is more ' +
      'than is told one by one. It begins with the last seconds. A hint may be lost: read again ' +
      'after the line was cut, and now and then.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream that lasts until either side ends it.' })
  listen(): Observable<MessageEvent> {
    // News is listened to first: the last seconds are told at once, to whoever is there.
    const news = this.watch.news().pipe(share());
    const end = news.pipe(ignoreElements(), endWith(true));
    const beat = interval(HEARTBEAT_MS).pipe(
      map(() => ALIVE),
      takeUntil(end),
    );
    return merge(news.pipe(map(messageOf)), beat).pipe(startWith(ALIVE));
  }
}

const ALIVE: MessageEvent = { comment: 'listening' };

const messageOf = (news: News): MessageEvent =>
  news === 'much' ? { type: NEWS.muchChanged, data: '' } : { type: NEWS.changed, data: news };
