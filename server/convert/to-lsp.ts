import {
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  type InlayHint,
  InlayHintKind,
  InsertTextFormat,
  InsertTextMode,
  type Location,
  type LocationLink,
  type MarkupContent,
  MarkupKind,
  type Range,
  type SelectionRange,
  type SnippetTextEdit,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Finding, severityLevels } from '../../shared/findings/finding.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import type { Action } from '../../shared/ide/actions.ts';
import type { CodeLens as IdeLens } from '../../shared/ide/code-lenses.ts';
import type { Completion } from '../../shared/ide/completion.ts';
import type { FormPart } from '../../shared/ide/explanation.ts';
import type { Place } from '../../shared/ide/figures.ts';
import type { Highlight } from '../../shared/ide/highlights.ts';
import type { Hover as IdeHover } from '../../shared/ide/hover.ts';
import type { InlayHint as IdeHint } from '../../shared/ide/inlay-hints.ts';
import type { DocumentLink as IdeLink } from '../../shared/ide/links.ts';
import { type SemanticToken, tokenKinds } from '../../shared/ide/semantic-tokens.ts';
import type { OutlineSymbol } from '../../shared/ide/symbols.ts';
import { type Locale, render } from '../../shared/messages/message.ts';
import { visible } from '../../shared/text/inert.ts';
import type { LineIndex } from '../../shared/text/line-index.ts';
import type { TextEdit as IdeEdit, Span } from '../../shared/text/span.ts';
import type { Work } from '../../shared/text/work.ts';
import { isLineEnd } from '../../shared/writing/lines.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import type { ClientFacts } from '../client-facts.ts';

const diagnosticSource = 'gouji';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

const symbolKinds = {
  title: SymbolKind.Module,
  section: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  row: SymbolKind.Field,
} as const;

export const actionKinds = {
  fix: CodeActionKind.QuickFix,
  elsewhere: CodeActionKind.QuickFix,
  // Of no kind that editors know, they are listed behind everything that repairs.
  suppress: 'gouji.suppress',
  recompute: CodeActionKind.RefactorRewrite,
  fill: CodeActionKind.RefactorRewrite,
  'fix-all': `${CodeActionKind.SourceFixAll}.gouji`,
} as const;

export function rangeOf(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.at(start), end: lines.at(end) };
}

export interface DiagnosticContext {
  readonly uri: string;
  /** The address of another report by the path that a finding names. */
  readonly uriOf: (path: string) => string;
  readonly locale: Locale;
  readonly relatedInformation: boolean;
  /** Where the page of a rule is; null for a client that shows no link. */
  readonly pageUrl: ((rule: RuleId) => string | null) | null;
}

/**
 * An editor is told of so many findings of one text, the gravest: VS Code shows a thousand of them, and no other message is
 * answered while all are written as JSON.
 */
const MOST_TOLD = 2000;

/** The gravest of the findings, in their order. */
export function gravestOf(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_TOLD) return findings;
  const byGravity = severityLevels.flatMap((level) => findings.filter(({ severity }) => severity === level));
  const told = new Set(byGravity.slice(0, MOST_TOLD));
  return findings.filter((finding) => told.has(finding));
}

export function diagnosticOf(finding: Finding, lines: LineIndex, context: DiagnosticContext): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(lines, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: diagnosticSource,
    message: render(finding.message, context.locale),
  };
  const href = context.pageUrl?.(finding.rule) ?? null;
  if (href !== null) diagnostic.codeDescription = { href };
  if (context.relatedInformation && finding.related !== undefined && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ span, message, elsewhere }) => ({
      location:
        elsewhere === undefined
          ? { uri: context.uri, range: rangeOf(lines, span) }
          : { uri: context.uriOf(elsewhere.path), range: elsewhere.range },
      message: render(message, context.locale),
    }));
  }
  if (finding.data !== undefined) diagnostic.data = finding.data;
  return diagnostic;
}

export function documentSymbolOf(symbol: OutlineSymbol, lines: LineIndex): DocumentSymbol {
  return {
    name: visible(symbol.name),
    detail: visible(symbol.detail),
    kind: symbolKinds[symbol.kind],
    range: rangeOf(lines, symbol.span),
    selectionRange: rangeOf(lines, symbol.selection),
    children: symbol.children.map((child) => documentSymbolOf(child, lines)),
  };
}

/** The outline as a flat list, for clients that know no other. */
export function symbolInformationOf(
  symbol: OutlineSymbol,
  lines: LineIndex,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  const own: SymbolInformation = {
    name: visible(symbol.detail === '' ? symbol.name : `${symbol.name} ${symbol.detail}`),
    kind: symbolKinds[symbol.kind],
    location: { uri, range: rangeOf(lines, symbol.span) },
    ...(containerName === undefined ? {} : { containerName: visible(containerName) }),
  };
  return [own, ...symbol.children.flatMap((child) => symbolInformationOf(child, lines, uri, symbol.name))];
}

export function hoverOf({ span, markdown }: IdeHover, lines: LineIndex, supportsMarkdown: boolean): Hover {
  return { contents: markup(markdown, supportsMarkdown), range: rangeOf(lines, span) };
}

/** What a completion item says when it is looked at. */
export function documentationOf(markdown: string, facts: Pick<ClientFacts, 'markdownCompletions'>): MarkupContent {
  return markup(markdown, facts.markdownCompletions);
}

function markup(markdown: string, supportsMarkdown: boolean): MarkupContent {
  return supportsMarkdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: markdown.replace(/\*\*|`/g, '') };
}

/** Null for a part of one line: there is nothing to fold. */
export function foldingRangeOf(span: Span, lines: LineIndex): FoldingRange | null {
  const startLine = lines.lineAt(span.start);
  const endLine = lines.lineAt(span.end);
  return endLine > startLine ? { startLine, endLine, kind: FoldingRangeKind.Region } : null;
}

/** The edit of an action, bound to the version that it was made for wherever the client can hold it to that. */
export function workspaceEditOf(
  { edits, snippet }: Pick<Action, 'edits' | 'snippet'>,
  lines: LineIndex,
  document: { readonly uri: string; readonly version: number },
  facts: ClientFacts,
): WorkspaceEdit {
  const { uri, version } = document;
  if (snippet && facts.snippetEdits && facts.documentChanges) {
    const snippets: SnippetTextEdit[] = edits.map(({ span, newText }) => ({
      range: rangeOf(lines, span),
      snippet: { kind: 'snippet', value: newText },
    }));
    return { documentChanges: [{ textDocument: { uri, version }, edits: snippets }] };
  }
  const plain: TextEdit[] = edits.map(({ span, newText }) => ({
    range: rangeOf(lines, span),
    newText: snippet ? plainText(newText) : newText,
  }));
  return facts.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: plain }] }
    : { changes: { [uri]: plain } };
}

export function textEditOf({ span, newText }: IdeEdit, lines: LineIndex): TextEdit {
  return { range: rangeOf(lines, span), newText };
}

export function inlayHintOf(hint: IdeHint, lines: LineIndex, locale: Locale): InlayHint {
  const position = lines.at(hint.offset);
  if (hint.kind === 'total') return { position, label: render(hint.label, locale), paddingLeft: true };
  const key = locale === 'en' ? 'en' : 'zh';
  const label = hint.label[key];
  return { position, label, tooltip: hint.tooltip[key], kind: InlayHintKind.Parameter, paddingRight: true };
}

/** The commands of the server, by what they do. */
export const commands = {
  recompute: 'gouji.recomputeTotals',
  fill: 'gouji.fillZeros',
  findings: 'gouji.showFindings',
  format: 'gouji.formatTables',
} as const;

/** Names a table of a document, as it was in one version. */
export interface TableAddress {
  readonly uri: string;
  readonly version: number;
  readonly table: string;
}

export function codeLensOf(
  { kind, span, title, table }: IdeLens,
  lines: LineIndex,
  document: { readonly uri: string; readonly version: number; readonly locale: Locale },
): CodeLens {
  const { uri, version, locale } = document;
  const address: TableAddress = { uri, version, table };
  const command = { title: render(title, locale), command: commands[kind], arguments: [address] };
  return { range: rangeOf(lines, span), command };
}

const completionKinds = {
  title: CompletionItemKind.Snippet,
  section: CompletionItemKind.Module,
  topic: CompletionItemKind.Keyword,
  row: CompletionItemKind.Field,
  table: CompletionItemKind.Struct,
  statement: CompletionItemKind.Snippet,
} as const;

/** `index` keeps the order: the nearest first. */
export function completionItemOf(
  { kind, label, detail, filterText, snippet, replace, of }: Completion,
  index: number,
  lines: LineIndex,
  { uri, locale }: { readonly uri: string; readonly locale: Locale },
  facts: Pick<ClientFacts, 'snippetCompletions' | 'plainIndents'>,
): CompletionItem {
  const newText = facts.snippetCompletions ? snippet : plainText(snippet);
  return {
    label,
    kind: completionKinds[kind],
    detail: render(detail, locale),
    filterText,
    sortText: String(index).padStart(3, '0'),
    insertTextFormat: facts.snippetCompletions ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(facts.plainIndents ? { insertTextMode: InsertTextMode.asIs } : {}),
    textEdit: { range: rangeOf(lines, replace), newText },
    ...(of === null ? {} : { data: { uri, of } satisfies CompletionAddress }),
  };
}

/** What `completionItem/resolve` needs to find the explanation. */
export interface CompletionAddress {
  readonly uri: string;
  readonly of: FormPart;
}

export function documentLinkOf({ span, target, tooltip }: IdeLink, lines: LineIndex, locale: Locale): DocumentLink {
  return { range: rangeOf(lines, span), target, tooltip: render(tooltip, locale) };
}

/** A place of the report at `uri`, or of the other one that it names. */
export function locationOf(
  { span, elsewhere }: Place,
  lines: LineIndex,
  { uri, uriOf }: Pick<DiagnosticContext, 'uri' | 'uriOf'>,
): Location {
  return elsewhere === undefined
    ? { uri, range: rangeOf(lines, span) }
    : { uri: uriOf(elsewhere.path), range: elsewhere.range };
}

export function locationLinkOf(
  target: Place,
  origin: Span,
  lines: LineIndex,
  context: Pick<DiagnosticContext, 'uri' | 'uriOf'>,
): LocationLink {
  const { uri, range } = locationOf(target, lines, context);
  return {
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
    originSelectionRange: rangeOf(lines, origin),
  };
}

const highlightKinds = {
  total: DocumentHighlightKind.Write,
  part: DocumentHighlightKind.Read,
  text: DocumentHighlightKind.Text,
} as const;

export function documentHighlightOf({ kind, span }: Highlight, lines: LineIndex): DocumentHighlight {
  return { kind: highlightKinds[kind], range: rangeOf(lines, span) };
}

/** Each range with the next wider one as its parent; `spans` from the narrowest on. */
export function selectionRangeOf(spans: readonly Span[], lines: LineIndex): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const span of [...spans].reverse()) {
    outer = { range: rangeOf(lines, span), ...(outer === undefined ? {} : { parent: outer }) };
  }
  return outer ?? { range: rangeOf(lines, { start: 0, end: 0 }) };
}

/** So many tokens are encoded at once. */
const TOKENS_AT_ONCE = 2000;

/** Tokens as five numbers each, counted from the one before; one that reaches over line ends is cut there. */
export function* encodingTokens(tokens: readonly SemanticToken[], text: string, lines: LineIndex): Work<number[]> {
  const data: number[] = [];
  let previous = { line: 0, character: 0 };
  for (const [i, { kind, span }] of tokens.entries()) {
    if (i % TOKENS_AT_ONCE === TOKENS_AT_ONCE - 1) yield;
    const last = lines.lineAt(span.end - 1);
    for (let line = lines.lineAt(span.start); line <= last; line++) {
      const start = Math.max(span.start, lines.lineStart(line));
      let end = Math.min(span.end, lines.lineStart(line + 1));
      while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
      if (end === start) continue;
      const character = start - lines.lineStart(line);
      const moved = line === previous.line ? character - previous.character : character;
      data.push(line - previous.line, moved, end - start, tokenKinds.indexOf(kind), 0);
      previous = { line, character };
    }
  }
  return data;
}
