import type { Page } from 'playwright-core';
import { open } from '../../shared/document/document.ts';
import { editions } from '../../shared/template/registry.ts';
import { figureAt, withFigures } from '../kit/faults.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { rawEntries } from '../kit/word/archive.ts';
import { styleWith } from '../kit/word/features.ts';
import { wordFile } from '../kit/word/write.ts';

const edition = editions.find(({ id }) => id === '2021');
if (edition === undefined) throw new Error('there is no edition 2021');
const draft = generateDraft(edition, new Random(7), usual, { year: 2022 });
const cell = 'applications/granted/total';
const right = figureAt(draft, cell);
/** Three digits, as no other figure of the report has. */
const wrong = String(Number(right) + 300);

const listed = styleWith('ordinals made by a list', 'a figure over several runs');

/** What Word does: lists make the ordinals, runs split figures, somebody struck out a word with changes tracked. */
const style: typeof listed = {
  ...listed,
  runs: (text, kind) => listed.runs(text, kind) + (kind === 'title' ? struckOut : ''),
};
const struckOut =
  '<w:del w:id="7" w:author="王芳" w:date="2023-01-10T09:00:00Z"><w:r><w:delText>（征求意见稿）</w:delText></w:r></w:del>';

const bytes = wordFile(withFigures(draft, { [cell]: wrong }), style);

/** A Word file of an invented body with one wrong figure, 第三（一）项总计. */
export const wrongWord = {
  name: `${draft.title}.docx`,
  bytes,
  text: textOf(bytes),
  title: draft.title,
  body: draft.body,
  row: '（一）予以公开',
  wrong,
  right,
};

/** The same report without that row. */
export const lackingRow = wordFile(draft, {
  ...style,
  table: (rows, columns) =>
    style.table(
      rows.filter((row) => !row.replaceAll(/<[^>]*>/g, '').includes(wrongWord.row)),
      columns,
    ),
});

/** The same report as another program leaves it that changed one word of it, which may keep the file's size. */
export function changedElsewhere(from: string, to: string): Uint8Array {
  const other = { ...draft, prose: replaced(draft.prose, from, to) };
  return wordFile(withFigures(other, { [cell]: wrong }), style);
}

function textOf(file: Uint8Array): string {
  const opened = open(file);
  if ('refused' in opened) throw new Error(opened.refused.id);
  return opened.text;
}

function replaced(prose: typeof draft.prose, from: string, to: string): typeof draft.prose {
  const entries = Object.entries(prose).map(
    ([key, paragraphs]) => [key, paragraphs.map((paragraph) => paragraph.replaceAll(from, to))] as const,
  );
  return Object.fromEntries(entries);
}

/** What a Word file has otherwise than another, by a reader of our own. */
export interface Compared {
  /** The parts beside the main one that differ. */
  readonly others: readonly string[];
  /** The markup of the main part, and all characters between it. */
  readonly tags: readonly string[];
  readonly texts: string;
}

export function compared(before: Uint8Array, after: Uint8Array): Compared {
  const old = rawEntries(before);
  const main = 'word/document.xml';
  const others = rawEntries(after).filter(
    ({ name, local, record }, i) =>
      name !== main &&
      !(name === old[i]?.name && Buffer.from(local).equals(old[i].local) && Buffer.from(record).equals(old[i].record)),
  );
  const xml = new TextDecoder().decode(rawEntries(after).find(({ name }) => name === main)?.content);
  return {
    others: others.map(({ name }) => name),
    tags: xml.match(/<[^>]*>/g) ?? [],
    texts: xml.replaceAll(/<[^>]*>/g, ''),
  };
}

/** Waits until the editor has kept what was typed: before that it stops whoever leaves its window. */
export async function untilKept(page: Page): Promise<void> {
  const leaves = `(() => {
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return !leaving.defaultPrevented;
  })()`;
  await page.waitForFunction(leaves, null, { polling: 200 });
}
