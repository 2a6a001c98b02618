import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { DESK_PAGES } from '#libs/contracts';
import { CASE_TABS, type CaseTab } from './case/case-tabs.js';
import { ruleSearch, rulesSearch } from './rules/search.js';
import { Failed } from './shell/answer.js';
import { Failure } from './api/failure.js';
import { Shell } from './shell/shell.js';
import { TodayScreen } from './today/today-screen.js';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <Failed error={new Failure('not-found')} />,
  errorComponent: ({ error }) => <Failed error={error} />,
});

const today = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.today,
  component: TodayScreen,
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.inbox,
  component: lazyRouteComponent(() => import('./inbox/inbox-screen.js'), 'InboxScreen'),
});

const triage = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.triage,
  validateSearch: ({ take }): { take?: true } => (take === true ? { take } : {}),
  component: lazyRouteComponent(() => import('./triage/triage-screen.js'), 'TriageScreen'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.cases,
  component: lazyRouteComponent(() => import('./cases/cases-screen.js'), 'CasesScreen'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.case,
  validateSearch: ({ tab }): { tab?: CaseTab } => {
    const known = CASE_TABS.find((each) => each === tab);
    return known && known !== 'timeline' ? { tab: known } : {};
  },
  component: lazyRouteComponent(() => import('./case/case-screen.js'), 'CaseScreen'),
});

const decisions = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.decisions,
  component: lazyRouteComponent(() => import('./un/decisions-screen.js'), 'DecisionsScreen'),
});

const decision = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.decision,
  component: lazyRouteComponent(() => import('./un/decision-screen.js'), 'DecisionScreen'),
});

const replays = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.replays,
  component: lazyRouteComponent(() => import('./replay/replays-screen.js'), 'ReplaysScreen'),
});

const replay = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.replay,
  component: lazyRouteComponent(() => import('./replay/replay-screen.js'), 'ReplayScreen'),
});

const stalls = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.stalls,
  component: lazyRouteComponent(() => import('./stalls/stalls-screen.js'), 'StallsScreen'),
});

const statistics = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.statistics,
  component: lazyRouteComponent(
    () => import('./statistics/statistics-screen.js'),
    'StatisticsScreen',
  ),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.rules,
  validateSearch: rulesSearch,
  component: lazyRouteComponent(() => import('./rules/rules-screen.js'), 'RulesScreen'),
});

const rule = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.rule,
  validateSearch: ruleSearch,
  component: lazyRouteComponent(() => import('./rules/rule-screen.js'), 'RuleScreen'),
});

const operations = createRoute({
  getParentRoute: () => root,
  path: DESK_PAGES.operations,
  component: lazyRouteComponent(
    () => import('./operations/operations-screen.js'),
    'OperationsScreen',
  ),
});

/** Finds the screen of an address; the addresses are those that the server answers. */
export const createDeskRouter = () =>
  createRouter({
    routeTree: root.addChildren([
      today,
      triage,
      inbox,
      cases,
      oneCase,
      decisions,
      decision,
      replays,
      replay,
      stalls,
      statistics,
      rules,
      rule,
      operations,
    ]),
    defaultPreload: 'intent',
    scrollRestoration: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}
