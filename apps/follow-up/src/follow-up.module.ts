import { Module } from '@nestjs/common';
import { entriesController } from '#libs/platform';
import { ClockListener } from './clocks/clock.listener.js';
import { ClockService } from './clocks/clock.service.js';
import { DeadlineReader } from './deadlines/deadline-reader.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { ClockHold } from './reminders/clock-hold.js';
import { LawController } from './law/law.controller.js';
import { LawReader } from './law/law-reader.js';
import { ReminderScheduler } from './reminders/reminder.scheduler.js';
import { StallMapReader } from './stall-map/stall-map-reader.js';
import { StallMapController } from './stall-map/stall-map.controller.js';

/** Follow-up: alone arms and stops the clocks of every case, and says when one runs out. */
@Module({
  controllers: [
    ClockListener,
    DeadlinesController,
    LawController,
    StallMapController,
    entriesController('follow-up'),
  ],
  providers: [
    ClockService,
    ReminderScheduler,
    ClockHold,
    DeadlineReader,
    LawReader,
    StallMapReader,
  ],
  exports: [ReminderScheduler],
})
export class FollowUpModule {}
