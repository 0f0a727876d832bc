import {
  BulkRegistration,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { configFileName } from '../shared/config/config.ts';
import type { ServerContext } from './context.ts';
import { watchedReports } from './watched-reports.ts';

/** Asks the client, where it can be asked, to tell of changed settings and files and of an open `gouji.config.json`. */
export function registerWith({ connection, facts }: ServerContext): void {
  if (facts.configuration && facts.registersConfiguration) {
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'gouji' })
      .catch((error) => connection.console.warn(`no word of changed settings: ${error}`));
  }
  if (facts.watchesFiles) {
    const watchers = [`**/${configFileName}`, watchedReports].map((globPattern) => ({ globPattern }));
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => connection.console.warn(`no word of changed files: ${error}`));
  }
  if (facts.registersDocuments) {
    const documentSelector = [{ pattern: `**/${configFileName}` }];
    const registration = BulkRegistration.create();
    registration.add(DidOpenTextDocumentNotification.type, { documentSelector });
    registration.add(DidChangeTextDocumentNotification.type, {
      documentSelector,
      syncKind: TextDocumentSyncKind.Incremental,
    });
    registration.add(DidCloseTextDocumentNotification.type, { documentSelector });
    connection.client
      .register(registration)
      .catch((error) => connection.console.warn(`no word of an open ${configFileName}: ${error}`));
  }
}
