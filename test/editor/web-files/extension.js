// A virtual file system: what the test's server hands out, and takes back.
const { EventEmitter, FileChangeType, FileSystemError, FileType, workspace } = require('vscode');

exports.activate = async ({ extensionUri, subscriptions }) => {
  const address = `${extensionUri.scheme}://${extensionUri.authority}/files`;
  const names = new Set(await (await fetch(address)).json());
  const changes = new EventEmitter();
  const nameOf = ({ path }) => path.slice(1);
  const read = async (uri) => {
    if (!names.has(nameOf(uri))) throw FileSystemError.FileNotFound(uri);
    return new Uint8Array(await (await fetch(address + encodeURI(uri.path))).arrayBuffer());
  };
  const below = (uri) => {
    const folder = nameOf(uri) === '' ? '' : `${nameOf(uri)}/`;
    return [...names].filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));
  };
  const refuse = () => {
    throw FileSystemError.NoPermissions();
  };
  const provider = {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose() {} }),
    async stat(uri) {
      if (names.has(nameOf(uri))) return { type: FileType.File, ctime: 0, mtime: 0, size: (await read(uri)).length };
      if (below(uri).length === 0) throw FileSystemError.FileNotFound(uri);
      return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    },
    readDirectory: (uri) => [
      ...new Map(below(uri).map((way) => [way.split('/')[0], way.includes('/') ? FileType.Directory : FileType.File])),
    ],
    readFile: read,
    async writeFile(uri, body) {
      const type = names.has(nameOf(uri)) ? FileChangeType.Changed : FileChangeType.Created;
      await fetch(address + encodeURI(uri.path), { method: 'PUT', body });
      names.add(nameOf(uri));
      changes.fire([{ type, uri }]);
    },
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  subscriptions.push(workspace.registerFileSystemProvider('samples', provider));
};
