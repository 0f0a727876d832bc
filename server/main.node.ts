import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeHost } from './host.node.ts';
import { joinedOutput } from './joined-output.ts';
import { serve } from './server.ts';

if (process.argv.includes('--node-ipc')) {
  serve(createConnection, new IPCMessageReader(process), new IPCMessageWriter(process), nodeHost);
} else {
  serve(
    createConnection,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(joinedOutput(process.stdout)),
    nodeHost,
  );
}
