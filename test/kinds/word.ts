/** What stands in a cell of a Word file, by its lines: paragraphs, or lines of one paragraph parted by breaks. */
export interface WordCell {
  /** The row of section 二 whose only figure is written so. */
  readonly lines: readonly string[];
  readonly parted: 'paragraphs' | 'breaks';
  /** The figure that is read, null where two numbers in one cell have to be reported. */
  readonly read: string | null;
}

const paragraphs = (read: string | null, ...lines: string[]): WordCell => ({ lines, parted: 'paragraphs', read });
const breaks = (read: string | null, ...lines: string[]): WordCell => ({ lines, parted: 'breaks', read });

/** Cells of a Word file with several lines: two numbers are not one, and a number beside nothing is that number. */
export const wordCells: Readonly<Record<string, WordCell>> = {
  'two numbers in two paragraphs': paragraphs(null, '12', '3'),
  'two numbers parted by a break': breaks(null, '40', '7'),
  'two numbers with an empty paragraph between them': paragraphs(null, '5', '', '18'),
  'two numbers of full width': paragraphs(null, '６', '１'),
  'two numbers, spaces around them': paragraphs(null, '31 ', ' 4'),
  'three numbers': breaks(null, '2', '0', '9'),
  'near miss: an empty paragraph above a number': paragraphs('26', '', '26'),
  'near miss: empty paragraphs below a number': paragraphs('118', '118', '', ''),
  'near miss: a break behind a number': breaks('7', '7', ''),
  'near miss: a number and its measure word': paragraphs('35', '35', '件'),
};
