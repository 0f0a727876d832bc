import fc from 'fast-check';
import { editions } from '../../shared/template/registry.ts';
import { type Draft, type Layout, layouts } from './document.ts';
import { dense, generateDraft, huge, sparse, usual } from './generate.ts';
import { Random } from './random.ts';

const scales = { sparse, usual, dense, huge };

const effort = Math.max(0.01, Number(process.env['GOUJI_RUNS'] ?? '1'));

/** Runs of a property: the same ones each time; GOUJI_RUNS=10 makes ten times as many. */
export function runs(count: number): fc.Parameters<unknown> {
  return { seed: 20190515, numRuns: Math.max(1, Math.round(count * effort)) };
}

/** The seeds 1 to `count`; GOUJI_RUNS=10 makes ten times as many. */
export function seeds(count: number): readonly number[] {
  return Array.from({ length: Math.max(1, Math.round(count * effort)) }, (_, i) => i + 1);
}

/** Prints what a property came to where somebody asks for it: GOUJI_SHARES=1. */
export function share(what: string, count: number, of: number): void {
  if (process.env['GOUJI_SHARES'] !== undefined)
    console.info(`${what}: ${count} of ${of}, ${((100 * count) / of).toFixed(1)} %`);
}

/** A generated report, shrinking towards the first seed, the sparse table and the older edition. */
export const someDraft: fc.Arbitrary<Draft> = fc
  .record({
    edition: fc.constantFrom(...editions),
    scale: fc.constantFrom<keyof typeof scales>('sparse', 'usual', 'dense', 'huge'),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ edition, scale, seed }) => ({
    ...generateDraft(edition, new Random(seed), scales[scale]),
    [fc.toStringMethod]: () => `edition ${edition.id}, ${scale}, seed ${seed}`,
  }));

export function someLayout(where: (layout: Layout) => boolean = () => true): fc.Arbitrary<Layout> {
  return fc
    .constantFrom(...layouts.filter(where))
    .map((layout) => ({ ...layout, [fc.toStringMethod]: () => layout.name }));
}

/** A number that picks one of a list whose length is not known yet. */
export const choice = fc.nat({ max: 1_000_000 });

export function pickBy<T>(items: readonly T[], number: number): T {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Layouts in which a blank cell is written at all: paper shows none, and tight paragraphs leave it out. */
export function keepsBlanks(layout: Layout): boolean {
  return layout.frame !== 'pdf' && layout.name !== 'cell-per-paragraph';
}
