import type { Config } from '../shared/config/config.ts';
import type { Message } from '../shared/messages/message.ts';
import type { RuleId } from '../shared/rules/ids.ts';

/** What the `gouji.config.json` of a document's folder says. */
export interface DocumentConfig {
  readonly config: Config;
  readonly faults: readonly Message[];
  /** The document as the entries of that file name it. */
  readonly entryName: string;
}

/** The `gouji.config.json` that a suppression of a document is written to. */
export interface ConfigTarget {
  readonly uri: string;
  /** Null where there is no such file yet. */
  readonly text: string | null;
  readonly entryName: string;
}

/** What the server needs of the place where it runs: all that is not the client's. */
export interface Host {
  /** The address of a rule's page, null where the place has none. */
  rulePageUrl(rule: RuleId): string | null;
  /** `folders` are the workspace's, as URIs. Null where no file holds for the document. */
  configFor(uri: string, folders: readonly string[]): Promise<DocumentConfig | null>;
  /** Whether the document lies in a folder that can have a `gouji.config.json`. */
  keepsConfig(uri: string): boolean;
  /** Null for a document that lies in no such folder. */
  configTarget(uri: string, folders: readonly string[]): Promise<ConfigTarget | null>;
  /** Ends the server: 0 after a proper shutdown, else 1. */
  exit(code: 0 | 1): void;
  /** To be called when a `gouji.config.json` may have changed. */
  forgetConfigs(): void;
}
