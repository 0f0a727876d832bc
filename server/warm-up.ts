import type { MessageReader } from 'vscode-languageserver';
import { Folder } from '../shared/folder/folder.ts';
import { diagnosticOf } from './convert/to-lsp.ts';
import { Session } from './session.ts';
import { defaultSettings } from './settings.ts';
import { lastTurn } from './turn.ts';

/** So long, in milliseconds, the client must have been silent, and no long work under way, before a step is taken. */
export const SILENCE = 50;

/** The clock and the timer that steps are taken by, in milliseconds. */
export interface Timing {
  now(): number;
  /** When long work paused last. */
  lastTurn(): number;
  after(time: number, callback: () => void): void;
}

const realTiming: Timing = {
  now: () => performance.now(),
  lastTurn,
  after: (time, callback) => void setTimeout(callback, time),
};

/**
 * Takes the steps that `load` gives one by one while the client is silent, from its first message on: none is begun
 * within `SILENCE` of a message, or of a pause in long work, so that what comes in is answered before the next.
 */
export function whileSilent(
  reader: MessageReader,
  load: () => Promise<Iterable<void>>,
  { now, lastTurn, after }: Timing = realTiming,
): MessageReader {
  let lastMessage = 0;
  let begun = false;

  function go(left: Iterator<void>): void {
    const silent = now() - Math.max(lastMessage, lastTurn());
    if (silent < SILENCE) after(SILENCE - silent, () => go(left));
    else if (left.next().done === false) after(0, () => go(left));
  }

  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        lastMessage = now();
        callback(message);
        if (begun) return;
        begun = true;
        void load().then((steps) => go(steps[Symbol.iterator]()));
      }),
    dispose: () => reader.dispose(),
  };
}

/** So many lines are typed in one step. */
export const LINES_AT_ONCE = 8;

/** So often each kind of edit is made: by then most of the code has been compiled. */
const ROUNDS = 20;

const edits = [
  { behind: '二、上年结转政府信息公开申请数量\t', typed: '9' },
  { behind: '收到政府信息公开申请', typed: '9' },
  { behind: '2.其他法律行政法规禁止公', typed: '布' },
];

/**
 * Types a report, a few lines at a time, and changes a figure, a sentence and a label of it again and again, in a session of its
 * own. A step costs a millisecond or a few. Afterwards the code that answers an opened report and an edit has been
 * loaded and compiled: the first answer takes a third of the time.
 */
export function* rehearsal(report: string): Generator<void> {
  const uri = 'file:///rehearsal.gknb';
  const session = new Session(() => undefined);
  const folder = { reports: new Folder(), path: uri, hierarchy: [] };
  const context = { uri, uriOf: () => uri, locale: 'zh-cn', relatedInformation: true, pageUrl: () => uri } as const;
  let version = 1;
  session.open(uri, 'disclosure-report', version, '');
  const edit = (line: number, from: number, to: number, text: string): void => {
    const range = { start: { line, character: from }, end: { line, character: to } };
    version++;
    session.change(uri, version, [{ range, text }]);
    const analysis = session.reading(uri, defaultSettings, folder)?.analysis;
    if (analysis !== undefined) for (const each of analysis.findings) diagnosticOf(each, analysis.lines, context);
  };
  const lines = report.split('\n');
  for (let line = 0; line < lines.length; line += LINES_AT_ONCE) {
    const more = lines.slice(line, line + LINES_AT_ONCE);
    edit(line, 0, 0, more.map((words) => `${words}\n`).join(''));
    yield;
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { behind, typed } of edits) {
      const line = lines.findIndex((words) => words.includes(behind));
      if (line < 0) continue;
      const at = (lines[line] as string).indexOf(behind) + behind.length;
      edit(line, at, at, typed);
      yield;
      edit(line, at, at + typed.length, '');
      yield;
    }
  }
}
