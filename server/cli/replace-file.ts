import { type Stats, unlinkSync } from 'node:fs';
import { access, constants, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../../shared/messages/message.ts';
import { readOrdinaryFile } from '../open-file.ts';

/**
 * Gives a file other bytes, if it still has those that were read. The new bytes are written beside the file and then
 * take its name, so that it is never half written.
 * @returns false where the file was written since: it is left alone.
 */
export async function replaceFile(file: string, before: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  const now = await readOrdinaryFile(file, before.length).catch(() => null);
  if (now?.equals(before) !== true) return false;
  await writeFileAt(file, bytes);
  return true;
}

/** Files that are not written to their end yet: taken away should the program be interrupted. */
const drafts = new Set<string>();
let drafted = 0;

process.on('SIGINT', () => {
  for (const draft of drafts) {
    try {
      unlinkSync(draft);
    } catch {
      // It has just taken its name, or is gone.
    }
  }
  process.exit(130);
});

/**
 * Writes a file as a whole or not at all, and none that is read-only. One that is there keeps its owner and its
 * permissions, and a link stays a link.
 * @throws the system's error, and one for a pipe or a device: a file that took its name would take its place for everybody.
 */
export async function writeFileAt(file: string, bytes: Uint8Array): Promise<void> {
  const place = await realpath(file).catch(() => file);
  const old = await stat(place).catch(() => null);
  if (old !== null) await assertWritable(place, old);
  // Not made of the file's own name, which may be as long as names can be.
  const draft = path.join(path.dirname(place), `.gouji-${process.pid}-${++drafted}`);
  drafts.add(draft);
  try {
    const handle = await open(draft, 'wx', old?.mode);
    try {
      await handle.writeFile(bytes);
      if (old !== null) await keepRights(handle, old);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, place);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  } finally {
    drafts.delete(draft);
  }
}

/**
 * Another file that takes the name of one asks for no right to write that, and who may do anything is refused nothing.
 * @throws where it is no file, or read-only
 */
export async function assertWritable(file: string, known?: Stats): Promise<void> {
  const there = known ?? (await stat(file));
  if (!there.isFile()) throw new Error(`not a file: ${file}`);
  if ((there.mode & 0o222) === 0) throw new Error(`read-only: ${file}`);
  await access(file, constants.W_OK);
}

/**
 * Writes a file that is not there yet: one that is may have been filled in since.
 * @returns why nothing was written, null where it was.
 */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<Message | null> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'wx');
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return { id: isThere ? 'new-report-exists' : 'output-unwritten' };
  }
  drafts.add(file);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    return null;
  } catch {
    await unlink(file).catch(() => undefined);
    return { id: 'output-unwritten' };
  } finally {
    await handle.close();
    drafts.delete(file);
  }
}

/** Only who may do anything can give a file to somebody else; for others it stays theirs. */
async function keepRights(
  handle: FileHandle,
  { uid, gid, mode }: { uid: number; gid: number; mode: number },
): Promise<void> {
  await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode).catch(() => undefined);
}
