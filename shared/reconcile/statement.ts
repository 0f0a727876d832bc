/** A count that words state of cells of a table. */
export interface Statement {
  readonly value: number;
  /** Each is a set of cells whose sum the statement may mean; it holds if any one agrees. The first is the usual one. */
  readonly readings: readonly (readonly string[])[];
  /** Cases of the same cells that the sentence counts apart: 1 for 其他处理4件 beside 申请人撤回1件. */
  readonly apart: number;
  /** The count that the statement divides, where its words leave open which is meant: what holds of it holds of its parts. */
  readonly base: Pick<Statement, 'value' | 'readings'> | null;
  /** Cells that the statement may leave out: 收到38件，答复36件，2件在办 may speak of those received this year alone. */
  readonly less: readonly string[];
  /**
   * `existence`: a count of cases by another measure than the table's (cases received, not cases at hand). `part`: a
   * count of some of what the cells count (信息不存在 of those that are not held), so that only more contradicts them.
   * `part-of-first`: some of what the first reading counts, or all that another does: 涉及个人隐私不予公开4件 may be the four whose
   * rights are protected, some of these, or all that were refused.
   * `most`: the cells have no more than this, and what the statement may leave out.
   */
  readonly bound: 'equal' | 'existence' | 'part' | 'part-of-first' | 'most';
}

/** The sum of cells by address; null where one of them is not known. */
export type SumOf = (cells: readonly string[]) => number | null;

/** The sum that a statement contradicts, of its usual reading, and the number that would be right in its place. */
export interface ContradictedSum {
  readonly sum: number;
  readonly right: number;
}

/** What of the tables a statement contradicts; null where one of its readings agrees, or cannot be known. */
export function contradictedSum(statement: Statement, sumOf: SumOf): ContradictedSum | null {
  // Most agree with the cells that they usually mean: those are among what it can mean, whatever it divides.
  const first = statement.readings[0];
  if (first !== undefined && sumOf(first) === statement.value) return null;
  let usual: number | null = null;
  let most = 0;
  const readings = statement.base === null ? statement.readings : readingsWithin(statement, statement.base, sumOf);
  for (const reading of readings) {
    const sum = sumOf(reading);
    // 其他处理4件 beside 撤回1件 may count the withdrawn one, or not.
    if (sum === null || sum === statement.value || sum === statement.value + statement.apart) return null;
    if (usual === null && agreesWithLess(statement, sum, sumOf)) return null;
    usual ??= sum;
    most = Math.max(most, sum);
  }
  if (usual === null || !isBeyond(statement, usual, most)) return null;
  return { sum: usual, right: Math.max(0, usual - statement.apart) };
}

/** True if a statement agrees with a sum without the cells that it may leave out. */
function agreesWithLess({ value, less, bound }: Statement, sum: number, sumOf: SumOf): boolean {
  if (less.length === 0) return false;
  const left = sumOf(less);
  if (bound === 'most') return left === null || sum - left <= value;
  return left !== null && sum - left === value;
}

/** True for a count that cannot be where none of its readings agrees: of `usual` cases by the first, `most` by any. */
function isBeyond({ value, bound }: Statement, usual: number, most: number): boolean {
  switch (bound) {
    case 'equal':
    case 'most':
      return true;
    case 'part-of-first':
      return value > usual;
    case 'part':
      return value > most;
    case 'existence':
      return (value === 0) !== (usual === 0) || value > usual;
  }
}

/**
 * The readings that a statement can have: all of them, but for a part of a count that agrees with its usual reading,
 * which can only be read as what the count agrees with. 受理58件，其中企业8件: where 58 were received and 60 closed, the 8 are
 * some of those received.
 */
function readingsWithin(
  { readings }: Statement,
  base: NonNullable<Statement['base']>,
  sumOf: SumOf,
): Statement['readings'] {
  if (base.readings.length < 2) return readings;
  const agrees = base.readings.map((cells) => {
    const sum = sumOf(cells);
    return sum === null || sum === base.value;
  });
  if (agrees[0] !== true) return readings;
  const each = readings.length / base.readings.length;
  return readings.filter((_, i) => agrees[Math.floor(i / each)] === true);
}
