// A language client for measuring: framing, requests and nothing else, so that what is timed is the server.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Of a document by its name; one that has an address keeps it. */
export const uriOf = (name) => (name.startsWith('file:') ? name : `file:///bench/${encodeURIComponent(name)}`);

export class Session {
  #process;
  #pending = new Map();
  #id = 0;
  #chunks = [];
  #length = 0;
  #needed = 0;
  /** When the last bytes came in: to take a long answer apart is the client's own time. */
  #cameAt = 0;

  constructor(script, args = []) {
    this.started = performance.now();
    this.#process = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout.on('data', (chunk) => this.#receive(chunk));
    this.#process.on('exit', (code) => {
      for (const { reject } of this.#pending.values()) reject(new Error(`the server ended with code ${code}`));
      this.#pending.clear();
    });
  }

  /** Starts the session, over a folder if its address is given; resolves to the milliseconds from starting the process to its answer. */
  async initialize(folder = null) {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folder === null ? null : [{ uri: folder, name: 'folder' }],
      locale: 'zh-cn',
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        textDocument: {
          synchronization: {},
          diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
          hover: { contentFormat: ['markdown'] },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          codeAction: {
            codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } },
            dataSupport: true,
            disabledSupport: true,
            resolveSupport: { properties: ['edit'] },
          },
          completion: { completionItem: { resolveSupport: { properties: ['documentation'] } } },
        },
        workspace: { workspaceEdit: { documentChanges: true } },
      },
    });
    const took = performance.now() - this.started;
    this.notify('initialized', {});
    return took;
  }

  open(name, text) {
    const textDocument = { uri: uriOf(name), languageId: 'disclosure-report', version: 1, text };
    this.notify('textDocument/didOpen', { textDocument });
  }

  /** Replaces `length` characters at a position. */
  change(name, version, { line, character }, length, text) {
    const range = { start: { line, character }, end: { line, character: character + length } };
    this.notify('textDocument/didChange', {
      textDocument: { uri: uriOf(name), version },
      contentChanges: [{ range, text }],
    });
  }

  close(name) {
    this.notify('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
  }

  async pull(name) {
    const { items } = await this.request('textDocument/diagnostic', { textDocument: { uri: uriOf(name) } });
    return items;
  }

  request(method, params) {
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send({ jsonrpc: '2.0', id, method, params });
    });
  }

  /**
   * Asks, and takes the request back so many milliseconds later. Resolves to the milliseconds from then to the answer, negative
   * where it came before, and whether it is a result.
   */
  async takenBack(method, params, after) {
    const request = this.request(method, params).then(
      () => ({ at: this.#cameAt, own: this.#mainThreadTime(), isResult: true }),
      () => ({ at: this.#cameAt, own: this.#mainThreadTime(), isResult: false }),
    );
    const id = this.#id;
    await new Promise((resolve) => setTimeout(resolve, after));
    const before = this.#mainThreadTime();
    const takenBack = performance.now();
    this.notify('$/cancelRequest', { id });
    const { at, own, isResult } = await request;
    return { time: at - takenBack, own: own - before, isResult };
  }

  /** Milliseconds for which the thread that answers had a processor; 0 where the system does not tell. */
  #mainThreadTime() {
    try {
      const { pid } = this.#process;
      return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    } catch {
      return 0;
    }
  }

  notify(method, params) {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** Resident memory in megabytes, now and at its highest; null where the system does not tell. */
  memory() {
    try {
      const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
      const megabytes = (key) => Math.round(Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
      return { now: megabytes('VmRSS'), highest: megabytes('VmHWM') };
    } catch {
      return null;
    }
  }

  /** Milliseconds of processor time since the start; null where the system does not tell. */
  processorTime() {
    try {
      const fields = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return null;
    }
  }

  async end() {
    await this.request('shutdown', undefined);
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.notify('exit', undefined);
    await ended;
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify(message));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #receive(chunk) {
    this.#cameAt = performance.now();
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    let data = Buffer.concat(this.#chunks);
    for (;;) {
      const head = data.indexOf('\r\n\r\n');
      if (head < 0) break;
      const length = Number(/content-length: *(\d+)/i.exec(data.toString('latin1', 0, head))?.[1]);
      this.#needed = head + 4 + length;
      if (data.length < this.#needed) break;
      this.#take(JSON.parse(data.toString('utf8', head + 4, this.#needed)));
      data = data.subarray(this.#needed);
      this.#needed = 0;
    }
    this.#chunks = [data];
    this.#length = data.length;
  }

  #take(message) {
    if (message.method !== undefined) {
      // What a server asks of its client, its settings above all, is answered: nothing is set.
      if (message.id !== undefined) {
        const result = message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null;
        this.#send({ jsonrpc: '2.0', id: message.id, result });
      }
      return;
    }
    const waiting = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result);
  }
}
