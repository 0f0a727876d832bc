import type { Analysis } from '../analysis.ts';
import { type Locale, render } from '../messages/message.ts';
import type { Form } from '../preview/form.ts';
import { drawing } from '../preview/preview.ts';
import type { Work } from '../text/work.ts';
import { tableFilling } from './actions.ts';
import { definitionsOf, remainder } from './derived.ts';
import { figuresIn, hasValue } from './equation.ts';

/** The report as the form to be filled in; null for a text that is no report. */
export function* drawingForm(analysis: Analysis, locale: Locale): Work<Form | null> {
  const preview = yield* drawing(analysis, locale);
  const { report, reconciliation } = analysis;
  if (preview === null || report === null || reconciliation === null) return null;
  const required: Record<string, Form['required'][string]> = {};
  const zeros: Record<string, string> = {};
  for (const { template, cells } of report.tables) {
    yield;
    const arithmetic = reconciliation.tables.find((each) => each.template === template)?.arithmetic;
    if (arithmetic === undefined) continue;
    const figureAt = figuresIn(cells);
    for (const cell of cells.values()) {
      const stated = new Set(
        definitionsOf(cell, (address) => arithmetic.equationsOf(address)).flatMap(
          (equation) => remainder(equation, cell.address, figureAt) ?? [],
        ),
      );
      const forced = cell.figure.kind === 'figure' ? null : arithmetic.forced(cell.address);
      if (forced !== null) stated.add(forced);
      const [figure] = stated;
      // Equations that state different figures say that another cell is wrong.
      if (figure === undefined || stated.size > 1 || hasValue(cell, figure) || cell.span === null) continue;
      required[cell.address] = { figure, message: render({ id: 'form-required', args: { figure } }, locale) };
    }
    const { edits, left } = tableFilling(analysis, template.key);
    if (edits.length === 0) continue;
    const args = { count: edits.length, left };
    zeros[template.key] = render({ id: left === 0 ? 'form-fill' : 'form-fill-part', args }, locale);
  }
  return { preview, required, zeros };
}
