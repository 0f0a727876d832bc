import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs a bundled program (CommonJS) in this process, as `require` would. What V8 compiles of it, about a third of the time
 * that a start takes, is kept in a file beside the program when the process ends, and taken from there the next time.
 * Where that file is missing, damaged, of another program or of another V8, or where none can be written, the program
 * runs all the same.
 */
export function runCached(program: string): void {
  const source = readFileSync(program);
  // VS Code and a Node beside it would each reject what the other has kept.
  const file = `${program}.${process.versions['electron'] === undefined ? 'node' : 'electron'}.cache`;
  const cachedData = kept(file, source);
  // On one line with the first of the source: positions in the program stay what they are.
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(wrapped, { filename: program, ...(cachedData && { cachedData }) });
  if (cachedData === null || script.cachedDataRejected === true) {
    process.once('exit', () => keep(file, source, script.createCachedData()));
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(program), module, program, path.dirname(program));
}

const DIGEST_BYTES = 20;

/** V8 compares nothing but lengths, and trusts the rest: a damaged file would end the process. */
function digestOf(source: Buffer, data: Buffer): Buffer {
  return createHash('sha1').update(source).update(data).digest();
}

/** What was kept of the source; null where nothing was, or not all of it is there. */
function kept(file: string, source: Buffer): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(DIGEST_BYTES);
    return digestOf(source, data).equals(bytes.subarray(0, DIGEST_BYTES)) ? data : null;
  } catch {
    return null;
  }
}

function keep(file: string, source: Buffer, data: Buffer): void {
  // Two programs that end at the same time each write a file of their own: whoever reads gets one of them, whole.
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, Buffer.concat([digestOf(source, data), data]), { flag: 'wx' });
    renameSync(own, file);
  } catch {
    // A folder that may not be written to: the next start compiles anew.
    rmSync(own, { force: true });
  }
}
