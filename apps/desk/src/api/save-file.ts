import { answered } from './ask.js';

/**
 * Saves a file that a service makes, under the name that the service gives it. It is asked for as
 * the role that was chosen, which a plain link could not say, and is held in memory no longer than
 * the browser needs to take it over.
 * @throws Failure
 */
export async function saveFile(path: string): Promise<void> {
  const response = await answered(path, { headers: { accept: '*/*' } });
  const disposition = response.headers.get('content-disposition') ?? '';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'qorgan';
  link.click();
  URL.revokeObjectURL(link.href);
}
