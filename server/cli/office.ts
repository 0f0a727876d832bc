import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where LibreOffice is installed when it is not on the path. */
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
};

/** The program of an installed LibreOffice; null where there is none. */
export async function findOffice(): Promise<string | null> {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const places = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  for (const place of [...places, ...(usualPlaces[process.platform] ?? [])]) {
    const found = await access(place).then(
      () => true,
      () => false,
    );
    if (found) return place;
  }
  return null;
}

/** How long a conversion may take, in milliseconds. */
const TIMEOUT_MS = 60_000;

/** The bytes of a file of an old format as a Word file; null where no LibreOffice is there, or it cannot read them. */
export async function convertToWord(bytes: Uint8Array): Promise<Uint8Array | null> {
  const office = await findOffice();
  if (office === null) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'gouji-'));
  try {
    const file = path.join(folder, 'report.doc');
    await writeFile(file, bytes);
    // A profile of its own: one that is in use by an open window would refuse.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', 'docx', '--outdir', path.join(folder, 'out'), file];
    await run(office, args, { timeout: TIMEOUT_MS });
    return await readFile(path.join(folder, 'out', 'report.docx'));
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
