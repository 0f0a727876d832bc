import type { Fact } from './diagnosis.ts';
import type { Change } from './repairs.ts';
import { type Solution, solve } from './solve.ts';
import { contradictedSum, type SumOf } from './statement.ts';
import { indexOf, type System } from './system.ts';

/** What facts say about a repair. */
export interface Assessment {
  /** The first fact that a cell agrees with after the repair, and the first that settles one of its cells otherwise. */
  readonly support: Fact | null;
  readonly contradiction: Fact | null;
  /** How many more facts are contradicted after the repair than before. */
  readonly against: number;
  /** How many more counts of cases agree with the table to the number after the repair than before. */
  readonly agreeing: number;
}

/** Facts about the cells of one table, held against repairs. */
export class Evidence {
  readonly #system: System;
  readonly #solution: Solution;
  readonly #facts: readonly Fact[];
  readonly #unit: number;
  readonly #sumsNow: SumOf;
  /** By cell: the places of the facts about it. Few cells are ever asked about. */
  readonly #about = new Map<number, readonly number[]>();
  readonly #known = new Map<readonly Change[], Assessment>();

  constructor(system: System, solution: Solution, facts: readonly Fact[]) {
    this.#system = system;
    this.#solution = solution;
    this.#facts = facts;
    this.#unit = 10 ** system.places;
    this.#sumsNow = this.#sums(solution.values);
  }

  /** What the facts say about changes made together. */
  of(changes: readonly Change[]): Assessment {
    let known = this.#known.get(changes);
    if (known === undefined) {
      known = this.#of(changes);
      this.#known.set(changes, known);
    }
    return known;
  }

  /** The first fact that holds after `one` and not, or not as well, after `other`. */
  choosing(one: readonly Change[], other: readonly Change[]): Fact | null {
    const [first, second] = [this.#sums(this.#after(one)), this.#sums(this.#after(other))];
    const places = new Set([...this.#places(this.#after(one)), ...this.#places(this.#after(other))]);
    const better = [...places]
      .sort((a, b) => a - b)
      .find((place) => {
        const fact = this.#facts[place] as Fact;
        return (
          Number(isAgainst(fact, first)) < Number(isAgainst(fact, second)) ||
          Number(agrees(fact, first)) > Number(agrees(fact, second))
        );
      });
    return better === undefined ? null : (this.#facts[better] as Fact);
  }

  #of(changes: readonly Change[]): Assessment {
    const values = this.#after(changes);
    const before = this.#sumsNow;
    const after = this.#sums(values);
    let against = 0;
    let agreeing = 0;
    let support: Fact | null = null;
    let contradiction: Fact | null = null;
    for (const place of this.#places(values)) {
      const fact = this.#facts[place] as Fact;
      const [was, is] = [isAgainst(fact, before), isAgainst(fact, after)];
      against += Number(is) - Number(was);
      agreeing += Number(agrees(fact, after)) - Number(agrees(fact, before));
      if (was && !is && (fact.bound === 'equal' || fact.bound === 'most')) support ??= fact;
      if (is && fact.weight === 'settles') contradiction ??= fact;
    }
    return { support, contradiction, against, agreeing };
  }

  /** The values of all cells after changes, those that the equations give among them. */
  #after(changes: readonly Change[]): readonly number[] {
    const figures = [...this.#system.figures];
    for (const { cell, by } of changes) figures[cell] = (figures[cell] as number) + by;
    return this.#system.hasUnknowns ? solve(this.#system, figures).values : figures;
  }

  /** The places of the facts about cells whose value is another one now, in the order of the cells. */
  #places(values: readonly number[]): readonly number[] {
    const places = new Set<number>();
    const before = this.#solution.values;
    for (let cell = 0; cell < values.length; cell++) {
      if (Object.is(values[cell], before[cell])) continue;
      for (const place of this.#placesAbout(cell)) places.add(place);
    }
    return [...places];
  }

  #placesAbout(cell: number): readonly number[] {
    let known = this.#about.get(cell);
    if (known === undefined) {
      const address = this.#system.structure.addresses[cell] as string;
      const places: number[] = [];
      this.#facts.forEach((fact, place) => {
        if (isAbout(fact, address)) places.push(place);
      });
      known = places;
      this.#about.set(cell, known);
    }
    return known;
  }

  #sums(values: readonly number[]): SumOf {
    const unit = this.#unit;
    return (cells) => {
      let sum = 0;
      for (const address of cells) {
        const value = values[indexOf(this.#system, address)];
        if (value === undefined || Number.isNaN(value)) return null;
        sum += value;
      }
      return sum / unit;
    };
  }
}

function isAbout({ readings, less }: Fact, address: string): boolean {
  for (const cells of readings) if (cells.includes(address)) return true;
  return less.includes(address);
}

function isAgainst(fact: Fact, sumOf: SumOf): boolean {
  return fact.weight !== 'agrees' && contradictedSum(fact, sumOf) !== null;
}

/** True of a count of cases, which need not be the table's, that is the table's all the same. */
function agrees(fact: Fact, sumOf: SumOf): boolean {
  if (fact.weight !== 'agrees' && fact.bound !== 'existence') return false;
  return fact.readings.some((cells) => sumOf(cells) === fact.value);
}
