import { runService } from '#libs/platform';
import { IntakeModule } from './intake.module.js';

await runService({ name: 'intake', module: IntakeModule });
