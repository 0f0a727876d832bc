import * as z from 'zod';

/**
 * The statutory form as data. One file in `editions/` is one edition of the form; no code names a row, a column or an
 * equation by its key: what has to know one asks for its role. The files are checked against this schema by the
 * build and the tests, so that the server starts without the cost of checking them again.
 */

/** The same statement in the two languages of the interface. */
const localized = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A wrong wording that is still recognised as the label: `warning` where the meaning changes, else `hint`. */
const deviation = z.strictObject({ label: z.string().min(1), severity: z.enum(['warning', 'hint']) });

const key = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/);

/**
 * What a row counts. Keys are names, free for each edition; code that has to know a row – the reading of running text,
 * rules about one row by statute – asks for its role. A role with a dot is one kind of what stands before the dot:
 * `refused` means every `refused.…`.
 */
const rowRoles = [
  // Requests (第三部分).
  'new',
  'carried-in',
  'granted',
  'partly-granted',
  'refused.state-secret',
  'refused.prohibited-by-law',
  'refused.public-security',
  'refused.third-party',
  'refused.internal-affairs',
  'refused.deliberative',
  'refused.enforcement-file',
  'refused.special-query',
  'unavailable.not-held',
  'unavailable.not-compiled',
  'unavailable.unclear',
  'unprocessed.petition',
  'unprocessed.repeated',
  'unprocessed.publication',
  'unprocessed.excessive',
  'unprocessed.reissue',
  'other',
  'other.uncorrected',
  'other.unpaid',
  'other.rest',
  'closed',
  'carried-over',
  // Reviews and lawsuits (第四部分).
  'reconsideration',
  'direct-litigation',
  'litigation-after-reconsideration',
  // What is disclosed without a request (第二部分).
  'regulations',
  'normative-documents',
  'licensing',
  'other-services',
  'penalties',
  'coercive-measures',
  'fees',
  'procurement',
] as const;

/** What a column counts of its rows, for code that has to know: applicants, outcomes, and measures of section 二. */
const columnRoles = [
  'total',
  'natural-person',
  'enterprise',
  'research',
  'social',
  'legal',
  'upheld',
  'corrected',
  'pending',
  /** The column for all others of its table: applicants, or outcomes. */
  'other',
  /** Documents made or issued in the year. */
  'issued',
  'repealed',
  'in-force',
  'newly-published',
  'published-total',
  'items-last-year',
  'change',
  'decisions',
  'projects',
  'amount',
] as const;

const labelled = {
  key,
  /** The wording of the form, with its ordinal. */
  label: z.string().min(1),
  /** Wordings as good as the label: never reported. */
  variants: z.array(z.string().min(1)).default([]),
  deviations: z.array(deviation).default([]),
  /** A short name for messages and the outline: 「第三（七）项总计」. */
  name: localized,
  /** What is counted here, as a hover shows it (Markdown, no heading). */
  explanation: localized,
  /** The legal source, empty where the form alone is the source: 「《条例》第十四条」. */
  source: localized.nullable().default(null),
};

/**
 * What a column's figures are: `count` a whole number ≥ 0, `change` a signed whole number,
 * `amount` money ≥ 0 with decimals.
 */
const column = z.strictObject({
  ...labelled,
  role: z.enum(columnRoles).nullable().default(null),
  value: z.enum(['count', 'change', 'amount']),
  /** The unit the head states; null where the form leaves it to the cell (or it is a plain count). */
  unit: z.enum(['万元', '元']).nullable().default(null),
  /** A word or two for the head, to stand beside figures of a row with many columns; null where rows are short. */
  short: localized.nullable().default(null),
});

/** A band of rows under a shared label that carries no figures itself, such as 「（三）不予公开」. */
const group = z.strictObject({
  key,
  label: z.string().min(1),
  variants: z.array(z.string().min(1)).default([]),
  name: localized,
  parent: key.nullable().default(null),
  /** The head row printed under the group's label, where the group has one of its own (section 二). */
  head: z.array(z.string()).nullable().default(null),
});

const row = z.strictObject({
  ...labelled,
  role: z.enum(rowRoles).nullable().default(null),
  group: key.nullable().default(null),
  /** The columns in which the row has a cell, in the order of the form; null means all of the table's. */
  columns: z.array(key).nullable().default(null),
  /** An alternative row stands for these rows where a report keeps an older division; it is no cell of the form. */
  replaces: z.array(key).nullable().default(null),
});

/**
 * Equations between cells, each with the rule that reports it.
 * - `row-sum`: in each row, `total` is the sum of the row's other columns → `<id>:<row>`
 * - `column-sum`: in each column, row `total` is the sum of rows `parts` → `<id>:<column>`
 * - `column-balance`: in each column, Σ `left` = Σ `right` → `<id>:<column>`
 */
const constraint = z.discriminatedUnion('kind', [
  z.strictObject({ id: key, kind: z.literal('row-sum'), rule: key, total: key }),
  z.strictObject({ id: key, kind: z.literal('column-sum'), rule: key, total: key, parts: z.array(key).min(1) }),
  z.strictObject({
    id: key,
    kind: z.literal('column-balance'),
    rule: key,
    left: z.array(key).min(1),
    right: z.array(key).min(1),
  }),
]);

const table = z.strictObject({
  key,
  /** The section that it stands in; a section may have several tables. */
  section: key,
  /** True for a table that a report may leave out: it is read where it stands, and missed nowhere. */
  optional: z.boolean().default(false),
  name: localized,
  explanation: localized,
  /** `rows`: a line per row. `record`: all rows side by side in one line of figures, their columns repeated under each. */
  arrangement: z.enum(['rows', 'record']),
  /** The head as printed, row by row, blank where a merged cell reaches. */
  head: z.array(z.array(z.string())).default([]),
  columns: z.array(column).min(1),
  groups: z.array(group).default([]),
  rows: z.array(row).min(1),
  constraints: z.array(constraint).default([]),
});

const topic = z.strictObject({
  key,
  label: z.string().min(1),
  /** Any one of these in the section's text shows that the topic is there. */
  keywords: z.array(z.string().min(1)).min(1),
  required: z.boolean(),
  name: localized,
});

const section = z.strictObject({
  key,
  /** 1 for 一, 2 for 二, … */
  number: z.number().int().min(1).max(20),
  /** The heading without its ordinal. */
  title: z.string().min(1),
  /** Headings in use that mean the same: recognised, at most a hint. */
  variants: z.array(z.string().min(1)).default([]),
  /** A heading that contains every word of one of these sets is recognised too. */
  keywords: z.array(z.array(z.string().min(1)).min(1)).default([]),
  kind: z.enum(['prose', 'table']),
  topics: z.array(topic).default([]),
  explanation: localized,
  source: localized.nullable().default(null),
  /** What a fix writes under a heading that it inserts; `${1:…}` marks a place to fill in. */
  skeleton: z.string().default(''),
});

export const editionSchema = z.strictObject({
  id: z.string().min(1),
  /** The report years this edition is for, `to` null for the edition in force. */
  years: z.strictObject({ from: z.number().int(), to: z.number().int().nullable() }),
  name: localized,
  /** Table heads and row labels that occur in this edition and in no other. */
  markers: z.array(z.string().min(1)).min(1),
  sections: z.array(section).min(1),
  tables: z.array(table).min(1),
});

/** Wordings by key, that the form of a place has in the stead of the edition's. */
const wordings = z.record(key, z.string().min(1)).default({});

/**
 * What a province, a city or a kind of body adds to an edition of the form, or leaves out of it. A text follows it if
 * one of its `markers` stands in the text as a head or a label; several may hold for one text.
 */
export const supplementSchema = z.strictObject({
  id: z.string().min(1),
  /** The edition that it changes. */
  extends: z.string().min(1),
  name: localized,
  /** Table heads and labels of its own, that show that a text follows it. */
  markers: z.array(z.string().min(1)).min(1),
  /** Sections besides the edition's. */
  sections: z.array(section).default([]),
  /** Tables besides the edition's, in its sections or in those of the edition. */
  tables: z.array(table).default([]),
  /** Labels of rows, columns and groups that it words otherwise, by table; the edition's wording stays as good. */
  labels: z.record(key, z.strictObject({ rows: wordings, columns: wordings, groups: wordings })).default({}),
  /** Rows that it leaves out, by table. Sums go on without them. */
  without: z.record(key, z.array(key).min(1)).default({}),
});

export type Supplement = z.infer<typeof supplementSchema>;
export type Edition = z.infer<typeof editionSchema>;
export type SectionTemplate = z.infer<typeof section>;
export type TableTemplate = z.infer<typeof table>;
export type GroupTemplate = z.infer<typeof group>;
export type RowTemplate = z.infer<typeof row>;
export type ColumnTemplate = z.infer<typeof column>;
export type Constraint = z.infer<typeof constraint>;
export type RowRole = (typeof rowRoles)[number];
export type ColumnRole = (typeof columnRoles)[number];
export type Localized = z.infer<typeof localized>;
