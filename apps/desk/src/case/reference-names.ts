import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeclaredReferences } from '#libs/contracts';
import { referencesQuestion } from './questions.js';
import type { Language } from '../words/language.js';
import { orderIn } from '../words/order.js';
import { useWords } from '../words/words.js';

/** The names of declared bodies and places; the key stands in until they are here. */
export function useReferenceNames() {
  const { language } = useWords();
  const { data } = useQuery(referencesQuestion);
  return useMemo(() => namesFrom(data, language), [data, language]);
}

/** Declared bodies and places to choose from, in the order of the reader's alphabet. */
export function useReferenceChoices() {
  const { language } = useWords();
  const { data } = useQuery(referencesQuestion);
  return useMemo(() => {
    const names = namesFrom(data, language);
    const compare = orderIn(language);
    const inOrder = (keys: readonly { readonly key: string }[], name: (key: string) => string) =>
      keys
        .map(({ key }) => ({ value: key, label: name(key) }))
        .toSorted((a, b) => compare(a.label, b.label));
    return {
      bodies: inOrder(data?.bodies ?? [], names.body),
      places: inOrder(data?.places ?? [], names.place),
      sessions: (data?.sessions ?? []).map((key) => ({ value: key, label: key })),
    };
  }, [data, language]);
}

function namesFrom(declared: DeclaredReferences | undefined, language: Language) {
  const { bodies = [], places = [] } = declared ?? {};
  const said = (name: Readonly<Record<string, string>>, key: string): string =>
    name[language] ?? name['en'] ?? key;
  const byKey = new Map(bodies.map(({ key, name }) => [key, said(name, key)]));
  const byId = new Map(bodies.map(({ id, key, name }) => [id, said(name, key)]));
  const ofPlaces = new Map(places.map(({ key, name }) => [key, said(name, key)]));
  return {
    body: (key: string): string => byKey.get(key) ?? key,
    /** The name of a body by its id; undefined until the names are here. */
    bodyOfId: (id: string): string | undefined => byId.get(id),
    place: (key: string): string => ofPlaces.get(key) ?? key,
  };
}
