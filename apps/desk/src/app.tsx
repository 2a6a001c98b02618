import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { createAnswers } from './api/questions.js';
import { createDeskRouter } from './router.js';
import { usePreferences } from './shell/preferences.js';
import { Sleep } from './shell/sleep.js';
import { theme } from './theme/theme.js';
import { SpokenLanguage } from './words/words.js';

/** The whole desk. Styles of the kit come as files and constructed sheets: see `theme`. */
export function App(): ReactNode {
  const { scheme } = usePreferences();
  const ofSystem = useColorScheme();
  const [answers] = useState(createAnswers);
  const [router] = useState(createDeskRouter);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme === 'auto' ? ofSystem : scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={answers}>
        <SpokenLanguage>
          <Sleep>
            <RouterProvider router={router} />
          </Sleep>
        </SpokenLanguage>
      </QueryClientProvider>
    </MantineProvider>
  );
}
