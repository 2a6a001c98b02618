import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { createDeskRouter } from './router.js';
import { usePreferences } from './shell/use-preferences.js';
import { Sleep } from './shell/sleep.js';
import { theme } from './theme/theme.js';
import type { Spoken } from './words/language.js';
import { SpokenLanguage } from './words/words.js';

interface AppProps {
  /** The words that are here already. */
  readonly spoken: Spoken | undefined;
  readonly answers: QueryClient;
}

/** The whole desk. Styles of the kit come as files and constructed sheets: see `theme`. */
export function App({ spoken, answers }: AppProps): ReactNode {
  const { scheme } = usePreferences();
  const ofSystem = useColorScheme();
  const [router] = useState(createDeskRouter);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme === 'auto' ? ofSystem : scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={answers}>
        <SpokenLanguage first={spoken}>
          <Sleep>
            <RouterProvider router={router} />
          </Sleep>
        </SpokenLanguage>
      </QueryClientProvider>
    </MantineProvider>
  );
}
