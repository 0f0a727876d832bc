import assert from 'node:assert/strict';
import type { CodeAction, Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import { editions } from '../../shared/template/registry.ts';
import type { Span } from '../../shared/text/span.ts';
import { cellsRead } from '../kit/analysed.ts';
import { formatTables } from '../kit/at-once.ts';
import { seeds } from '../kit/cases.ts';
import { layouts, renderDraft } from '../kit/document.ts';
import { dense, generateDraft, sparse, usual } from '../kit/generate.ts';
import { added, assertLawful, withAllRules } from '../kit/laws.ts';
import { killServers, type LspClient, startServer } from '../kit/lsp.ts';
import { slipsOfHand } from '../kit/mutate.ts';
import { Random } from '../kit/random.ts';

afterEach(killServers);

/** The text of a report after a slip of the hand or two; the same for the same seed. */
function mutated(seed: number): string {
  const random = new Random(seed);
  const draft = generateDraft(random.pick(editions), random, random.pick([sparse, usual, dense]));
  let { text } = renderDraft(draft, random.pick(layouts));
  for (let left = random.whole(1, 2); left > 0; left--) text = random.pick(Object.values(slipsOfHand))(text, random);
  return text;
}

/** What is offered in all of the text, of one kind. */
function offered(client: LspClient, document: TextDocument, kind: string): Promise<readonly CodeAction[]> {
  const range = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
  const params = { textDocument: { uri: document.uri }, range, context: { diagnostics: [], only: [kind] } };
  return client.request<readonly CodeAction[]>('textDocument/codeAction', params);
}

function editsOf({ edit }: CodeAction, { uri }: TextDocument): readonly TextEdit[] {
  return (edit?.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
}

describe('what an editor is offered for a text with slips of the hand', function () {
  this.timeout(5_000_000);

  it('keeps the laws: its finding gone, nothing new, no other cell touched, twice is once', async () => {
    const client = await startServer();
    await client.start();
    let tried = 0;
    // GOUJI_RUNS=334 tries 2,000 texts.
    for (const seed of seeds(6)) {
      const uri = `file:///reports/${seed}.gknb`;
      const document = TextDocument.create(uri, 'disclosure-report', 1, mutated(seed));
      const text = document.getText();
      await client.open(uri, text);
      const before = withAllRules(text);
      for (const action of await offered(client, document, 'quickfix')) {
        const edits = editsOf(action, document);
        const [diagnostic] = action.diagnostics ?? [];
        if (edits.length === 0 || diagnostic === undefined) continue;
        const spanOf = ({ start, end }: Range): Span => ({
          start: document.offsetAt(start),
          end: document.offsetAt(end),
        });
        const finding = { rule: diagnostic.code as RuleId, span: spanOf(diagnostic.range) };
        const spans = edits.map(({ range, newText }) => ({ span: spanOf(range), newText }));
        tried++;
        assertLawful(before, finding, spans, `seed ${seed}: ${action.title}`);
      }

      const [all] = await offered(client, document, 'source.fixAll');
      if (all !== undefined) {
        const once = withAllRules(TextDocument.applyEdits(document, [...editsOf(all, document)]));
        assert.notEqual(once.text, text, `seed ${seed}`);
        assert.deepEqual(added(before, once), [], `seed ${seed}: something is new after all repairs`);
      }

      const options = { tabSize: 4, insertSpaces: false };
      const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
      const formatted = withAllRules(TextDocument.applyEdits(document, edits));
      const figures = (analysis: typeof before) =>
        [...cellsRead(analysis)].map(([address, cell]) => [address, cell.text]);
      assert.deepEqual(figures(formatted), figures(before), `seed ${seed}: formatting changed a cell`);
      assert.deepEqual(added(before, formatted), [], `seed ${seed}: formatting made a fault`);
      assert.deepEqual(formatTables(formatted, { target: 'tab' }).edits, [], `seed ${seed}: formatting is not done`);
      await client.notify('textDocument/didClose', { textDocument: { uri } });
    }
    assert.ok(tried > 0, 'no repair was offered');
  });
});
