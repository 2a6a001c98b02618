import { runService } from '#libs/platform';
import { UnDecisionsModule } from './un-decisions.module.js';

await runService({ name: 'un-decisions', module: UnDecisionsModule });
