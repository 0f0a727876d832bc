/** A stream that text is written to, with the reader's pace kept: what it cannot take yet is waited for. */
export class Output {
  readonly #stream: NodeJS.WriteStream;
  readonly colour: boolean;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    this.colour = stream.isTTY === true && !process.env['NO_COLOR'];
    // A reader that closes the pipe early (`| head`) is no error: nothing more is written.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }

  async write(text: string | Uint8Array): Promise<void> {
    if (this.#stream.write(text)) return;
    await new Promise<void>((resolve) => this.#stream.once('drain', resolve));
  }

  async line(text: string): Promise<void> {
    await this.write(`${text}\n`);
  }
}
