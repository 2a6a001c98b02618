import { Module } from '@nestjs/common';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxListener } from './inbox/inbox.listener.js';
import { InboxService } from './inbox/inbox.service.js';

/** Notifications: what must reach a person, once each, with a code and a date and nothing else. */
@Module({ controllers: [InboxController, InboxListener], providers: [InboxService] })
export class NotificationsModule {}
