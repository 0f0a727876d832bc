import type { Report } from '../model/report.ts';
import type { Span } from '../text/span.ts';
import { type Claim, claimsIn } from './claims.ts';
import { type Passage, passagesOf } from './passage.ts';

/** The running text of a report, read: its passages and what they state about the tables. */
export interface Prose {
  readonly passages: readonly Passage[];
  readonly claims: readonly Claim[];
}

const read = new WeakMap<Report, Prose>();

/** Reads the running text once for each report. `source` is the text that the report was made from. */
export function proseOf(source: string, report: Report): Prose {
  const known = read.get(report);
  if (known !== undefined) return known;
  const passages = passagesOf(source, report);
  // Section 五 tells of problems and plans; counts in it are examples, not the year's figures.
  const prose = {
    passages,
    claims: passages
      .filter((passage) => passage.section.template.key !== 'problems')
      .flatMap((passage) => claimsIn(passage, report)),
  };
  read.set(report, prose);
  return prose;
}

/** What the running text says about one cell, as evidence for the reconciliation of the tables. */
export interface Fact {
  readonly cell: string;
  /** A whole number as a decimal string. */
  readonly value: string;
  readonly span: Span;
}

/** The statements that can mean one cell only and leave no doubt. `source` is the document's text. */
export function facts(source: string, report: Report): readonly Fact[] {
  return proseOf(source, report).claims.flatMap((claim) => {
    const reading = claim.readings[0];
    const cell = reading?.[0];
    if (!claim.certain || claim.bound !== 'equal' || claim.kind === 'disclosure') return [];
    if (claim.readings.length !== 1 || reading?.length !== 1 || cell === undefined) return [];
    return [{ cell, value: String(claim.value), span: claim.span }];
  });
}
