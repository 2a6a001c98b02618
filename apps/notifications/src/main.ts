import { runService } from '#libs/platform';
import { NotificationsModule } from './notifications.module.js';

await runService({ name: 'notifications', module: NotificationsModule });
