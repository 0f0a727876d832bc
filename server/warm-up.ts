import type { MessageReader } from 'vscode-languageserver';
import { Folder } from '../shared/folder/folder.ts';
import { blankTable, editionInForce } from '../shared/template/registry.ts';
import { diagnosticOf } from './convert/to-lsp.ts';
import { Session } from './session.ts';
import { defaultSettings } from './settings.ts';

/** So long, in milliseconds, the client must have been silent before a step is taken. */
export const SILENCE = 50;

/** The clock and the timer that steps are taken by; both in milliseconds. */
export interface Timing {
  now(): number;
  after(time: number, callback: () => void): void;
}

const realTiming: Timing = {
  now: () => performance.now(),
  after: (time, callback) => void setTimeout(callback, time),
};

/**
 * Takes `steps` one by one while the client is silent, from its first message on: none is begun within `SILENCE` of a
 * message, so that what comes in is answered before the next.
 */
export function whileSilent(
  reader: MessageReader,
  steps: Iterable<void>,
  { now, after }: Timing = realTiming,
): MessageReader {
  let lastMessage = 0;
  let left: Iterator<void> | null = null;

  function go(): void {
    const silent = now() - lastMessage;
    if (silent < SILENCE) after(SILENCE - silent, go);
    else if (left?.next().done === false) after(0, go);
  }

  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        lastMessage = now();
        callback(message);
        if (left !== null) return;
        left = steps[Symbol.iterator]();
        go();
      }),
    dispose: () => reader.dispose(),
  };
}

/** So often each kind of edit is made: by then most of the code has been compiled. */
const ROUNDS = 20;

const edits = [
  { behind: '二、上年结转政府信息公开申请数量\t', typed: '9' },
  { behind: '收到政府信息公开申请', typed: '9' },
  { behind: '2.其他法律行政法规禁止公', typed: '布' },
];

/** The running text of the rehearsed report, by the number of its section. */
const prose: Readonly<Record<number, string>> = {
  1: '2024年，本机关主动公开政府信息0条，收到政府信息公开申请0件，上年结转0件。政府信息管理、平台建设和监督保障工作有序开展。',
  5: '存在的问题：主动公开的内容不够丰富，政策解读的形式较为单一。改进措施：及时更新栏目，采用图解、问答等形式解读政策，并加强业务培训。',
  6: '2024年，本机关依据《政府信息公开信息处理费管理办法》收取信息处理费0元。没有其他需要报告的事项。',
};

/**
 * Types a report of nobody line by line, and changes a figure, a sentence and a label of it again and again, in a
 * session of its own. A step costs a millisecond or a few. Afterwards the code that answers an opened report and an
 * edit has been loaded and compiled: the first answer takes a third of the time.
 */
export const rehearsal: Iterable<void> = {
  *[Symbol.iterator]() {
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
    const lines = rehearsed();
    for (const [line, words] of lines.entries()) {
      edit(line, 0, 0, `${words}\n`);
      yield;
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const { behind, typed } of edits) {
        const line = lines.findIndex((words) => words.includes(behind));
        const at = (lines[line] ?? '').indexOf(behind) + behind.length;
        edit(line, at, at, typed);
        yield;
        edit(line, at, at + typed.length, '');
        yield;
      }
    }
  },
};

/** The lines of a report without requests, in the form in force. */
export function rehearsed(): string[] {
  const { sections, tables } = editionInForce;
  const lines = ['某市某局2024年政府信息公开工作年度报告', ''];
  for (const { key, number, title } of sections) {
    lines.push(`${'一二三四五六'.charAt(number - 1)}、${title}`, prose[number] ?? '');
    for (const table of tables) {
      if (table.section !== key || table.optional) continue;
      lines.push(...blankTable(table, () => '0').map((cells) => cells.join('\t')), '');
    }
  }
  return lines;
}
