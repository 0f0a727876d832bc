import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** What LibreOffice makes of files: by the name without extension, its bytes in the other format (`pdf`, `docx`, `csv` …). */
export async function converted(
  office: string,
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gouji-test-'));
  try {
    const names = Object.keys(files).map((name) => path.join(folder, name));
    for (const [i, content] of Object.values(files).entries()) await writeFile(names[i] ?? '', content);
    const out = path.join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    await promisify(execFile)(office, [profile, '--headless', '--convert-to', to, '--outdir', out, ...names]);
    const made = await readdir(out);
    return new Map(
      await Promise.all(
        made.map(async (name) => [path.parse(name).name, await readFile(path.join(out, name))] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
