import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type ClientFactory, clientName } from './client.ts';

/** The server as a web worker. */
export function clientFactory(context: ExtensionContext): ClientFactory {
  const program = Uri.joinPath(context.extensionUri, 'dist/server-program.js').toString(true);
  // The transports are made here: a worker that an extension starts in VS Code is none to the library's eyes.
  const start = async () => {
    const worker = new Worker(program);
    return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return (options) => new LanguageClient('gouji', clientName, start, options);
}

/** A worker lives on after an error that it did not catch, in a state that nobody knows: here it ends, as a process would. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => {
      worker.terminate();
      this.fireClose();
    });
  }
}
