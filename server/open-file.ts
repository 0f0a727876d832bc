import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Why a file is not read, beside what the system says: as the `code` of the error. */
export type RefusedFile = 'NOT_A_FILE' | 'TOO_LARGE';

class RefusedFileError extends Error {
  readonly code: RefusedFile;

  constructor(code: RefusedFile, file: string) {
    super(`${code}: ${file}`);
    this.code = code;
  }
}

/** Without O_NONBLOCK opening a pipe waits until somebody writes to it. Windows has neither. */
const HOW = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file that somebody else may have put there. Nothing but an ordinary file is opened to its end: a pipe would
 * be waited for, a device has none. No more than `limit` bytes are read, whatever the system says of the file's size.
 * @throws the system's error, or one with a `code` of `RefusedFile`.
 */
export async function readOrdinaryFile(file: string, limit: number): Promise<Buffer> {
  const handle = await open(file, HOW);
  try {
    const size = sizeOf(await handle.stat(), file, limit);
    return await readUpTo(handle, file, limit, size);
  } finally {
    await handle.close();
  }
}

/**
 * The same without letting anything else happen meanwhile. Null for a file that is not read like that: one that is empty by
 * what the system says, or changes while it is read.
 */
export function readOrdinaryFileAtOnce(file: string, limit: number): Buffer | null {
  const descriptor = openSync(file, HOW);
  try {
    const size = sizeOf(fstatSync(descriptor), file, limit);
    const bytes = Buffer.allocUnsafe(size + 1);
    const read = readSync(descriptor, bytes, 0, size + 1, 0);
    return read === size && size > 0 ? bytes.subarray(0, size) : null;
  } finally {
    closeSync(descriptor);
  }
}

/** @throws where it is no ordinary file, or larger than `limit` */
function sizeOf(stats: Stats, file: string, limit: number): number {
  if (stats.isDirectory()) throw Object.assign(new Error(`EISDIR: ${file}`), { code: 'EISDIR' });
  if (!stats.isFile()) throw new RefusedFileError('NOT_A_FILE', file);
  if (stats.size > limit) throw new RefusedFileError('TOO_LARGE', file);
  return stats.size;
}

/** The system's own files say that they are empty, and a file may grow while it is read. */
async function readUpTo(handle: FileHandle, file: string, limit: number, size: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for (let most = size + 1; ; most = 64 * 1024) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(most), 0, most);
    chunks.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
    if (length > limit) throw new RefusedFileError('TOO_LARGE', file);
    // One byte more was asked for than the file had: it has not grown.
    const isWhole = bytesRead === 0 || (length === size && bytesRead < most && size > 0);
    if (isWhole) return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, length);
  }
}
