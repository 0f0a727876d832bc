import assert from 'node:assert/strict';
import { Session } from '../../server/session.ts';
import type { Settings } from '../../server/settings.ts';
import { smallReport } from '../kit/small-report.ts';

const settings: Settings = {
  rules: {},
  suppressions: [],
  hierarchy: [],
  workspace: false,
  locale: null,
  inlayHints: true,
  codeLens: true,
  alignTables: true,
};
const wrong = smallReport({ sentence: '收到政府信息公开申请7件。' });
const right = smallReport({ sentence: '公开工作平稳有序。' });

function session(): Session {
  return new Session((rule, error) => {
    throw new Error(`rule ${rule} threw`, { cause: error });
  });
}

function rulesAt(documents: Session, uri: string): readonly string[] {
  return documents.reading(uri, settings)?.analysis.findings.map(({ rule }) => rule) ?? [];
}

describe('the open documents', () => {
  it('are read again after a change that bears the version of the one before', () => {
    const documents = session();
    documents.open('file:///a.gknb', 'disclosure-report', 1, right);
    const before = rulesAt(documents, 'file:///a.gknb');
    documents.change('file:///a.gknb', 1, [{ text: wrong }]);
    assert.notDeepEqual(rulesAt(documents, 'file:///a.gknb'), before);
  });

  it('give the same answers, under the same name, when many others were read since', () => {
    const documents = session();
    documents.open('file:///first.gknb', 'disclosure-report', 1, wrong);
    const { id } = documents.reading('file:///first.gknb', settings) ?? {};
    const before = rulesAt(documents, 'file:///first.gknb');
    for (let i = 0; i < 60; i++) {
      documents.open(`file:///${i}.gknb`, 'disclosure-report', 1, right);
      documents.reading(`file:///${i}.gknb`, settings);
    }
    assert.equal(documents.reading('file:///first.gknb', settings)?.id, id);
    assert.deepEqual(rulesAt(documents, 'file:///first.gknb'), before);
  });
});
