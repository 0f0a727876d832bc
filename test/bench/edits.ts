import assert from 'node:assert/strict';
import type { Analysis } from '../../shared/analysis.ts';
import { rules } from '../../shared/rules/registry.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import { type Layout, layoutNamed, renderDraft } from '../kit/document.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import type { Rendered } from '../kit/page.ts';
import { Random } from '../kit/random.ts';
import { reanalyze } from '../kit/reread.ts';

/** One text in two versions: an edit is made and taken back in turn. */
export interface EditedText {
  readonly before: string;
  readonly after: string;
}

type Kind = (rendered: Rendered, layout: Layout) => EditedText;

function inserted(text: string, at: number, words: string): EditedText {
  return { before: text, after: text.slice(0, at) + words + text.slice(at) };
}

function startOf({ figures }: Rendered, address: string): number {
  const start = figures.get(address)?.start;
  assert.ok(start !== undefined, `${address} stands in the text`);
  return start;
}

/** Where `words` end in the text. */
function endOf(text: string, words: string): number {
  const at = text.indexOf(words);
  assert.ok(at >= 0, `${words} stands in the text`);
  return at + words.length;
}

/** The edits that are timed. */
export const kinds: Readonly<Record<string, Kind>> = {
  figure: (rendered) => {
    const { text } = rendered;
    const at = startOf(rendered, 'applications/new/natural-person');
    return { before: text, after: text.slice(0, at) + (text[at] === '9' ? '8' : '9') + text.slice(at + 1) };
  },
  'figure of other length': (rendered) =>
    inserted(rendered.text, startOf(rendered, 'applications/new/natural-person'), '9'),
  'running text': ({ text }) => inserted(text, endOf(text, '工作人员当场'), '及时'),
  label: ({ text }) => inserted(text, endOf(text, '属于国家'), '的'),
  heading: ({ text }) => inserted(text, endOf(text, '总体情'), '形'),
  'pasted row': (rendered, { name }) => {
    const mark = name.startsWith('html') ? '<tr' : '\n';
    const [first, second] = ['refused.state-secret', 'refused.prohibited-by-law'].map((row) =>
      rendered.text.lastIndexOf(mark, startOf(rendered, `applications/${row}/natural-person`)),
    );
    return inserted(rendered.text, second ?? 0, rendered.text.slice(first, second));
  },
};

/** A report of at least `characters`, grown by paragraphs of section 一 that say nothing about its tables. */
export function reportOf(characters: number, layout: Layout): Rendered {
  const draft = generateDraft(editionInForce, new Random(21), usual, { rank: 'county', year: 2023 });
  const paragraphs = [...(draft.prose['overview'] ?? [])];
  const size = renderDraft(draft, layout).text.length;
  for (let more = 0; size + more < characters || more === 0; ) {
    const number = paragraphs.length;
    const paragraph = `公开专栏第${number}期刊发解读稿件${number + 3}篇，同步制作图文和短视频，群众在办事大厅的查询点可以随时查阅，工作人员当场答复咨询。`;
    paragraphs.push(paragraph);
    more += paragraph.length + 2;
  }
  return renderDraft({ ...draft, prose: { ...draft.prose, overview: paragraphs } }, layout);
}

function answer(analysis: Analysis): string {
  return JSON.stringify(analysis.findings.map(({ rule, span, message, data }) => [rule, span, message, data]));
}

/**
 * Milliseconds from each of `rounds` edits, typed and taken back in turn, to the findings; fewer than `rounds` where
 * they take more than a second together. Every answer is checked.
 */
export function timeEdits({ before, after }: EditedText, rounds: number): number[] {
  const expected = [before, after].map((text) => answer(reanalyze(text, {}, null)));
  let analysis = reanalyze(before, {}, null);
  assert.equal(answer(analysis), expected[0]);
  const samples: number[] = [];
  const until = performance.now() + 1000;
  for (let i = 1; i <= rounds && (i <= 2 || performance.now() < until); i++) {
    // A text of its own each time, as a document's is: a string that was seen before knows its hash.
    const text = Buffer.from(i % 2 === 0 ? before : after, 'utf16le').toString('utf16le');
    const from = performance.now();
    const next = reanalyze(text, {}, analysis);
    const { findings } = next;
    samples.push(performance.now() - from);
    assert.ok(findings.length >= 0);
    assert.equal(answer(next), expected[i % 2]);
    analysis = next;
  }
  return samples;
}

interface RuleTime {
  readonly rule: string;
  calls: number;
  milliseconds: number;
}

/** What each rule takes of `rounds` edits, the slowest first; the clock between the rules takes some time of its own. */
export function timeRules(edited: EditedText, rounds: number): readonly RuleTime[] {
  const times: RuleTime[] = [];
  const kept = rules.map((rule) => rule.check);
  for (const rule of rules as unknown as { meta: { id: string }; check: (subject: never) => Iterable<unknown> }[]) {
    const time: RuleTime = { rule: rule.meta.id, calls: 0, milliseconds: 0 };
    times.push(time);
    const check = rule.check.bind(rule);
    rule.check = (subject) => {
      const from = performance.now();
      const found = [...check(subject)];
      time.calls++;
      time.milliseconds += performance.now() - from;
      return found;
    };
  }
  let analysis = reanalyze(edited.before, {}, null);
  assert.ok(analysis.findings.length >= 0);
  for (const time of times) Object.assign(time, { calls: 0, milliseconds: 0 });
  for (let i = 1; i <= rounds; i++) {
    const next = reanalyze(i % 2 === 0 ? edited.before : edited.after, {}, analysis);
    assert.ok(next.findings.length >= 0);
    analysis = next;
  }
  for (const [index, rule] of rules.entries()) Object.assign(rule, { check: kept[index] });
  return times.sort((a, b) => b.milliseconds - a.milliseconds);
}

export { layoutNamed };
