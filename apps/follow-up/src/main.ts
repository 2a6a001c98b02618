import { runService } from '#libs/platform';
import { FollowUpModule } from './follow-up.module.js';

await runService({ name: 'follow-up', module: FollowUpModule });
