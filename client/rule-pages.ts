import {
  type Disposable,
  EventEmitter,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';

/** Each rule's page is a file of its own to the editor, `gouji-rule:/wrong-figure.md`; package.json names the scheme too. */
const scheme = 'gouji-rule';

/** What the server puts before the name of a rule to say where its page is. */
export const rulePagesBase = `${scheme}:/`;

/** Shows the pages of the rules, which all lie in one file of the extension: packed so, they take a third of the room. */
export function showRulePages(extension: Uri): Disposable {
  let loaded: Promise<unknown> | null = null;
  const load = async (): Promise<unknown> => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist/rules.json'));
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  };
  const pageOf = async (uri: Uri): Promise<Uint8Array> => {
    loaded ??= load();
    const pages = await loaded;
    const name = uri.path.replace(/^\/|\.md$/g, '');
    const page: unknown =
      typeof pages === 'object' && pages !== null && Object.hasOwn(pages, name) ? Reflect.get(pages, name) : undefined;
    if (typeof page !== 'string') throw FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(page);
  };
  const refuse = (uri: Uri): never => {
    throw FileSystemError.NoPermissions(uri);
  };
  const provider: FileSystemProvider = {
    // The pages never change.
    onDidChangeFile: new EventEmitter<never>().event,
    watch: () => ({ dispose: () => undefined }),
    stat: async (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: (await pageOf(uri)).length }),
    readFile: pageOf,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return workspace.registerFileSystemProvider(scheme, provider, { isReadonly: true });
}
