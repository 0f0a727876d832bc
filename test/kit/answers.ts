import type { Analysis, AnalysisOptions } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { recomputationsAt } from '../../shared/ide/actions.ts';
import { alignment } from '../../shared/ide/alignment.ts';
import { linkedPlacesAt } from '../../shared/ide/body-name.ts';
import { codeLenses } from '../../shared/ide/code-lenses.ts';
import { completionsAt } from '../../shared/ide/completion.ts';
import { definitionAt } from '../../shared/ide/definition.ts';
import { foldingSpans } from '../../shared/ide/folding.ts';
import { highlightsAt } from '../../shared/ide/highlights.ts';
import { hoverAt } from '../../shared/ide/hover.ts';
import { inlayHints } from '../../shared/ide/inlay-hints.ts';
import { documentLinks } from '../../shared/ide/links.ts';
import { referencesAt } from '../../shared/ide/references.ts';
import { renameBody } from '../../shared/ide/rename.ts';
import { summaryOf } from '../../shared/ide/summary.ts';
import { outline } from '../../shared/ide/symbols.ts';
import { previewDocument } from '../../shared/preview/html.ts';
import { previewOf } from '../../shared/preview/preview.ts';
import { rules } from '../../shared/rules/registry.ts';
import { fixAll, fixesAt, formatTables, selectionRanges, semanticTokens } from './at-once.ts';
import { readingRules } from './reading-rules.ts';
import { reanalyze } from './reread.ts';

/** What a reader of the analysis is told, each part as JSON, so that two analyses can be held against each other. */
export type Answers = Readonly<Record<string, string>>;

/** A repair that is not safe is tried by reading the text once more: such repairs are asked for where everything is. */
function findingAsData(analysis: Analysis, finding: Finding, everything: boolean): unknown {
  const { rule, severity, span, message, related, data } = finding;
  const fixes = everything ? finding.fixes?.() : finding.fixes?.(['safe']);
  return { rule, severity, span, message, related, data, place: analysis.placeOf(finding), fixes };
}

function asJson(parts: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part) ?? 'null']));
}

/** The findings with their places and repairs, and where every figure stands. */
function findingsOf(analysis: Analysis, everything: boolean): Answers {
  return asJson({
    findings: analysis.findings.map((finding) => findingAsData(analysis, finding, everything)),
    suppressed: analysis.suppressed.map((finding) => findingAsData(analysis, finding, everything)),
    unusedSuppressions: analysis.unusedSuppressions,
    symbols: outline(analysis, 'zh-cn'),
  });
}

/** Everything else that the analysis answers; what depends on a position is asked at each of `offsets`. */
function otherAnswersOf(analysis: Analysis, offsets: readonly number[]): Answers {
  const whole = { start: 0, end: analysis.text.length };
  const preview = previewOf(analysis, 'zh-cn');
  // The name stands in the title, where random places seldom are.
  const onBody = analysis.report?.title?.bodySpan?.start ?? 0;
  return asJson({
    folding: foldingSpans(analysis),
    lenses: codeLenses(analysis),
    hints: inlayHints(analysis, whole, false),
    links: documentLinks(analysis),
    summary: summaryOf(analysis),
    alignment: alignment(analysis, { locale: 'zh-cn', hintMargin: 0.2, tabSize: 4, width: 90 }),
    preview: preview === null ? null : previewDocument(preview),
    fixAll: fixAll(analysis),
    hovers: offsets.map((offset) => hoverAt(analysis, offset, 'zh-cn')),
    definitions: offsets.map((offset) => definitionAt(analysis, offset)),
    actions: offsets.map((offset) => {
      const at = { start: offset, end: offset };
      return [...fixesAt(analysis, at), ...recomputationsAt(analysis, at)].map(({ title, edits }) => ({
        title,
        edits,
      }));
    }),
    references: offsets.map((offset) => referencesAt(analysis, offset, { neighbours: null, withItself: true })),
    highlights: offsets.map((offset) => highlightsAt(analysis, offset)),
    selections: selectionRanges(analysis, offsets),
    tokens: semanticTokens(analysis, whole),
    renaming: renameBody(analysis, onBody, '砚溪县水利局'),
    linked: linkedPlacesAt(analysis, onBody),
    completions: offsets.slice(0, 3).map((offset) => completionsAt(analysis, offset)),
    formatting: formatTables(analysis, { target: 'tab', html: true }).edits,
  });
}

/** How much is asked: the findings after every edit, all the rest, with repairs that have to be tried, now and then. */
export interface Questions {
  readonly offsets: readonly number[];
  readonly everything: boolean;
}

export function answersOf(analysis: Analysis, { offsets, everything }: Questions): Answers {
  return { ...findingsOf(analysis, everything), ...(everything ? otherAnswersOf(analysis, offsets) : {}) };
}

const ruleSet = [...rules, ...readingRules];

/** Like `reanalyze`, with rules more that read all that they are handed. */
export function readAgain(text: string, options: AnalysisOptions, earlier: Analysis | null): Analysis {
  return reanalyze(text, { ...options, ruleSet }, earlier);
}

/** What is answered without an earlier reading. `fresh.ts` bundles this module to run it in a program of its own. */
export function freshAnswers(text: string, options: AnalysisOptions, questions: Questions): Answers {
  return answersOf(readAgain(text, options, null), questions);
}
