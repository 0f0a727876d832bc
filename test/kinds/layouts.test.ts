import assert from 'node:assert/strict';
import { analysed, cellsRead, grave, tableFamilies, told } from '../kit/analysed.ts';
import type { Draft } from '../kit/document.ts';
import { worthOf } from '../kit/generate.ts';
import { drafts, pasted } from '../kit/paste.ts';
import { layouts, type Pasting } from './layouts.ts';

function assertRead(draft: Draft, pasting: Pasting): void {
  const analysis = analysed(pasted(draft, pasting));
  const findings = grave(analysis, tableFamilies);
  const said = told(analysis, findings);
  const cells = cellsRead(analysis);
  for (const [address, text] of draft.figures) {
    const figure = cells.get(address)?.figure;
    const value = figure?.kind === 'figure' ? figure.value : (figure?.kind ?? 'unknown');
    if (pasting.unread?.(address) && figure?.kind !== 'figure') continue;
    const right = pasting.raised === address ? String(Number(worthOf(text)) + 1) : worthOf(text);
    assert.equal(value, pasting.instead?.(address) ?? right, `${address}\n${said}\n${analysis.text}`);
  }
  assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], pasting.finds ?? [], said);
}

for (const [name, members] of Object.entries(layouts)) {
  describe(name, () => {
    for (const [member, pasting] of Object.entries(members)) {
      it(member, () => {
        for (const draft of drafts)
          if ((pasting.edition ?? draft.edition.id) === draft.edition.id) assertRead(draft, pasting);
      });
    }
  });
}
