/** What Today is asked by: of all cases, or of those of whoever asks. */
export const TODAY_PATHS = {
  all: '/api/follow-up/today',
  mine: '/api/follow-up/today?whose=mine',
} as const;
