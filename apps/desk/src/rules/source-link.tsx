import type { ReactNode } from 'react';
import type { RuleView } from '#libs/contracts';

/** The article, opening the text of the law elsewhere; that page learns nothing of where from. */
export function SourceLink({ source }: Pick<RuleView, 'source'>): ReactNode {
  const { article, instrument, url } = source;
  const isWeb = url.startsWith('https://') || url.startsWith('http://');
  return (
    <>
      {isWeb ? (
        <a href={url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
          {article}
        </a>
      ) : (
        article
      )}
      , {instrument}
    </>
  );
}
