import { Module } from '@nestjs/common';
import { entriesController } from '#libs/platform';
import { ClockListener } from './clocks/clock.listener.js';
import { ClockService } from './clocks/clock.service.js';
import { ClockViewer } from './deadlines/clock-viewer.js';
import { DeadlineReader } from './deadlines/deadline-reader.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { ClockHold } from './reminders/clock-hold.js';
import { LawController } from './law/law.controller.js';
import { LawReader } from './law/law-reader.js';
import { OwnerController } from './owners/owner.controller.js';
import { OwnerReader } from './owners/owner-reader.js';
import { OwnerService } from './owners/owner.service.js';
import { RaiseController } from './raise/raise.controller.js';
import { RaiseService } from './raise/raise.service.js';
import { ReminderScheduler } from './reminders/reminder.scheduler.js';
import { AroundController } from './snooze/around.controller.js';
import { AroundReader } from './snooze/around-reader.js';
import { NoteSealer } from './many-cases/note-sealer.js';
import { SnoozeController } from './snooze/snooze.controller.js';
import { SnoozeService } from './snooze/snooze.service.js';
import { StallMapReader } from './stall-map/stall-map-reader.js';
import { StallMapController } from './stall-map/stall-map.controller.js';
import { TodayController } from './today/today.controller.js';
import { TodayReader } from './today/today-reader.js';

/** Follow-up: alone arms and stops the clocks of every case, and says when one runs out. */
@Module({
  controllers: [
    ClockListener,
    TodayController,
    DeadlinesController,
    AroundController,
    SnoozeController,
    OwnerController,
    RaiseController,
    LawController,
    StallMapController,
    entriesController('follow-up'),
  ],
  providers: [
    ClockService,
    ReminderScheduler,
    ClockHold,
    ClockViewer,
    TodayReader,
    DeadlineReader,
    AroundReader,
    NoteSealer,
    SnoozeService,
    OwnerReader,
    OwnerService,
    RaiseService,
    LawReader,
    StallMapReader,
  ],
  exports: [ReminderScheduler],
})
export class FollowUpModule {}
