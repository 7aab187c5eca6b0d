/** What of an open file is needed to write it. */
export interface LogFile {
  write(bytes: Uint8Array, from: number, length: number, at: number): Promise<{readonly bytesWritten: number}>;
  datasync(): Promise<void>;
  truncate(size: number): Promise<void>;
  stat(): Promise<{readonly size: number}>;
}

/** Writes behind the end of a file, in pieces that are durable whole or not there at all. */
export class LogWriter {
  readonly #file: LogFile;
  /** How many bytes are durable. */
  #size: number;
  /** Whether there may be bytes behind those. */
  #isUnsure = false;

  /** `size`: where the durable part of the file ends; what stands behind it is cut off before the first write. */
  constructor(file: LogFile, size: number) {
    this.#file = file;
    this.#size = size;
  }

  /**
   * Resolves when the bytes would outlast a power cut. Rejects with the system's error; the file then ends where it
   * ended before, at the latest when the next piece is written.
   */
  async append(bytes: Uint8Array): Promise<void> {
    if (this.#isUnsure) await this.trim();
    this.#isUnsure = true;
    try {
      await this.#write(bytes);
      await this.#file.datasync();
    } catch (error) {
      await this.trim().catch(() => {});
      throw error;
    }
    this.#isUnsure = false;
    this.#size += bytes.length;
  }

  /** Cuts off what is not known to be durable. */
  async trim(): Promise<void> {
    await this.#file.truncate(this.#size);
    await this.#file.datasync();
    this.#isUnsure = false;
  }

  /** A system may take a part of what it is given and say so, or take more than it can store and say nothing. */
  async #write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const {bytesWritten} = await this.#file.write(bytes, done, bytes.length - done, this.#size + done);
      if (bytesWritten === 0) throw tooShort();
      done += bytesWritten;
    }
    if ((await this.#file.stat()).size !== this.#size + bytes.length) throw tooShort();
  }
}

function tooShort(): Error {
  return Object.assign(new Error('Less was written than asked'), {code: 'ENOSPC', syscall: 'write'});
}
