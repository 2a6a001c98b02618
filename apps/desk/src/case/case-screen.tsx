import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { DESK_PAGES, type CaseFile, type ClockView } from '#libs/contracts';
import { permits } from '#libs/domain';
import { caseQuestion } from './questions.js';
import { CASE_TABS, type CaseTab } from './case-tabs.js';
import { Answer, Awaited } from '../shell/answer.js';
import { OwnerOfCase } from '../owners/owner-of-case.js';
import { useKeys } from '../shell/keys.js';
import { usePreferences } from '../shell/use-preferences.js';
import { useTitle } from '../shell/title.js';
import { Say, useWords } from '../words/words.js';
import { CaseHeader } from './case-header.js';
import { ClocksTab } from './clocks-tab.js';
import { draftAbout, EMPTY_DRAFT } from './record/draft.js';
import { useRecording } from './record/use-recording.js';
import { PeopleTab } from './people-tab.js';
import { Timeline } from './timeline/timeline.js';
import classes from './case.module.css';

const PlacesTab = lazy(async () => ({
  default: (await import('./places/places-tab.js')).PlacesTab,
}));
const AuditTab = lazy(async () => ({ default: (await import('./audit/audit-tab.js')).AuditTab }));

const route = getRouteApi(DESK_PAGES.case);

/** One case: where its clocks stand, what happened in it, and who its people are. */
export function CaseScreen(): ReactNode {
  const { say } = useWords();
  const { case: id } = route.useParams();
  const file = useQuery(caseQuestion(id));
  useTitle(file.data?.code ?? say('nav.cases'));
  return <Answer of={file}>{(data) => <OpenCase key={id} file={data} />}</Answer>;
}

function OpenCase({ file }: { file: CaseFile }): ReactNode {
  const { role } = usePreferences();
  const mayRecord = permits(role, 'case:record');
  const { begin, isSaved, dialog } = useRecording(file);
  const record = (first = EMPTY_DRAFT): void => {
    if (mayRecord) begin(first);
  };
  useKeys({ r: () => record() });
  return (
    <div className={classes['case']}>
      <CaseHeader file={file} onRecord={mayRecord ? () => record() : null} />
      <OwnerOfCase file={file} />
      <p role="status" className={classes['saved']}>
        {isSaved && <Say of="record.saved" />}
      </p>
      <CaseParts file={file} onAct={mayRecord ? (clock) => record(draftAbout(clock)) : null} />
      {dialog}
    </div>
  );
}

interface CasePartsProps {
  readonly file: CaseFile;
  readonly onAct: ((clock: ClockView) => void) | null;
}

function CaseParts({ file, onAct }: CasePartsProps): ReactNode {
  const { say } = useWords();
  const { role } = usePreferences();
  const { tab = 'timeline' } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: string | null): void => {
    const wanted = next as CaseTab;
    void navigate({ search: wanted === 'timeline' ? {} : { tab: wanted }, replace: true });
  };
  return (
    <Tabs value={tab} onChange={show} keepMounted={false}>
      <Tabs.List aria-label={say('case.tabs')}>
        {CASE_TABS.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {say(`case.tab.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel className={classes['panel'] ?? ''} value="timeline">
        <Timeline id={file.case} />
      </Tabs.Panel>
      <Tabs.Panel className={classes['panel'] ?? ''} value="clocks">
        <ClocksTab id={file.case} onAct={onAct} />
      </Tabs.Panel>
      <Tabs.Panel className={classes['panel'] ?? ''} value="people">
        <PeopleTab key={role} file={file} />
      </Tabs.Panel>
      <Suspense fallback={<Awaited rows={8} />}>
        <Tabs.Panel className={classes['panel'] ?? ''} value="places">
          <PlacesTab file={file} />
        </Tabs.Panel>
        <Tabs.Panel className={classes['panel'] ?? ''} value="audit">
          <AuditTab id={file.case} />
        </Tabs.Panel>
      </Suspense>
    </Tabs>
  );
}
