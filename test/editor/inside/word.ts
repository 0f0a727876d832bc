import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  FilePermission,
  Range,
  TabInputCustom,
  TabInputText,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { open } from '../../../shared/document/document.ts';
import { changedElsewhere, compared, lackingRow, wrongWord } from '../word-files.ts';
import { fileOf, findings, languageId, ruleOf, showWrongFigure, type Test, until } from './testing.ts';

const scheme = 'gouji-docx';

/** Opens the Word file as a click in the explorer does, after it was written anew. */
async function showWord(): Promise<{ readonly file: Uri; readonly document: TextDocument }> {
  const file = fileOf(wrongWord.name);
  await workspace.fs.writeFile(file, wrongWord.bytes);
  await workspace.fs.delete(backup(file)).then(undefined, () => undefined);
  await commands.executeCommand('vscode.open', file);
  const text = await textOfWord(file);
  // What a test before this one left may still be in front.
  const document = await until('the text of the Word file', () => {
    const front = window.activeTextEditor?.document;
    return front?.uri.scheme === scheme && !front.isDirty && front.getText() === text ? front : undefined;
  });
  return { file, document };
}

const backup = (file: Uri): Uri => file.with({ path: `${file.path}.bak` });

/** As an array of one kind: the editor may hand out a `Buffer`. */
async function bytesOf(file: Uri): Promise<Uint8Array> {
  return Uint8Array.from(await workspace.fs.readFile(file));
}

async function textOfWord(file: Uri): Promise<string> {
  const opened = open(await bytesOf(file));
  return 'refused' in opened ? assert.fail(opened.refused.id) : opened.text;
}

async function replace(document: TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, from);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  assert.ok(await workspace.applyEdit(edit));
}

export const wordTests: readonly Test[] = [
  [
    'customEditors and resourceLabelFormatters: a Word file is shown as a report, under its own name',
    async () => {
      const { file, document } = await showWord();
      assert.equal(document.languageId, languageId);
      assert.equal(document.getText(), await textOfWord(file));
      await until('the finding', () => findings(document.uri)[0]);
      assert.deepEqual(findings(document.uri).map(ruleOf), ['wrong-figure']);
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
      const tab = tabs.find(({ input }) => input instanceof TabInputText && input.uri.scheme === scheme);
      assert.equal(tab?.label, wrongWord.name);
      assert.deepEqual(
        tabs.filter(({ input }) => input instanceof TabInputCustom),
        [],
      );
      const real = await workspace.fs.stat(file);
      const { mtime, size } = await workspace.fs.stat(document.uri);
      assert.deepEqual({ mtime, size }, { mtime: real.mtime, size: real.size });
      // Another extension may write the text of the file as any other file.
      await workspace.fs.writeFile(document.uri, new TextEncoder().encode(document.getText()));
      assert.deepEqual(await bytesOf(file), wrongWord.bytes);
    },
  ],
  [
    'customEditors: a repair that is saved changes its figure in the Word file and nothing else, and the original is kept',
    async () => {
      const { file, document } = await showWord();
      const finding = await until('the finding', () => findings(document.uri)[0]);
      const [first] = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding.range,
        'quickfix',
        1,
      );
      assert.ok(first?.edit);
      assert.ok(await workspace.applyEdit(first.edit));
      assert.ok(await document.save());
      await until('no finding', () => findings(document.uri).length === 0 || undefined);
      const before = compared(wrongWord.bytes, wrongWord.bytes);
      const { others, tags, texts } = compared(wrongWord.bytes, await bytesOf(file));
      assert.deepEqual(others, []);
      assert.deepEqual(tags, before.tags);
      assert.equal(texts, before.texts.replace(wrongWord.wrong, wrongWord.right));
      assert.deepEqual(await bytesOf(backup(file)), wrongWord.bytes);
    },
  ],
  [
    'customEditors: a row that only Word can add is not offered, and is told of all the same',
    async () => {
      const file = fileOf(wrongWord.name.replace('2022', '2023'));
      await workspace.fs.writeFile(file, lackingRow);
      await commands.executeCommand('vscode.open', file);
      const document = await until('its text', () => {
        const front = window.activeTextEditor?.document;
        return front?.uri.scheme === scheme && !front.getText().includes(wrongWord.row) ? front : undefined;
      });
      const finding = await until('the finding', () =>
        findings(document.uri).find((each) => ruleOf(each) === 'missing-row'),
      );
      const offered = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding.range,
        'quickfix',
        9,
      );
      assert.deepEqual(
        offered.filter(({ edit }) => edit !== undefined),
        [],
      );
    },
  ],
  [
    'customEditors: a save without a change writes nothing',
    async () => {
      const { file, document } = await showWord();
      const { mtime } = await workspace.fs.stat(file);
      await replace(document, wrongWord.title, `${wrongWord.title}甲`);
      await replace(document, `${wrongWord.title}甲`, wrongWord.title);
      await until('the edit', () => document.isDirty || undefined);
      assert.ok(await document.save());
      assert.equal((await workspace.fs.stat(file)).mtime, mtime);
      assert.deepEqual(await bytesOf(file), wrongWord.bytes);
      await assert.rejects(async () => await workspace.fs.stat(backup(file)));
    },
  ],
  [
    'customEditors: an edit that Word cannot take is refused, and loses nothing',
    async () => {
      const { file, document } = await showWord();
      const row = document.getText().match(/^三、本年度办理结果\t.*\n/m)?.[0] ?? '';
      await replace(document, row, '');
      const text = document.getText();
      assert.equal(await document.save(), false);
      assert.ok(document.isDirty);
      assert.equal(document.getText(), text);
      assert.deepEqual(await bytesOf(file), wrongWord.bytes);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), await textOfWord(file));
    },
  ],
  [
    'customEditors: a file that another program changed meanwhile is not overwritten unseen, whatever its size',
    async () => {
      const other = changedElsewhere('清理', '核对');
      const { file, document } = await showWord();
      await replace(document, `\t${wrongWord.wrong}\n`, `\t${wrongWord.right}\n`);
      await workspace.fs.writeFile(file, other);
      assert.equal(await document.save(), false);
      assert.ok(document.isDirty);
      assert.deepEqual(await bytesOf(file), other);
    },
  ],
  [
    'customEditors: a file that another program changed is read again where nothing was typed',
    async () => {
      const { file, document } = await showWord();
      await workspace.fs.writeFile(file, changedElsewhere('逐条清理', '全部重新核对'));
      await until('the new text', () => document.getText().includes('全部重新核对') || undefined);
      assert.equal(document.isDirty, false);
    },
  ],
  [
    'customEditors: nothing is formatted in a Word file',
    async () => {
      const { document } = await showWord();
      await until('the finding', () => findings(document.uri)[0]);
      await commands.executeCommand('editor.action.formatDocument');
      assert.equal(document.isDirty, false);
    },
  ],
  [
    'customEditors: what was typed into a Word file that is renamed meanwhile goes along',
    async () => {
      const { file, document } = await showWord();
      await replace(document, wrongWord.title, `${wrongWord.title}甲`);
      const renamed = file.with({ path: file.path.replace('2022', '2021') });
      const edit = new WorkspaceEdit();
      edit.renameFile(file, renamed, { overwrite: true });
      assert.ok(await workspace.applyEdit(edit));
      const moved = await until('the text under its new name', () => {
        const front = window.activeTextEditor?.document;
        return front?.fileName.includes('2021') && front.isDirty ? front : undefined;
      });
      assert.ok(await moved.save());
      assert.match(await textOfWord(renamed), /报告甲\n/);
    },
  ],
  [
    'gouji.openWord: a Word file of any name is opened as a text',
    async () => {
      const file = fileOf('初稿.docx');
      await workspace.fs.writeFile(file, wrongWord.bytes);
      await commands.executeCommand('gouji.openWord', file);
      const document = await until('its text', () => window.activeTextEditor?.document);
      assert.equal(document.uri.scheme, scheme);
      assert.equal(document.lineAt(0).text, wrongWord.title);
      assert.equal((await workspace.fs.stat(document.uri)).permissions === FilePermission.Readonly, false);
    },
  ],
  [
    'gouji.saveAsWord: the form as a Word file lies beside the report, with the same figures',
    async () => {
      const { document } = await showWrongFigure();
      const form = Uri.file(document.uri.path.replace(/gknb$/, 'docx'));
      void commands.executeCommand('gouji.saveAsWord');
      const text = await until('the Word form', async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return textOfWord(form).catch(() => undefined);
      });
      assert.match(text, /（一）予以公开\t\t41\t6\t0\t1\t2\t0\t56/);
    },
  ],
];
