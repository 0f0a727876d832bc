import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundle } from './bundle.ts';

/** A client of the language server over real standard streams. */
export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** Shakes hands: `initialize`, then `initialized`. */
  start(params?: Partial<InitializeParams>): Promise<InitializeResult>;
  open(uri: string, text: string, version?: number): Promise<void>;
  request<R>(method: string, params?: unknown): Promise<R>;
  notify(method: string, params?: unknown): Promise<void>;
  /** The exit code, once the process has ended. */
  exit(): Promise<number | null>;
}

const running = new Set<ChildProcess>();

export async function startServer(
  program = 'server/main.node.ts',
  args: readonly string[] = ['--stdio'],
): Promise<LspClient> {
  const child = spawn(process.execPath, [await bundle(program), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  running.add(child);
  const exited = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  return {
    connection,
    process: child,
    start: async (params = {}) => {
      const result = await connection.sendRequest<InitializeResult>('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: pullingClient,
        ...params,
      });
      await connection.sendNotification('initialized', {});
      return result;
    },
    open: (uri, text, version = 1) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'disclosure-report', version, text },
      }),
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    exit: () => exited,
  };
}

/** Ends the servers that a failed test left behind. */
export function killServers(): void {
  for (const child of running) child.kill();
}

export const pullingClient: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

export const pushedClient: ClientCapabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
