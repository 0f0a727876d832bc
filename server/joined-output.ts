import { Writable } from 'node:stream';

/**
 * Writes a message's header together with its body. The library writes them one after the other, which is two calls
 * of the system for each message, and wakes the client for a header that says nothing yet.
 */
export function joinedOutput(output: NodeJS.WritableStream): Writable {
  let header: Buffer | null = null;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (header === null) {
        header = chunk;
        done();
        return;
      }
      const message = Buffer.concat([header, chunk]);
      header = null;
      output.write(message, done);
    },
  });
}
