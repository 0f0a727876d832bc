import assert from 'node:assert/strict';
import { commands, Selection, TabInputCustom, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { fileOf, findings, languageId, placeOf, show, showLog, showWrongFigure, type Test, until } from './testing.ts';

/** Runs a command and takes what it offers, question by question, until `done` has an answer. */
async function accepting<T>(command: string, done: () => T | undefined | Thenable<T | undefined>): Promise<T> {
  void commands.executeCommand(command);
  return until(command, async () => {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done();
  });
}

export const commandTests: readonly Test[] = [
  [
    'gouji.newReport: from the report that lies there comes the form of the next one',
    async () => {
      const document = await accepting('gouji.newReport', () => {
        const front = window.activeTextEditor?.document;
        return front?.isUntitled && front.getText().includes('六、') ? front : undefined;
      });
      assert.equal(document.languageId, languageId);
      assert.match(document.lineAt(0).text, /^岚溪县人民政府\d{4}年政府信息公开工作年度报告$/);
    },
  ],
  [
    'gouji.nextCell and gouji.previousCell and gouji.cellBelow and keybindings: select a cell after the other',
    async () => {
      const { document } = await showWrongFigure();
      const editor = window.activeTextEditor;
      assert.ok(editor);
      const row = document
        .getText()
        .split(/\r?\n/)
        .findIndex((line) => line.startsWith('一、本年新收'));
      editor.selection = new Selection(row, 0, row, 0);
      const places: string[] = [];
      const selected = (): string => {
        const { start, end } = editor.selection;
        return `${start.line}:${start.character}-${end.character}`;
      };
      await until('the first cell', async () => {
        await commands.executeCommand('gouji.nextCell');
        return !editor.selection.isEmpty || undefined;
      });
      for (const command of ['nextCell', 'cellBelow', 'previousCell']) {
        const before = selected();
        await commands.executeCommand(`gouji.${command}`);
        await until(command, () => selected() !== before || undefined);
        places.push(document.getText(editor.selection));
      }
      // Row 二 is what last year says: it is passed over.
      assert.equal(editor.selection.start.line, row + 2);
      assert.ok(
        places.every((words) => /^\d+$/.test(words)),
        places.join(' '),
      );
    },
  ],
  [
    'gouji.acceptAll and gouji.acceptedFindings: what is accepted with a reason is listed, and restored when undone',
    async () => {
      const { document } = await showWrongFigure();
      await until('the finding', () => findings(document.uri)[0]);
      const config = Uri.joinPath(document.uri, '../gouji.config.json');
      await commands.executeCommand('gouji.acceptAll', 'known');
      await until('no finding', () => findings(document.uri).length === 0 || undefined);
      const written = new TextDecoder().decode(await workspace.fs.readFile(config));
      assert.match(written, /"reason": "known"/);
      await commands.executeCommand('gouji.acceptedFindings');
      await commands.executeCommand('workbench.action.closeQuickOpen');
      await workspace.fs.writeFile(config, new TextEncoder().encode('{}\n'));
      await until('the finding again', () => findings(document.uri)[0]);
    },
  ],
  [
    'gouji.openSample: the sample is a document of its own, with its fault found',
    async () => {
      await commands.executeCommand('gouji.openSample');
      const document = window.activeTextEditor?.document;
      assert.ok(document?.isUntitled);
      assert.equal(document.languageId, languageId);
      await until('its finding', () => findings(document.uri)[0]);
    },
  ],
  [
    'gouji.preview: the form opens beside the text, once',
    async () => {
      await showWrongFigure();
      const forms = () =>
        window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .filter(({ input }) => input instanceof TabInputCustom && input.viewType === 'gouji.form');
      await commands.executeCommand('gouji.preview');
      const tab = await until('the form', () => forms()[0]);
      assert.match(tab.label, /wrong-figure\.gknb/);
      assert.notEqual(tab.group.viewColumn, window.activeTextEditor?.viewColumn);
      await commands.executeCommand('gouji.preview');
      assert.equal(forms().length, 1);
      await window.tabGroups.close(forms());
    },
  ],
  [
    'gouji.openForm and gouji.openText: the form takes the place of the text, and the text that of the form',
    async () => {
      const { document } = await showWrongFigure();
      const active = () => window.tabGroups.activeTabGroup.activeTab;
      await commands.executeCommand('gouji.openForm');
      const form = await until('the form', () => (active()?.input instanceof TabInputCustom ? active() : undefined));
      assert.match(form.label, /wrong-figure\.gknb/);
      await commands.executeCommand('gouji.openText');
      await until(
        'the text',
        () => window.activeTextEditor?.document.uri.toString() === document.uri.toString() || undefined,
      );
      await window.tabGroups.close(
        window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputCustom),
      );
    },
  ],
  [
    'views and viewsContainers and gouji.searchReports and gouji.filterReports and gouji.sortReports and gouji.checkFolder: the reports of the folder come into view, and are arranged as a person asks',
    async () => {
      await commands.executeCommand('gouji.reports.focus');
      for (const command of ['searchReports', 'filterReports', 'sortReports']) {
        let isDone = false;
        void commands.executeCommand(`gouji.${command}`).then(() => {
          isDone = true;
        });
        await until(command, async () => {
          await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
          return isDone || undefined;
        });
      }
      await commands.executeCommand('gouji.checkFolder');
      await commands.executeCommand('workbench.view.explorer');
    },
  ],
  [
    'gouji.compareLastYear: a report and that of the year before stand side by side',
    async () => {
      await show('closed.gknb');
      await commands.executeCommand('gouji.compareLastYear');
      const tabs = () => window.tabGroups.all.flatMap((group) => group.tabs);
      const tab = await until('the comparison', () => tabs().find(({ label }) => label === '砚溪县水务局 2022–2023'));
      await window.tabGroups.close(tab);
    },
  ],
  [
    'gouji.exportProblems: the problems of the folder are listed in a Word file',
    async () => {
      const list = fileOf('List of problems.docx');
      const bytes = await accepting('gouji.exportProblems', () =>
        workspace.fs.readFile(list).then(
          (content) => (content.length > 0 ? content : undefined),
          () => undefined,
        ),
      );
      assert.equal(new TextDecoder().decode(bytes.subarray(0, 2)), 'PK');
      await workspace.fs.delete(list);
    },
  ],
  [
    'gouji.exportPreview: the page for printing lies beside the report',
    async () => {
      const { document } = await showWrongFigure();
      const page = Uri.file(document.uri.path.replace(/gknb$/, 'html'));
      const bytes = await accepting('gouji.exportPreview', () =>
        workspace.fs.readFile(page).then(
          (content) => (content.length > 0 ? content : undefined),
          () => undefined,
        ),
      );
      assert.match(new TextDecoder().decode(bytes), /^<!doctype html>[\s\S]*<td class="figure"[^>]*>56<\/td>/);
    },
  ],
  [
    'gouji.restart: a server that is started anew checks what is open and what is typed',
    async () => {
      const { document, finding } = await showWrongFigure();
      await commands.executeCommand('gouji.restart');
      await until('the finding', () => findings(document.uri)[0]);
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, finding.range, '50');
      assert.ok(await workspace.applyEdit(edit));
      await until('no finding', () => findings(document.uri).length === 0 || undefined);
    },
  ],
  [
    'gouji.showOutput: the log comes into view, and says what was found in each report',
    async () => {
      const { document } = await showWrongFigure();
      const log = await showLog();
      await until('the report in the log', () => {
        const line = log
          .getText()
          .split('\n')
          .find((each) => each.includes('wrong-figure.gknb'));
        return line === undefined ? undefined : /\[info\].*2021 年版表式.*错误 1 处/.test(line) || undefined;
      });
      for (const words of [
        /勾稽 \d+\.\d+\.\d+ 已启动（Node\.js v\d+/,
        /打开的文件夹：.*workspace/,
        /读入检查设置：.*gouji\.config\.json/,
      ])
        assert.match(log.getText(), words);
      const figures = document.getText().match(/（一）予以公开\t.*/)?.[0] ?? '';
      assert.ok(figures !== '' && !log.getText().includes(figures), 'the log repeats the report');
      await commands.executeCommand('workbench.action.closePanel');
    },
  ],
  [
    'gouji.formatTableAsMarkdown and gouji.formatTableAsTabs: the table at the cursor goes there and back',
    async () => {
      const { document } = await showWrongFigure();
      const editor = window.activeTextEditor;
      assert.ok(editor);
      const put = () => {
        const place = placeOf(document, '行政许可');
        editor.selection = new Selection(place, place);
      };
      put();
      await commands.executeCommand('gouji.formatTableAsMarkdown');
      await until('a Markdown table', () => /\|\s*行政许可\s*\|\s*38\s*\|/.test(document.getText()) || undefined);
      put();
      await commands.executeCommand('gouji.formatTableAsTabs');
      await until('a table by tabs', () => document.getText().includes('行政许可\t38') || undefined);
      assert.equal(document.getText().includes('| 行政许可'), false);
      assert.equal(findings(document.uri).length, 1);
    },
  ],
];
