import * as z from 'zod';
import { ruleIds } from '../shared/findings/rule-ids.ts';

/** What comes with the requests of our own, checked before it is used. */

export const documentParams = z.object({ uri: z.string() });

export const alignmentParams = documentParams.extend({
  hintMargin: z.number().nonnegative().nullable(),
  tabSize: z.number().positive(),
  width: z.number(),
});

export const newReportParams = z.object({
  body: z.string().trim().min(1).max(100),
  year: z.number().int().min(1000).max(9999),
  previous: z.string().nullable(),
});

export const pasteCellsParams = documentParams.extend({
  at: z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() }),
  text: z.string().max(1_000_000),
});

export const acceptAllParams = documentParams.extend({ reason: z.string().max(1000) });

export const restoreParams = documentParams.extend({
  rule: z.enum(ruleIds),
  file: z.string().nullable(),
  place: z.string().nullable(),
});

export const formEditParams = documentParams.extend({
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('cells'), cells: z.array(z.object({ cell: z.string(), text: z.string() })) }),
    z.object({ kind: z.literal('paste'), cell: z.string(), text: z.string(), html: z.string() }),
    z.object({ kind: z.literal('zeros'), table: z.string() }),
    z.object({
      kind: z.literal('text'),
      block: z.number().int().nonnegative(),
      before: z.string(),
      text: z.string(),
    }),
  ]),
  computesTotals: z.boolean(),
});

export const folderParams = z.object({ again: z.boolean() });

export const problemsParams = z.object({ format: z.enum(['md', 'html', 'docx']), body: z.string().nullable() });
