/** Where reporters write. */
export interface Writer {
  readonly colour: boolean;
  write(text: string): Promise<void>;
  line(text: string): Promise<void>;
}

/** A stream that text is written to, with the reader's pace kept: what it cannot take yet is waited for. */
export class Output implements Writer {
  readonly #stream: NodeJS.WriteStream;
  readonly colour: boolean;

  /** `onFault` is told of a stream that takes nothing more, such as a file on a full disk. */
  constructor(stream: NodeJS.WriteStream, onFault?: (error: NodeJS.ErrnoException) => void) {
    this.#stream = stream;
    this.colour = stream.isTTY === true && !process.env['NO_COLOR'];
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that closes the pipe early (`| head`) is no error: nothing more is written.
      if (error.code === 'EPIPE') process.exit();
      onFault?.(error);
    });
  }

  async write(text: string | Uint8Array): Promise<void> {
    if (this.#stream.write(text)) return;
    if (this.#stream.errored) return;
    await new Promise<void>((resolve) => {
      const ready = (): void => {
        // Each waits for one of two events: the other must not stay behind.
        this.#stream.off('drain', ready).off('close', ready);
        resolve();
      };
      this.#stream.on('drain', ready).on('close', ready);
    });
  }

  async line(text: string): Promise<void> {
    await this.write(`${text}\n`);
  }
}
