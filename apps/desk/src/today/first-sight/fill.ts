/** Words with their gaps filled, `{days} wd`: for what is said before `say` is here. Knows no plurals. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
