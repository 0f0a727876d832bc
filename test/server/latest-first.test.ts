import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { LatestFirst } from '../../server/latest-first.ts';

/** Tasks by name, each of which goes on until it is told to end; `begun` are those that had their turn, in order. */
function tasks(most: number) {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  /** What comes in before the next is chosen. */
  const coming: (() => void)[] = [];
  const queue = new LatestFirst(most, async () => void coming.shift()?.());
  return {
    begun,
    coming,
    ask: (name: string, token: CancellationToken = CancellationToken.None): Promise<string> =>
      queue.run(token, () => {
        begun.push(name);
        return new Promise((resolve, reject) => {
          ends.set(name, (error) => (error === undefined ? resolve(name) : reject(error)));
        });
      }),
    async end(name: string, error?: Error): Promise<void> {
      ends.get(name)?.(error);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('documents that are asked about at once', () => {
  it('begin at once while there is room', () => {
    const { begun, ask } = tasks(2);
    ask('a');
    ask('b');
    ask('c');
    assert.deepEqual(begun, ['a', 'b']);
  });

  it('wait until one ends, and the one asked about last goes first', async () => {
    const { begun, ask, end } = tasks(1);
    for (const name of ['a', 'b', 'c', 'd']) ask(name);
    await end('a');
    assert.deepEqual(begun, ['a', 'd']);
    ask('e');
    await end('d');
    assert.deepEqual(begun, ['a', 'd', 'e']);
    for (const name of ['e', 'c', 'b']) await end(name);
    assert.deepEqual(begun, ['a', 'd', 'e', 'c', 'b']);
  });

  it('leave no more side by side than there is room for, also where one is asked about as another ends', async () => {
    const { begun, ask, end } = tasks(1);
    const first = ask('a').then(() => ask('c'));
    ask('b');
    await end('a');
    assert.deepEqual(begun, ['a', 'b']);
    await end('b');
    assert.deepEqual(begun, ['a', 'b', 'c']);
    await end('c');
    assert.equal(await first, 'c');
  });

  it('wait for those that have come in as one of them ended: the last of these goes first', async () => {
    const { begun, coming, ask, end } = tasks(1);
    ask('a');
    ask('b');
    coming.push(
      () => ask('c'),
      () => ask('d'),
    );
    await end('a');
    assert.deepEqual(begun, ['a', 'd']);
    await end('d');
    assert.deepEqual(begun, ['a', 'd', 'c']);
  });

  it('give what was found in each', async () => {
    const { ask, end } = tasks(1);
    const answers = Promise.all([ask('a'), ask('b')]);
    await end('a');
    await end('b');
    assert.deepEqual(await answers, ['a', 'b']);
  });

  it('go on where one of them fails', async () => {
    const { begun, ask, end } = tasks(1);
    const failed = assert.rejects(ask('a'), /of the task/);
    ask('b');
    await end('a', new Error('of the task'));
    await failed;
    assert.deepEqual(begun, ['a', 'b']);
  });

  it('do not wait once the client has taken the request back, and leave the others theirs', async () => {
    const { begun, ask, end } = tasks(1);
    const source = new CancellationTokenSource();
    ask('a');
    ask('b');
    ask('c', source.token);
    ask('d');
    source.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(begun, ['a', 'c']);
    await end('c');
    assert.deepEqual(begun, ['a', 'c'], 'as many go on as there is room for');
    await end('a');
    assert.deepEqual(begun, ['a', 'c', 'd']);
    await end('d');
    assert.deepEqual(begun, ['a', 'c', 'd', 'b']);
  });
});
