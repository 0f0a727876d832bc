/** The files of one place, named in its own way: by paths on Node, by addresses where the client has them. */
export interface Files {
  /** The name of a document's file; null for a document that lies elsewhere, or is no file. */
  nameOf(uri: string): string | null;
  uriOf(name: string): string;
  /** The name as a person writes it. */
  shown(name: string): string;
  /** Null where there is no such file; rejected where it cannot be read. */
  read(name: string): Promise<string | null>;
  join(folder: string, file: string): string;
  /** The folder that a file or a folder lies in; of the topmost folder itself. */
  folderOf(name: string): string;
  /** The way from a folder down to a file, with `/`; null where the file does not lie below it. */
  way(folder: string, file: string): string | null;
  /** How far up a configuration is looked for where no folder of the workspace holds the file; null: not at all. */
  topOf(name: string): string | null;
  /** Whether a file can be written beside this one, as far as known. */
  isWritable(name: string): boolean;
}
