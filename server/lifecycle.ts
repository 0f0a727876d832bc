import {
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type RequestMessage,
} from 'vscode-languageserver';

type Phase = 'created' | 'running' | 'shut-down';

/**
 * The lifecycle of the protocol as a filter before the connection, which does not guard it: a request before
 * `initialize` is answered by −32002, a second `initialize` and any request after `shutdown` by −32600, and a
 * notification outside the session is dropped, `exit` alone excepted.
 */
export function guardLifecycle(reader: MessageReader, writer: MessageWriter): MessageReader {
  let phase: Phase = 'created';

  function admits(message: Message): boolean {
    if (!('method' in message)) return phase === 'running';
    const { method, id } = message as RequestMessage;
    if (id === undefined) return phase === 'running' || method === 'exit';
    if (phase === 'created' && method !== 'initialize') {
      refuse(id, ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
      return false;
    }
    if (phase === 'shut-down' || (phase === 'running' && method === 'initialize')) {
      const reason = phase === 'running' ? 'The server is initialized already.' : 'The server is shut down.';
      refuse(id, ErrorCodes.InvalidRequest, reason);
      return false;
    }
    if (method === 'initialize') phase = 'running';
    if (method === 'shutdown') phase = 'shut-down';
    return true;
  }

  function refuse(id: RequestMessage['id'], code: number, message: string): void {
    const response = { jsonrpc: '2.0', id, error: { code, message } };
    // A write fails where the client is gone; the reader's end is what ends the server then.
    writer.write(response).catch(() => undefined);
  }

  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        if (admits(message)) callback(message);
      }),
    dispose: () => reader.dispose(),
  };
}
