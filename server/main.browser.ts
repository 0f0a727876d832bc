import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { browserHost } from './host.browser.ts';
import { serve } from './server.ts';

serve(createConnection, new BrowserMessageReader(self), new BrowserMessageWriter(self), browserHost);
