import nodePath from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import type { Analysis } from '../../../shared/analysis.ts';
import type { DocumentText } from '../../../shared/document/document.ts';
import type { Finding, Fix, RelatedNote, Severity } from '../../../shared/findings/finding.ts';
import type { RuleId } from '../../../shared/findings/rule-ids.ts';
import { type Locale, render } from '../../../shared/messages/message.ts';
import { ruleMetas } from '../../../shared/rules/registry.ts';
import { unlinked } from '../../../shared/text/inert.ts';
import type { LineIndex } from '../../../shared/text/line-index.ts';
import type { Span } from '../../../shared/text/span.ts';
import { plainText } from '../../../shared/writing/snippet.ts';
import { rulePage } from '../../rule-page.ts';
import type { Writer } from '../output.ts';
import { withPlace } from '../place.ts';
import type { Reporter } from './reporter.ts';

const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Severity, string>;

/**
 * SARIF 2.1.0, one run. A result's fingerprint is made of its rule and the name of its place, so that it is the same
 * result after edits elsewhere and in either language. The rules that were met stand at the end, with their pages.
 */
export function sarifReporter(out: Writer, locale: Locale): Reporter {
  const language = locale === 'en' ? 'en' : 'zh-CN';
  const met: RuleId[] = [];
  let first = true;

  return {
    isList: false,
    begin: () =>
      out.write(`{ "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    { "columnKind": "utf16CodeUnits",
      "language": "${language}",
      "results": [`),
    entry: ({ path, analysis, findings, document }) =>
      findings.map((finding) => ({
        text: JSON.stringify(result(path, analysis, document, finding, locale)),
        rule: finding.rule,
      })),
    write: async (parts) => {
      for (const { text, rule } of parts) {
        if (rule === null) continue;
        if (!met.includes(rule)) met.push(rule);
        const separator = first ? '' : ',';
        first = false;
        // What the result says of its rule stands first.
        const about = `{"ruleId":${JSON.stringify(rule)},"ruleIndex":${met.indexOf(rule)},`;
        await out.write(`${separator}\n        ${about}${text.slice(1)}`);
      }
    },
    end: async () => {
      const rules = await Promise.all(met.map((rule) => ruleEntry(rule, locale)));
      const driver = { name: 'gouji', version, language, rules };
      await out.write(`${first ? '' : '\n      '}],\n      "tool": ${JSON.stringify({ driver })} } ] }\n`);
    },
  };
}

async function ruleEntry(id: RuleId, locale: Locale): Promise<object> {
  const meta = ruleMetas.find((each) => each.id === id);
  const page = await rulePage(id, locale);
  const [title = id] = page.replace(/^# /, '').split('\n', 1);
  return {
    id,
    shortDescription: { text: title },
    help: { text: page, markdown: page },
    ...(meta === undefined
      ? {}
      : {
          defaultConfiguration: { enabled: meta.enabled, level: levels[meta.severity] },
          properties: { tags: [meta.family] },
        }),
  };
}

function result(
  path: string,
  analysis: Analysis,
  document: DocumentText | null,
  finding: Finding,
  locale: Locale,
): object {
  const { lines } = analysis;
  const artifactLocation = { uri: uriOf(path) };
  const location = (span: Span) => ({ physicalLocation: { artifactLocation, region: region(span, lines) } });
  const related = (finding.related ?? []).map(({ span, message, elsewhere }, id) => ({
    id,
    ...(elsewhere === undefined ? location(span) : locationElsewhere(elsewhere)),
    message: { text: unlinked(render(message, locale)) },
  }));
  const fixes = (finding.fixes?.() ?? []).filter(({ edits }) => edits.length > 0);
  return {
    level: levels[finding.severity],
    message: { text: unlinked(render(withPlace(document, finding.span, finding.message), locale)) },
    locations: [location(finding.span)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { 'gouji/v1': `${finding.rule}/${analysis.placeOf(finding)}` },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixEntry(fix, artifactLocation, lines, locale)) }),
  };
}

function fixEntry(fix: Fix, artifactLocation: object, lines: LineIndex, locale: Locale): object {
  const replacements = fix.edits.map(({ span, newText }) => ({
    deletedRegion: region(span, lines),
    insertedContent: { text: fix.snippet ? plainText(newText) : newText },
  }));
  return {
    description: { text: unlinked(render(fix.title, locale)) },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

/** A place in another report, of which only lines and columns are known. */
function locationElsewhere({ path, range: { start, end } }: NonNullable<RelatedNote['elsewhere']>): object {
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } };
}

/** Lines and columns from 1, the end being the first character that is not in it. */
function region({ start, end }: Span, lines: LineIndex): object {
  const from = lines.at(start);
  const to = lines.at(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start,
  };
}

/** A relative path stays relative, so that the document holds no path of this machine that was not given. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  if (nodePath.isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(nodePath.sep).map(encodeURIComponent).join('/');
}
