import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { sayIn, wordsOf, type Language, type Say } from './words.js';

export interface Visit {
  readonly language?: Language;
  readonly scheme?: 'auto' | 'light' | 'dark';
  readonly role?: string;
  readonly width?: number;
  readonly density?: 'comfortable' | 'compact';
  /** With a finger instead of a mouse. */
  readonly byTouch?: boolean;
  readonly height?: number;
  /** Unless said, less motion is asked for: what moves cannot be looked at. */
  readonly motion?: 'reduce' | 'no-preference';
  /** Words for the desk to say instead of its English ones. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface Visited {
  readonly page: Page;
  readonly say: Say;
  /** What the browser complained of: errors of scripts, refusals of the page's policy. */
  readonly complaints: readonly string[];
  /** Every address that was asked for and is not of the desk itself. */
  readonly foreign: readonly string[];
  /** Begins both lists anew. */
  readonly forget: () => void;
}

/** Opens pages of the desk in one browser, each as somebody would who has chosen before. */
export class Visits {
  /** One window for each person, by what they have chosen: it has what was fetched for them before. */
  private readonly daily = new Map<string, Promise<BrowserContext>>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** A page for one test. */
  async visit(path: string, as: Visit): Promise<Visited> {
    const { byTouch, words } = as;
    const person = JSON.stringify([choosing(as), byTouch, words]);
    const coming = this.daily.get(person) ?? this.window(as);
    this.daily.set(person, coming);
    const window = await coming;
    // A page that stays open listens to news, and asks again for all that is on it.
    onTestFinished(async () => {
      await Promise.all(window.pages().map((page) => page.close()));
    });
    return this.open(window, path, as);
  }

  /** A page for several tests, in a window of its own. */
  async stay(path: string, as: Visit): Promise<Visited> {
    return this.open(await this.window(as), path, as);
  }

  private async window({ byTouch = false, words }: Visit): Promise<BrowserContext> {
    const window = await this.browser.newContext({
      timezoneId: 'Asia/Almaty',
      hasTouch: byTouch,
      isMobile: byTouch,
    });
    if (words) await speakInstead(window, words);
    return window;
  }

  private async open(window: BrowserContext, path: string, as: Visit): Promise<Visited> {
    const { language = 'en', words, width = 1280, height = 900, motion = 'reduce' } = as;
    const page = await window.newPage();
    page.setDefaultTimeout(30_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: motion });
    await page.addInitScript(choosing(as));
    await page.addInitScript(TELL_REFUSALS);
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(this.url)) foreign.push(request.url());
    });
    await page.goto(`${this.url}${path}`);
    await deskDrawn(page);
    const say = words ? sayIn('en', words) : wordsOf(language);
    const forget = (): void => {
      complaints.length = 0;
      foreign.length = 0;
    };
    return { page, say, complaints, foreign, forget };
  }
}

/** What the page's policy refuses is not always written to the console: a script may have caught it. */
const TELL_REFUSALS = `addEventListener('securitypolicyviolation', (refused) =>
  console.error(refused.violatedDirective, refused.blockedURI, refused.sourceFile))`;

/** What is seen before does not answer yet; and there are addresses without a desk. */
export async function deskDrawn(page: Page): Promise<void> {
  if ((await page.locator('#desk').count()) === 0) return;
  await page.locator('#desk > *').first().waitFor({ state: 'attached' });
}

/** What runs in a page before its first load: what somebody has chosen who was here before. */
function choosing(as: Visit): string {
  const { language = 'en', scheme = 'auto', role = 'caseworker', density } = as;
  const chosen = JSON.stringify({ language, scheme, role, density });
  return `if (window.name === '') {
    window.name = 'visited';
    localStorage.setItem('qorgan.preferences', ${JSON.stringify(chosen)});
  }`;
}

/** Other words go to the browser in the place of the file of the English ones. */
async function speakInstead(window: BrowserContext, words: Visit['words']): Promise<void> {
  await window.route(/\/assets\/en-[^/]+\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify(words)}`,
    }),
  );
}
