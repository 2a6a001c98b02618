import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { DESK_PAGES, type CaseFile } from '#libs/contracts';
import { permits } from '#libs/domain';
import { caseQuestion } from '../api/questions.js';
import { CASE_TABS, type CaseTab } from './case-tabs.js';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { usePreferences } from '../shell/preferences.js';
import { useTitle } from '../shell/title.js';
import { Say, useWords } from '../words/words.js';
import { CaseHeader } from './case-header.js';
import { ClocksTab } from './clocks-tab.js';
import { PeopleTab } from './people-tab.js';
import { Timeline } from './timeline/timeline.js';
import classes from './case.module.css';

const RecordDialog = lazy(async () => ({
  default: (await import('./record/record-dialog.js')).RecordDialog,
}));
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
  const [isRecording, setRecording] = useState(false);
  // Fetched when it is first opened, and kept: closing it is then what ends it.
  const [wasOpened, setOpened] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const record = (): void => {
    if (!mayRecord) return;
    setSaved(false);
    setOpened(true);
    setRecording(true);
  };
  useKeys({ r: record });
  return (
    <div className={classes['case']}>
      <CaseHeader file={file} onRecord={mayRecord ? record : null} />
      <p role="status" className={classes['saved']}>
        {isSaved && <Say of="record.saved" />}
      </p>
      <CaseParts file={file} />
      <Suspense>
        {wasOpened && (
          <RecordDialog
            file={file}
            opened={isRecording}
            onClose={(saved) => {
              setRecording(false);
              setSaved(saved);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

function CaseParts({ file }: { file: CaseFile }): ReactNode {
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
        <ClocksTab id={file.case} />
      </Tabs.Panel>
      <Tabs.Panel className={classes['panel'] ?? ''} value="people">
        <PeopleTab key={role} file={file} />
      </Tabs.Panel>
    </Tabs>
  );
}
