import {
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type RequestMessage,
  type ResponseMessage,
} from 'vscode-languageserver';

type Phase = 'created' | 'running' | 'shut-down';

/** What a connection reads from and writes to. */
interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

export const wrongInitialize = 'The parameters of initialize are not what the protocol has there.';

/**
 * The lifecycle of the protocol as a filter before the connection, which does not guard it: a request before
 * `initialize` is answered by −32002, a second `initialize` and any request after `shutdown` by −32600, and a
 * notification outside the session is dropped, `exit` alone excepted. An `initialize` that was answered with an error
 * may be tried again.
 */
export function guardLifecycle(reader: MessageReader, writer: MessageWriter): Transport {
  let phase: Phase = 'created';
  let initialize: RequestMessage['id'] = null;

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
    if (method === 'initialize') {
      if (!saysCapabilities((message as RequestMessage).params)) {
        refuse(id, ErrorCodes.InvalidParams, wrongInitialize);
        return false;
      }
      phase = 'running';
      initialize = id;
    }
    if (method === 'shutdown') phase = 'shut-down';
    return true;
  }

  function refuse(id: RequestMessage['id'], code: number, message: string): void {
    const response = { jsonrpc: '2.0', id, error: { code, message } };
    // A write fails where the client is gone; the reader's end is what ends the server then.
    writer.write(response).catch(() => undefined);
  }

  return {
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback) =>
        reader.listen((message) => {
          if (admits(message)) callback(message);
        }),
      dispose: () => reader.dispose(),
    },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      write: (message) => {
        if (initialize !== null && !('method' in message) && (message as ResponseMessage).id === initialize) {
          initialize = null;
          if ('error' in message && phase === 'running') phase = 'created';
        }
        return writer.write(message);
      },
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
  };
}

/** What the library looks at before anybody else does. */
function saysCapabilities(params: RequestMessage['params']): boolean {
  const capabilities: unknown = typeof params === 'object' ? Reflect.get(params, 'capabilities') : null;
  return typeof capabilities === 'object' && capabilities !== null;
}
