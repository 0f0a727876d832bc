import { join } from 'node:path';
import { keyWithoutInstructions, type LabelHit, labelIndex, similarity } from '../../shared/model/table/label-index.ts';
import { editions } from '../../shared/template/registry.ts';
import type { TableTemplate } from '../../shared/template/schema.ts';
import { labelKey } from '../../shared/text/fold.ts';
import { Random } from '../kit/random.ts';
import { recordIn } from '../kit/record.ts';

/** What becomes of a label on its way: a slip, a piece of it, another number, instructions behind it. */
const written: readonly ((label: string, random: Random) => string)[] = [
  (label) => label,
  (label, random) => {
    const at = random.whole(0, label.length - 1);
    return label.slice(0, at) + random.pick(['', '某', label.charAt(at).repeat(2)]) + label.slice(at + 1);
  },
  (label, random) => {
    const from = random.whole(0, Math.max(0, label.length - 3));
    return label.slice(from, from + random.whole(2, 8));
  },
  (label, random) => label.replace(/^(?:（.）|.[.、])?/u, random.pick(['', '（三）', '2.', '三、', '10.'])),
  (label, random) => label + random.pick(['（按实际填写）', '【件】', '(不含上年(结转))', '（', '合计']),
  (label, random) => random.some([...label], Math.ceil(label.length * 0.6)).join(''),
];

function meant(hit: LabelHit): string {
  if (hit.kind === 'row') return `row ${hit.row.key} ${hit.match}`;
  if (hit.kind === 'column') return `column ${hit.column.key} ${hit.match}`;
  return hit.kind === 'group' ? `group ${hit.group.key}` : 'head';
}

describe('what a label is taken for', () => {
  const record = recordIn(join(__dirname, 'labels.snap'));
  for (const edition of editions) {
    const index = labelIndex(edition);
    /** Every way in which its table knows a label, those that find nothing left out. */
    const known = (label: string, table: TableTemplate): string => {
      const key = labelKey(label);
      const own = (hits: readonly LabelHit[]): string =>
        hits
          .filter((hit) => hit.table === table)
          .map(meant)
          .join(', ');
      const found = {
        is: own(index.lookUp(key)),
        core: own(index.lookUpCore(key)),
        short: keyWithoutInstructions(label),
        piece: index.rowWithPiece(table, key)?.key ?? '',
        shortened: index.rowShortenedTo(table, key)?.key ?? '',
        near: index.nearestRow(table, key)?.key ?? '',
        of: [index.isPieceOfGroup(key) ? 'a group' : '', index.isPieceOfRow(table, key) ? 'a row' : '']
          .join(' ')
          .trim(),
      };
      const told = Object.entries(found).flatMap(([how, what]) => (what === '' ? [] : [`${how} ${what}`]));
      return `${label}: ${told.join('; ')}`;
    };
    for (const table of edition.tables) {
      it(`is what was recorded: edition ${edition.id}, ${table.key}`, () => {
        const labels = [
          ...table.rows.flatMap(({ label, variants, deviations }) => [
            label,
            ...variants,
            ...deviations.map((each) => each.label),
          ]),
          ...table.columns.map(({ label }) => label),
          ...table.groups.map(({ label }) => label),
        ];
        const random = new Random(labels.length);
        const said = [...new Set(labels)].flatMap((label) =>
          written.map((write) => known(write(label, random), table)),
        );
        record(`${edition.id} ${table.key}`, said.join('\n'));
      });
    }
  }

  it('is the more alike the more pairs of characters it shares', () => {
    const pairs = [
      ['甲乙丙', '甲乙丙'],
      ['甲乙丙', '甲乙丁'],
      ['甲乙', '丙丁'],
      ['', ''],
      ['甲', '甲'],
      ['甲乙甲乙', '甲乙'],
    ] as const;
    record('alike', pairs.map(([a, b]) => `${a} ${b} ${similarity(a, b)}`).join('\n'));
  });
});
