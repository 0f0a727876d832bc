import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Emitter, type Message, type MessageReader } from 'vscode-languageserver/node';
import { LINES_AT_ONCE, rehearsal, SILENCE, whileSilent } from '../../server/warm-up.ts';

/** A client that says when it sends, a clock that stands until it is moved on, and steps that are counted. */
function silence(count: number) {
  let time = 0;
  let lastTurn = Number.NEGATIVE_INFINITY;
  let taken = 0;
  const waiting: { at: number; callback: () => void }[] = [];
  const timing = {
    now: () => time,
    lastTurn: () => lastTurn,
    after: (wait: number, callback: () => void) => void waiting.push({ at: time + wait, callback }),
  };
  const messages = new Emitter<Message>();
  const reader = { listen: (callback: (message: Message) => void) => messages.event(callback) } as MessageReader;
  const steps = (function* () {
    for (let i = 0; i < count; i++) {
      taken++;
      // A step takes a millisecond.
      time++;
      yield;
    }
  })();
  const passed: Message[] = [];
  whileSilent(reader, async () => steps, timing).listen((message) => void passed.push(message));
  return {
    passed,
    async send(): Promise<void> {
      messages.fire({ jsonrpc: '2.0' });
      // The steps have to be loaded.
      await new Promise((resolve) => setImmediate(resolve));
    },
    /** Long work of the server pauses. */
    pause(): void {
      lastTurn = time;
    },
    /** Lets `wait` milliseconds go by; says how many steps were taken in them. */
    pass(wait: number): number {
      const before = taken;
      const until = time + wait;
      for (;;) {
        waiting.sort((a, b) => a.at - b.at);
        const next = waiting[0];
        if (next === undefined || next.at > until) break;
        waiting.shift();
        time = Math.max(time, next.at);
        next.callback();
      }
      time = Math.max(time, until);
      return taken - before;
    },
  };
}

describe('the warm-up of the server', () => {
  it('does not begin before the client has said something', () => {
    assert.equal(silence(3).pass(10 * SILENCE), 0);
  });

  it('takes one step after the other once the client is silent, and each once', async () => {
    const client = silence(3);
    await client.send();
    assert.equal(client.pass(SILENCE - 1), 0);
    assert.equal(client.pass(1), 1);
    assert.equal(client.pass(10 * SILENCE), 2);
    assert.equal(client.pass(10 * SILENCE), 0);
  });

  it('waits for another silence after each message', async () => {
    const client = silence(100);
    await client.send();
    assert.ok(client.pass(SILENCE + 5) > 1);
    await client.send();
    assert.equal(client.pass(SILENCE - 1), 0);
    await client.send();
    assert.equal(client.pass(SILENCE - 1), 0);
    assert.equal(client.pass(1), 1);
  });

  it('waits for the end of long work', async () => {
    const client = silence(100);
    await client.send();
    for (let i = 0; i < 10; i++) {
      client.pause();
      assert.equal(client.pass(SILENCE - 1), 0);
    }
    assert.equal(client.pass(1), 1);
  });

  it('passes on each message', async () => {
    const client = silence(0);
    await client.send();
    await client.send();
    assert.equal(client.passed.length, 2);
  });

  it('types the report of the walkthrough, and makes each kind of edit in it', () => {
    const build = readFileSync('scripts/build.mjs', 'utf8');
    const sample = /^const sample = '(samples\/[^']+)';$/m.exec(build)?.[1] ?? '';
    const report = readFileSync(sample, 'utf8');
    // Three kinds of edits, each made and taken back twenty times.
    assert.equal([...rehearsal(report)].length, Math.ceil(report.split('\n').length / LINES_AT_ONCE) + 3 * 2 * 20);
  });

  it('makes no edit in a report that has no place for one', () => {
    assert.equal([...rehearsal('')].length, 1);
  });
});
