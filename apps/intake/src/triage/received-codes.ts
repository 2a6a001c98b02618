import type { TriageItem } from '#libs/contracts';

/** What a complaint that waited says as the entry `complaint.received`, as codes of its fields. */
export const receivedCodes = ({
  channel,
  urgent,
  toldBy,
}: Pick<TriageItem, 'channel' | 'urgent'> & { toldBy: string | null }): Record<
  string,
  string[]
> => ({
  ...(channel !== null && { channel: [channel] }),
  ...(toldBy !== null && { by: [toldBy] }),
  ...(urgent.length > 0 && { urgent: ['yes'] }),
});
