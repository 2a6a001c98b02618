import { Module } from '@nestjs/common';
import { entriesController } from '#libs/platform';
import { CaseFileController } from './case-file/case-file.controller.js';
import { CaseFileService } from './case-file/case-file.service.js';
import { CaseOpening } from './complaints/case-opening.js';
import { ComplaintService } from './complaints/complaint.service.js';
import { ComplaintsController } from './complaints/complaints.controller.js';
import { ConsentController } from './consent/consent.controller.js';
import { ConsentReader } from './consent/consent-reader.js';
import { Declarations } from './import/declarations.js';
import { ImportService } from './import/import.service.js';
import { ReferencesController } from './references/references.controller.js';
import { SampleCasesController } from './sample/sample-cases.controller.js';
import { SampleCases } from './sample/sample-cases.service.js';
import { ShippedCasebooksController } from './shipped-casebooks/shipped-casebooks.controller.js';
import { ShippedCasebooks } from './shipped-casebooks/shipped-casebooks.service.js';
import { RefusalsController } from './statistics/refusals.controller.js';
import { RefusalsReader } from './statistics/refusals-reader.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { StatisticsReader } from './statistics/statistics-reader.js';
import { AcceptancePreview } from './triage/acceptance-preview.js';
import { SameMatter } from './triage/same-matter.js';
import { TriageController } from './triage/triage.controller.js';
import { TriageFileService } from './triage/triage-file.service.js';
import { TriageReader } from './triage/triage-reader.js';
import { TriageService } from './triage/triage.service.js';

/** Intake: complaints come in here, one by one or as a casebook, and are read here. */
@Module({
  controllers: [
    ComplaintsController,
    TriageController,
    CaseFileController,
    ConsentController,
    StatisticsController,
    RefusalsController,
    ReferencesController,
    ShippedCasebooksController,
    SampleCasesController,
    entriesController('intake'),
  ],
  providers: [
    CaseOpening,
    ComplaintService,
    CaseFileService,
    ConsentReader,
    ImportService,
    Declarations,
    ShippedCasebooks,
    SampleCases,
    StatisticsReader,
    RefusalsReader,
    AcceptancePreview,
    SameMatter,
    TriageFileService,
    TriageReader,
    TriageService,
  ],
  exports: [ImportService],
})
export class IntakeModule {}
