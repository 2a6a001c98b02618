import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
} from '@tanstack/react-table';
import type { CaseFile } from '#libs/contracts';
import type { WordKey } from '../words/language.js';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
});
const column = createColumnHelper<typeof features, CaseFile>();

/**
 * The columns of the list of cases.
 * @param nameOf the name of a body by its key
 * @param order how names are ordered in the language that is spoken
 */
export const columnsBy = (
  nameOf: (body: string) => string,
  order: (a: string, b: string) => number,
) =>
  column.columns([
    column.accessor('code', { header: 'cases.code' satisfies WordKey }),
    column.accessor(({ alleged }) => alleged.join(' '), { id: 'alleged', header: 'cases.alleged' }),
    column.accessor(({ against }) => (against === null ? '' : nameOf(against)), {
      id: 'against',
      header: 'cases.against',
      sortFn: (a, b, id) => order(a.getValue<string>(id), b.getValue<string>(id)),
    }),
    column.accessor('people', { header: 'cases.people' }),
    column.accessor(({ registeredAt }) => registeredAt.slice(0, 10), {
      id: 'registered',
      header: 'cases.registered',
    }),
  ]);
