import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { browserHost } from './host.browser.ts';
import { serve } from './server.ts';

serve(new BrowserMessageReader(self), new BrowserMessageWriter(self), browserHost());
