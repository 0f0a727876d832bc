import { constants, copyFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type DocumentText, isDocument } from '../../shared/document/document.ts';
import type { Message } from '../../shared/messages/message.ts';
import { decode, encode } from '../encoding.ts';
import type { Source, TextInput } from './inputs.ts';
import { whyRefused } from './place.ts';
import { assertWritable, replaceFile, writeFileAt } from './replace-file.ts';

/** What became of a file that was to be written. */
export interface Saved {
  /** Why nothing was written; empty where it was. */
  readonly faults: readonly Message[];
  /** What a person has to know about what was written. */
  readonly warnings: readonly Message[];
  /** The word processor's file as it was written; null where nothing was, or a text. */
  readonly document: DocumentText | null;
}

export interface SaveOptions {
  readonly tracked: boolean;
  /** Another file to write to; null for the text's own. */
  readonly output: string | null;
}

/** Writes a text in place of the one that was read: into its file, whose original is kept beside where it is a Word file, or elsewhere. */
export async function save(input: TextInput, newText: string, { tracked, output }: SaveOptions): Promise<Saved> {
  const { path: file, text, source } = input;
  if (newText === text && output === null) return { faults: [], warnings: [], document: null };
  if (source.kind === 'document' && source.converted && output === null)
    return refusal({ id: 'document-edit-converted' });
  const mistaken = output === null ? null : mistakenName(input, output);
  if (mistaken !== null) return refusal(mistaken);
  const content = contentOf(source, text, newText, tracked);
  if ('faults' in content) return content;
  try {
    if (output !== null) await writeFileAt(output, content.bytes);
    else {
      const place = await realpath(file);
      const before = source.kind === 'document' ? source.bytes : encode(text, source.encoding);
      if (before === null) return refusal({ id: 'unwritable-encoding' });
      await assertWritable(place);
      if (source.kind === 'document') await keepOriginal(place);
      if (!(await replaceFile(place, before, content.bytes))) return refusal({ id: 'unwritten' });
    }
    return { faults: [], warnings: content.warnings, document: content.document };
  } catch {
    if (output === null) return refusal({ id: 'unwritten' });
    return refusal({ id: 'about-file', args: { file: output, words: { id: 'output-unwritten' } } });
  }
}

/** A file under a name that says what it is not would open in no other program. */
function mistakenName({ path: file, source }: TextInput, output: string): Message | null {
  const kind = path.extname(output).toLowerCase();
  if (kind === path.extname(file).toLowerCase()) return null;
  const isText = /^\.(?:gknb|txt|md|html?|csv)$/.test(kind);
  const isWord = /^\.(?:doc[xm]?|wps)$/.test(kind);
  const isOther = /^\.(?:pdf|mhtm?l?|rtf|odt|ofd|xlsx?|et)$/.test(kind);
  if (source.kind === 'encoded') return isWord || isOther ? { id: 'output-no-word' } : null;
  // A PDF or a saved page is written as it is.
  return isText || isOther || (isWord && !isDocument(source.bytes)) ? { id: 'output-no-text' } : null;
}

type Content = { readonly bytes: Uint8Array } & Pick<Saved, 'warnings' | 'document'>;

function contentOf(source: Source, text: string, newText: string, tracked: boolean): Content | Saved {
  if (source.kind === 'encoded') {
    const old = encode(text, source.encoding);
    const bytes = encode(newText, source.encoding);
    // An encoding that cannot give the text back would change other words.
    const again = old === null || bytes === null ? 'unwritable' : decode(bytes);
    return bytes === null || typeof again === 'string' || again.text !== newText
      ? refusal({ id: 'unwritable-encoding' })
      : { bytes, warnings: [], document: null };
  }
  const { document } = source;
  const written = document.write(newText, tracked ? true : undefined);
  if (!('refused' in written)) return written;
  const faults = written.refused.map((edit) => whyRefused(document, edit));
  return { faults, warnings: [], document: null };
}

function refusal(fault: Message): Saved {
  return { faults: [fault], warnings: [], document: null };
}

/** Copies a file to `….bak` beside it; a copy that is there already is the older original, and stays. */
async function keepOriginal(file: string): Promise<void> {
  try {
    await copyFile(file, `${file}.bak`, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
