// A virtual file system: the sample reports, as the test's server hands them out. Nothing can be written.
const { EventEmitter, FileSystemError, FileType, workspace } = require('vscode');

exports.activate = async ({ extensionUri, subscriptions }) => {
  const address = `${extensionUri.scheme}://${extensionUri.authority}/samples`;
  const names = await (await fetch(address)).json();
  const read = async ({ path }) => new Uint8Array(await (await fetch(address + encodeURI(path))).arrayBuffer());
  const refuse = () => {
    throw FileSystemError.NoPermissions();
  };
  const provider = {
    onDidChangeFile: new EventEmitter().event,
    watch: () => ({ dispose() {} }),
    async stat(uri) {
      if (uri.path === '/') return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      if (!names.includes(uri.path.slice(1))) throw FileSystemError.FileNotFound(uri);
      return { type: FileType.File, ctime: 0, mtime: 0, size: (await read(uri)).length };
    },
    readDirectory: () => names.map((name) => [name, FileType.File]),
    readFile: read,
    writeFile: refuse,
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  subscriptions.push(workspace.registerFileSystemProvider('samples', provider, { isReadonly: true }));
};
