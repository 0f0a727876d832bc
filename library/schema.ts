import * as z from 'zod';
import type * as api from './gouji.d.ts';

const position = z
  .object({ line: z.int().min(0), character: z.int().min(0) })
  .describe('zero-based line, UTF-16 column');
const range = z.object({ start: position, end: position });
const place = z.string().nullable().exactOptional().describe('of a Word file: table and cell, or paragraph');
const severity = z.enum(['error', 'warning', 'information', 'hint']);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

const fix = z.object({
  title: z.string(),
  applicability: z.enum(['safe', 'unique', 'choice']),
  edits: z.array(z.object({ range, newText: z.string() })),
});

const candidate = z.looseObject({
  cells: z.array(z.looseObject({ cell: z.string(), from: z.string().nullable(), to: z.string() })),
  evidence: z.string().exactOptional(),
});

const finding = z.object({
  rule: z.string(),
  severity,
  message: z.string(),
  range,
  place,
  related: z.array(
    z.object({ path: z.string().exactOptional().describe('another report'), range, message: z.string() }),
  ),
  data: z
    .looseObject({ equations: z.array(z.string()).exactOptional(), candidates: z.array(candidate).exactOptional() })
    .describe('what the rule knows besides, by its page'),
  fixes: z.array(fix),
});

const figure = z.object({
  cell: z.string().describe('table/row/column'),
  text: z.string().nullable(),
  value: decimal.nullable(),
  unit: z.enum(['元', '万元']).exactOptional(),
  range: range.nullable(),
  place,
});

const report = z.object({
  path: z.string().describe('as given'),
  edition: z.string().nullable().describe('null: no annual report'),
  year: z.int().nullable(),
  body: z.string().nullable(),
  notes: z.array(z.string()).exactOptional().describe('of a Word file: what its text leaves out'),
  figures: z.array(figure).exactOptional().describe('with --figures: every cell of the form, in its order'),
  findings: z.array(finding),
}) satisfies z.ZodType<api.CheckedReport>;

/** What `gouji check --format json` writes; a file of it is what the library answers. */
export const outputSchema = z.object({
  version: z.literal(1),
  files: z.array(report),
  summary: z.object({
    files: z.int(),
    errors: z.int(),
    warnings: z.int(),
    information: z.int(),
    hints: z.int(),
  }),
});
