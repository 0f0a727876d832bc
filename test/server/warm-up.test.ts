import assert from 'node:assert/strict';
import { Emitter, type Message, type MessageReader } from 'vscode-languageserver/node';
import { rehearsal, rehearsed, SILENCE, whileSilent } from '../../server/warm-up.ts';
import { analyze } from '../../shared/analysis.ts';

/** A client that says when it sends, a clock that stands until it is moved on, and steps that are counted. */
function silence(count: number) {
  let time = 0;
  let taken = 0;
  const waiting: { at: number; callback: () => void }[] = [];
  const timing = {
    now: () => time,
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
  whileSilent(reader, steps, timing).listen((message) => void passed.push(message));
  return {
    passed,
    send: () => messages.fire({ jsonrpc: '2.0' }),
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

  it('takes one step after the other once the client is silent, and each once', () => {
    const client = silence(3);
    client.send();
    assert.equal(client.pass(SILENCE - 1), 0);
    assert.equal(client.pass(1), 1);
    assert.equal(client.pass(10 * SILENCE), 2);
    assert.equal(client.pass(10 * SILENCE), 0);
  });

  it('waits for another silence after each message', () => {
    const client = silence(100);
    client.send();
    assert.ok(client.pass(SILENCE + 5) > 1);
    client.send();
    assert.equal(client.pass(SILENCE - 1), 0);
    client.send();
    assert.equal(client.pass(SILENCE - 1), 0);
    assert.equal(client.pass(1), 1);
  });

  it('passes on each message', () => {
    const client = silence(0);
    client.send();
    client.send();
    assert.equal(client.passed.length, 2);
  });

  it('rehearses on a report with all that the code is to be compiled for', () => {
    const { report, findings } = analyze(rehearsed().join('\n'));
    assert.deepEqual(
      report?.tables.map(({ template }) => template.key),
      report?.edition.tables.map(({ key }) => key),
    );
    assert.ok(report?.tables.every(({ rows }) => rows.every(({ state }) => state === 'aligned')));
    assert.equal(report?.sections.length, report?.edition.sections.length);
    assert.deepEqual(findings, []);
  });

  it('rehearses to its end without a fault', () => {
    assert.ok([...rehearsal].length > 100);
  });
});
