import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  type Diagnostic,
  extensions,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { languageId, show, type Test, until } from './testing.ts';

interface Manifest {
  readonly contributes: {
    readonly configurationDefaults: {
      readonly '[disclosure-report]': Readonly<Record<string, unknown>>;
    };
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly completionEvents: readonly string[];
        readonly media: { readonly markdown: string };
      }[];
    }[];
  };
}

function extension(): { readonly uri: Uri; readonly manifest: Manifest } {
  const found = extensions.getExtension<unknown>('gouji.gouji');
  assert.ok(found, 'the extension is not there');
  return { uri: found.extensionUri, manifest: found.packageJSON as Manifest };
}

async function fileOfExtension(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension().uri, name)));
}

async function config(content: string): Promise<TextDocument> {
  const document = await show('gouji.config.json');
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), content);
  assert.ok(await workspace.applyEdit(edit));
  return document;
}

async function completions(document: TextDocument, position: Position): Promise<readonly string[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''));
}

/** What the extension brings without a line of code of its own, tried as the editor takes it up. */
export const contributions: readonly Test[] = [
  [
    'languages: a file is a report by its ending or by its name',
    async () => {
      for (const name of ['wrong-figure.gknb', '岚溪县人民政府2022年政府信息公开工作年度报告.txt']) {
        assert.equal((await show(name)).languageId, languageId, name);
      }
      assert.equal((await show('notes.txt')).languageId, 'plaintext');
    },
  ],
  [
    'languages: a report without a file stays one when the editor guesses another language late, until a person says otherwise',
    async () => {
      const document = await workspace.openTextDocument({ language: languageId, content: '一、总体情况\n' });
      // As the editor's guess does it.
      await languages.setTextDocumentLanguage(document, 'ini');
      await until('its language', () => document.languageId === languageId || undefined);
      await languages.setTextDocumentLanguage(document, 'plaintext');
      // What follows is answered behind all that the change set off.
      await show('notes.txt');
      assert.equal(document.languageId, 'plaintext');
    },
  ],
  [
    'languages: a report stays one under a name that says nothing',
    async () => {
      const { uri } = await show('mixed.gknb');
      const plain = Uri.joinPath(uri, '../draft.txt');
      const rename = async (from: Uri, to: Uri): Promise<void> => {
        const edit = new WorkspaceEdit();
        edit.renameFile(from, to);
        assert.ok(await workspace.applyEdit(edit));
      };
      await rename(uri, plain);
      await until(
        'the language',
        () =>
          workspace.textDocuments.some((each) => each.uri.path === plain.path && each.languageId === languageId) ||
          undefined,
      );
      await rename(plain, uri);
    },
  ],
  [
    'snippets: each writes what it is named after, and leaves what is to be filled in selected',
    async () => {
      const snippets: Readonly<Record<string, { readonly body: readonly string[] }>> = JSON.parse(
        await fileOfExtension('snippets/disclosure-report.json'),
      );
      assert.ok(Object.keys(snippets).length > 0);
      for (const [name, { body }] of Object.entries(snippets)) {
        const document = await workspace.openTextDocument({ language: languageId, content: '' });
        const editor = await window.showTextDocument(document);
        await commands.executeCommand('editor.action.insertSnippet', { langId: languageId, name });
        const plain = body.join('\n').replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '$1');
        await until(name, () => document.getText().replaceAll('\r\n', '\n') === plain || undefined);
        const first = /\$\{1:([^}]*)\}/.exec(body.join('\n'))?.[1] ?? '';
        assert.equal(document.getText(editor.selection), first);
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    },
  ],
  [
    'jsonValidation: gouji.config.json is completed and checked by its schema',
    async () => {
      const document = await config('{\n  \n}\n');
      const keys = await until('the keys', async () => {
        const found = await completions(document, new Position(1, 2));
        return found.includes('rules') ? found : undefined;
      });
      for (const key of ['locale', 'suppressions', 'hierarchy']) assert.ok(keys.includes(key), key);
      await config('{\n  "rules": { "wrong-figure":  }\n}\n');
      const levels = await completions(document, new Position(1, 30));
      for (const level of ['error', 'off']) assert.ok(levels.includes(level), JSON.stringify(levels));
      await config('{\n  "rules": { "wrong-figures": "loud" }\n}\n');
      const faults = await until<readonly Diagnostic[]>('the faults', () => {
        const found = languages.getDiagnostics(document.uri);
        return found.length > 1 ? found : undefined;
      });
      assert.deepEqual(faults.map(({ range }) => document.getText(range)).sort(), ['"loud"', '"wrong-figures"']);
    },
  ],
  [
    'configurationDefaults: hold for reports and for no other text',
    async () => {
      const { '[disclosure-report]': own } = extension().manifest.contributes.configurationDefaults;
      for (const [name, value] of Object.entries(own)) {
        const inspected = workspace.getConfiguration(undefined, { languageId }).inspect(name);
        assert.deepEqual(inspected?.defaultLanguageValue, value, name);
      }
      assert.equal(workspace.getConfiguration('editor', { languageId: 'plaintext' }).get('formatOnPaste'), false);
    },
  ],
  [
    'menus: name commands that are there',
    async () => {
      const known = await commands.getCommands(true);
      const items = Object.values(extension().manifest.contributes.menus).flat();
      assert.deepEqual(
        items.filter(({ command }) => !known.includes(command)),
        [],
      );
    },
  ],
  [
    'views and viewsWelcome: offers commands that are there',
    async () => {
      const known = await commands.getCommands(true);
      assert.ok(known.includes('gouji.start.focus'), 'the view of an empty folder is not there');
      const english: Readonly<Record<string, string>> = JSON.parse(await fileOfExtension('package.nls.json'));
      for (const { contents } of extension().manifest.contributes.viewsWelcome) {
        const words = english[contents.replaceAll('%', '')] ?? contents;
        const offered = [...words.matchAll(/\(command:([\w.]+)\)/g)].map((match) => match[1] ?? '');
        assert.deepEqual(
          offered.filter((command) => !known.includes(command)),
          [],
        );
        assert.ok(offered.length > 0);
      }
    },
  ],
  [
    'walkthroughs: every step has its page, a command that is there, and ends when that has run',
    async () => {
      const { walkthroughs } = extension().manifest.contributes;
      const known = await commands.getCommands(true);
      const english: Readonly<Record<string, string>> = JSON.parse(await fileOfExtension('package.nls.json'));
      for (const { steps } of walkthroughs) {
        for (const { description, completionEvents, media } of steps) {
          const words = english[description.replaceAll('%', '')] ?? description;
          const offered = [...words.matchAll(/\(command:([\w.]+)\)/g)].map((match) => match[1]);
          assert.equal(offered.length, 1, words);
          assert.deepEqual(
            offered.filter((command) => command === undefined || !known.includes(command)),
            [],
          );
          assert.ok(completionEvents.includes(`onCommand:${offered[0]}`), words);
          for (const event of completionEvents) assert.ok(known.includes(event.replace('onCommand:', '')), event);
          const picture = media.markdown.replaceAll('%', '');
          assert.match(await fileOfExtension(english[picture] ?? picture), /^## /m);
        }
      }
    },
  ],
  [
    'fileSystem: the page of a rule is a file that cannot be written',
    async () => {
      const page = Uri.parse('gouji-rule:/wrong-figure.md');
      assert.match(new TextDecoder().decode(await workspace.fs.readFile(page)), /^# .*wrong-figure/m);
      assert.equal(workspace.fs.isWritableFileSystem('gouji-rule'), false);
      await assert.rejects(async () => await workspace.fs.writeFile(page, new Uint8Array()));
      await assert.rejects(async () => await workspace.fs.readFile(Uri.parse('gouji-rule:/no-such-rule.md')));
    },
  ],
];
