import assert from 'node:assert/strict';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  type InlayHint,
  LogLevel,
  Position,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { whole } from './providers.ts';
import { findings, ruleOf, showLog, showWrongFigure, type Test, until } from './testing.ts';

/** Runs `test` while a setting of the workspace has a value. */
async function having(setting: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const set = (to: unknown) => workspace.getConfiguration().update(setting, to, ConfigurationTarget.Workspace);
  await set(value);
  try {
    await test();
  } finally {
    await set(undefined);
  }
}

export const settings: readonly Test[] = [
  [
    'gouji.rules: a rule gets the severity that is set, is silent when off, and returns',
    async () => {
      const { document } = await showWrongFigure();
      const severity = () => findings(document.uri).find((each) => ruleOf(each) === 'wrong-figure')?.severity;
      await having('gouji.rules', { 'wrong-figure': 'information' }, async () => {
        await until('the milder finding', () => severity() === DiagnosticSeverity.Information || undefined);
      });
      await having('gouji.rules', { 'wrong-figure': 'off' }, async () => {
        await until('suppress', () => severity() === undefined || undefined);
      });
      await until('the finding again', () => severity() === DiagnosticSeverity.Error || undefined);
    },
  ],
  [
    'gouji.locale: findings are said in the language that is set',
    async () => {
      const { document } = await showWrongFigure();
      const said = (words: RegExp) => () =>
        findings(document.uri).some((each) => words.test(each.message)) || undefined;
      await having('gouji.locale', 'en', async () => {
        await until('the finding in English', said(/^[^\p{sc=Han}]*should be/u));
      });
      await until('the finding in Chinese', said(/应为/));
    },
  ],
  [
    'gouji.workspace.enabled: a report that is not open has its finding, and has none when it is off again',
    async () => {
      await showWrongFigure();
      const [folder] = workspace.workspaceFolders ?? [];
      assert.ok(folder !== undefined);
      const closed = Uri.joinPath(folder.uri, 'closed.gknb');
      assert.deepEqual(findings(closed), []);
      const found = (count: number) => () => (findings(closed).length === count ? true : undefined);
      await having('gouji.workspace.enabled', true, async () => {
        await until('the finding of a report that is not open', found(1));
      });
      await until('no finding', found(0));
    },
  ],
  [
    'gouji.inlayHints.enabled: no hints when off, and hints again',
    async () => {
      const { document } = await showWrongFigure();
      const count = async () =>
        (await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole(document)))
          .length;
      assert.ok((await count()) > 0);
      await having('gouji.inlayHints.enabled', false, async () => {
        await until('no hints', async () => (await count()) === 0 || undefined);
      });
      await until('hints', async () => (await count()) > 0 || undefined);
    },
  ],
  [
    'gouji.codeLens.enabled: no lens when off, and lenses again',
    async () => {
      const { document } = await showWrongFigure();
      const count = async () =>
        (await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10)).length;
      assert.ok((await count()) > 0);
      await having('gouji.codeLens.enabled', false, async () => {
        await until('no lens', async () => (await count()) === 0 || undefined);
      });
      await until('lenses', async () => (await count()) > 0 || undefined);
    },
  ],
  [
    // What is drawn cannot be read here: alignment.test.ts looks at the screen.
    'gouji.alignTables.enabled: is on unless set, and a report is checked without it',
    async () => {
      assert.equal(workspace.getConfiguration('gouji').inspect('alignTables.enabled')?.defaultValue, true);
      await having('gouji.alignTables.enabled', false, async () => {
        const { document } = await showWrongFigure();
        await until('the finding', () => findings(document.uri)[0]);
      });
    },
  ],
  [
    // Keys cannot be pressed here: finishing.test.ts does.
    'gouji.tableKeys.enabled: is on unless set, and no fault in a report when it is off',
    async () => {
      assert.equal(workspace.getConfiguration('gouji').inspect('tableKeys.enabled')?.defaultValue, true);
      await having('gouji.tableKeys.enabled', false, async () => {
        const { document } = await showWrongFigure();
        await until('the finding', () => findings(document.uri)[0]);
      });
    },
  ],
  [
    'gouji.trace.server: at the level Trace the log has the messages, and with `verbose` what they say',
    async () => {
      assert.equal(workspace.getConfiguration('gouji').inspect('trace.server')?.defaultValue, 'off');
      const { document } = await showWrongFigure();
      const log = await showLog();
      const setLevel = (level: LogLevel) =>
        commands.executeCommand(`workbench.action.output.activeOutputLogLevel.${level}`);
      const typing = (words: RegExp) => async () => {
        const edit = new WorkspaceEdit();
        edit.insert(document.uri, new Position(document.lineCount, 0), '\n');
        assert.ok(await workspace.applyEdit(edit));
        return words.test(log.getText()) || undefined;
      };
      await having('gouji.trace.server', 'messages', async () => {
        await setLevel(LogLevel.Trace);
        await until('the message', typing(/\[trace\].*textDocument\/didChange/));
        assert.ok(!log.getText().includes('contentChanges'));
      });
      await having('gouji.trace.server', 'verbose', async () => {
        await until('its content', typing(/contentChanges/));
      });
      await setLevel(LogLevel.Info);
      await commands.executeCommand('workbench.action.closePanel');
    },
  ],
];
