import { UserError } from '../errors.ts';

/** Larger than any file that was exported from here: some ten thousand favorites. */
const LARGEST = 100_000_000;

/** Hands a text to the browser as a download. */
export function download(name: string, mimeType: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${mimeType};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The texts of chosen files. Throws `too_large` before anything is read. */
export function readTexts(files: readonly File[]): Promise<string[]> {
  if (files.some(({ size }) => size > LARGEST)) throw new UserError('too_large');
  return Promise.all(files.map((file) => file.text()));
}
