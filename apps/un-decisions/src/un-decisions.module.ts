import { Module } from '@nestjs/common';
import { entriesController } from '#libs/platform';
import { DecisionList } from './decisions/decision-list.js';
import { DecisionListener } from './decisions/decision.listener.js';
import { DecisionReader } from './decisions/decision-reader.js';
import { DecisionService } from './decisions/decision.service.js';
import { DecisionsController } from './decisions/decisions.controller.js';

/** UN decisions: what a committee asked for, remedy by remedy, until it is carried out. */
@Module({
  controllers: [DecisionsController, DecisionListener, entriesController('un-decisions')],
  providers: [DecisionService, DecisionList, DecisionReader],
})
export class UnDecisionsModule {}
