import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeHost } from './host.node.ts';
import { serve } from './server.ts';

if (process.argv.includes('--node-ipc')) {
  serve(new IPCMessageReader(process), new IPCMessageWriter(process), nodeHost());
} else {
  serve(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout), nodeHost());
}
