import { open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives a file other bytes, if it still has those that were read. The new bytes are written beside the file and then
 * take its name, so that it is never half written.
 * @returns false where the file was written since: it is left alone.
 */
export async function replaceFile(file: string, before: Uint8Array, bytes: Uint8Array, mode: number): Promise<boolean> {
  if (!(await holds(file, before))) return false;
  await writeFileAt(file, bytes, mode);
  return true;
}

/** Writes a file as a whole or not at all. */
export async function writeFileAt(file: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.gouji`);
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}

async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    return (await handle.readFile()).equals(bytes);
  } finally {
    await handle.close();
  }
}
