import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  l10n,
  RelativePattern,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type Document, open } from '../../shared/document/document.ts';
import { wordOfText, wordScheme } from './address.ts';
import { refusalOf, words } from './words.ts';

/** A Word file as it was last read or written here. */
interface Known {
  readonly bytes: Uint8Array;
  readonly document: Document;
}

/**
 * The texts of Word files as files. Reading one reads the Word file, saving one writes the changed characters into it
 * and nothing else. Time and size are those of the Word file: by them the editor sees that somebody else changed it.
 */
export class WordTexts implements FileSystemProvider {
  readonly #changes = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  readonly #reads = new EventEmitter<void>();
  /** A Word file was read or written. */
  readonly onDidRead = this.#reads.event;
  /** By the address of the text, while it is open. */
  readonly #known = new Map<string, Known>();

  /** Makes the texts known to the editor. */
  register(): Disposable[] {
    return [
      workspace.registerFileSystemProvider(wordScheme, this, { isCaseSensitive: true }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
      this.#changes,
      this.#reads,
    ];
  }

  /** The Word file behind a text, as it was last read or written. */
  documentOf(text: Uri): Document | undefined {
    return this.#known.get(text.toString())?.document;
  }

  async stat(text: Uri): Promise<FileStat> {
    const file = wordOfText(text);
    // Before a file is written, the editor asks for its folder.
    if (file === null) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { type, ctime, mtime, size, permissions } = await workspace.fs.stat(file);
    const isFixed = permissions !== undefined || workspace.fs.isWritableFileSystem(file.scheme) === false;
    return isFixed ? { type, ctime, mtime, size, permissions: FilePermission.Readonly } : { type, ctime, mtime, size };
  }

  async readFile(text: Uri): Promise<Uint8Array> {
    const { document } = await this.#read(text);
    // The mark at the beginning tells the editor the encoding, whatever its settings say or it would guess.
    return new TextEncoder().encode(`\ufeff${document.text}`);
  }

  /** Throws where the text cannot be written: then the file is as it was and the editor keeps the text. */
  async writeFile(text: Uri, content: Uint8Array): Promise<void> {
    const file = fileOf(text);
    const newText = decoded(content);
    const before = this.#known.get(text.toString());
    const { document, bytes } = await this.#read(text);
    // The editor itself looks at time and size alone, and after a save at those of what may be there already.
    if (before !== undefined && !isSame(before.bytes, bytes)) {
      throw refusal(l10n.t('Another program changed the Word file meanwhile. Save again to overwrite its changes.'));
    }
    const written = document.write(newText);
    if ('refused' in written) throw refusal(refusalOf(document, written.refused));
    if (written.changed.length === 0) return;
    await keepOriginal(file, bytes);
    if (!(await isWritten(file, written.bytes))) {
      throw refusal(
        (await isLeftWhole(file, bytes, written.bytes))
          ? l10n.t(
              'The Word file cannot be written. If it is open in Word or WPS, close it there; make sure that the disk is not full, and save again.',
            )
          : l10n.t('The Word file does not hold what was written. The original is kept in {0}.', nameOf(kept(file))),
      );
    }
    await this.#read(text);
    for (const warning of written.warnings) void window.showWarningMessage(words(warning));
  }

  watch(text: Uri): Disposable {
    const file = wordOfText(text);
    if (file === null) return new Disposable(() => undefined);
    // The name itself may hold characters that mean something in a pattern.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), '*'));
    const tell = (type: FileChangeType) => (changed: Uri) => {
      if (changed.path === file.path) this.#changes.fire([{ type, uri: text }]);
    };
    watcher.onDidChange(tell(FileChangeType.Changed));
    watcher.onDidCreate(tell(FileChangeType.Created));
    watcher.onDidDelete(tell(FileChangeType.Deleted));
    return watcher;
  }

  readDirectory(): [] {
    return [];
  }

  createDirectory(text: Uri): never {
    throw FileSystemError.NoPermissions(text);
  }

  delete(text: Uri): never {
    throw FileSystemError.NoPermissions(text);
  }

  rename(text: Uri): never {
    throw FileSystemError.NoPermissions(text);
  }

  async #read(text: Uri): Promise<Known> {
    const file = fileOf(text);
    const bytes = await workspace.fs.readFile(file);
    const document = open(bytes);
    if ('refused' in document) throw refusal(words(document.refused));
    const known = { bytes, document };
    this.#known.set(text.toString(), known);
    this.#reads.fire();
    return known;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Copies a Word file to `….bak` beside it; a copy that is there already is the older original, and stays. */
async function keepOriginal(file: Uri, bytes: Uint8Array): Promise<void> {
  const copy = kept(file);
  const isThere = await workspace.fs.stat(copy).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  try {
    await workspace.fs.writeFile(copy, bytes);
  } catch {
    // A part of the original would be taken for the whole of it at the next save.
    await workspace.fs.delete(copy).then(undefined, () => undefined);
    throw refusal(
      l10n.t('The original could not be kept in {0}, so nothing was written. Is the disk full?', nameOf(copy)),
    );
  }
}

/** Writes a file; false where it does not hold all of it then: on a full disk a part may be written without a word. */
async function isWritten(file: Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    await workspace.fs.writeFile(file, bytes);
    return isSame(await workspace.fs.readFile(file), bytes);
  } catch {
    return false;
  }
}

/** Whether a file that could not be written holds what it held before. Where it holds a part of the new bytes, the old are put back. */
async function isLeftWhole(file: Uri, before: Uint8Array, written: Uint8Array): Promise<boolean> {
  try {
    const now = await workspace.fs.readFile(file);
    if (isSame(now, before)) return true;
    return isSame(now, written.subarray(0, now.length)) && (await isWritten(file, before));
  } catch {
    return false;
  }
}

function kept(file: Uri): Uri {
  return file.with({ path: `${file.path}.bak` });
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function fileOf(text: Uri): Uri {
  const file = wordOfText(text);
  if (file === null) throw FileSystemError.FileNotFound(text);
  return file;
}

function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw refusal(l10n.t('The text of a Word file is always saved as UTF-8: choose that encoding again.'));
  }
}

/** The editor puts words of its own in front. */
function refusal(reason: string): FileSystemError {
  return FileSystemError.Unavailable(reason);
}
