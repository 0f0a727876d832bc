import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { Output } from '../../server/cli/output.ts';

describe('the output of the command line', () => {
  it('waits for a slow reader as often as it has to, and leaves nothing behind at the stream', async () => {
    const stream = new PassThrough({ highWaterMark: 1 });
    const output = new Output(stream as unknown as NodeJS.WriteStream);
    const before = stream.listenerCount('close');
    const read: string[] = [];
    for (let i = 0; i < 20; i++) {
      const written = output.write(`行${i}`);
      read.push(String(stream.read()));
      await written;
    }
    assert.deepEqual(
      read,
      Array.from({ length: 20 }, (_, i) => `行${i}`),
    );
    assert.equal(stream.listenerCount('close'), before);
    assert.equal(stream.listenerCount('drain'), 0);
  });

  it('does not wait for a reader that is gone', async () => {
    const stream = new PassThrough({ highWaterMark: 1 });
    const output = new Output(stream as unknown as NodeJS.WriteStream);
    const written = output.write('一行');
    stream.destroy();
    await written;
  });
});
