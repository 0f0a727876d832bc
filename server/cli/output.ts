/** Where reporters write. */
export interface Writer {
  readonly colour: boolean;
  write(text: string): Promise<void>;
  line(text: string): Promise<void>;
}

/** What a shell says of a program that its reader left: 128 and the number of the signal, since 0 would say that nothing is wrong. */
const LEFT_BY_READER = 141;

/** A stream that text is written to, with the reader's pace kept: what it cannot take yet is waited for. */
export class Output implements Writer {
  readonly #stream: NodeJS.WriteStream;
  readonly colour: boolean;
  /**
   * A reader that closes the pipe early (`| head`) ends the program: nothing more is asked of it. False where there are files
   * to write, and of the error output: who wants no more notices still wants the result.
   */
  endsWithReader = false;

  /** `onFault` is told of a stream that takes nothing more, such as a file on a full disk. */
  constructor(stream: NodeJS.WriteStream, onFault?: (error: NodeJS.ErrnoException) => void) {
    this.#stream = stream;
    this.colour = stream.isTTY === true && !process.env['NO_COLOR'];
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') onFault?.(error);
      else if (this.endsWithReader) process.exit(LEFT_BY_READER);
    });
  }

  async write(text: string | Uint8Array): Promise<void> {
    if (this.#stream.errored) return;
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
