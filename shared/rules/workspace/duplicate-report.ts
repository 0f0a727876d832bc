import type { WorkspaceRule } from '../rule.ts';
import { citedReport } from './evidence.ts';

const MOST_CITED = 10;
const MOST_NAMED = 3;

/**
 * Another file has the report of the same body on the same year. Found in both.
 * Source: 《条例》 article 49: one report a year.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: { id: 'duplicate-report', family: 'workspace', severity: 'warning', enabled: true, fixable: false },
  *check({ neighbours: { self, duplicates } }) {
    const [first] = duplicates;
    if (first === undefined) return;
    const isSame = duplicates.some(({ digest }) => digest === self.digest);
    yield {
      rule: 'duplicate-report',
      severity: 'warning',
      span: self.head.span,
      message: {
        id: isSame ? 'duplicate-report.copy' : 'duplicate-report',
        args: { body: self.body, year: self.year, files: namesOf(duplicates.map(({ path }) => path)) },
      },
      related: duplicates.slice(0, MOST_CITED).map(citedReport),
      data: { files: duplicates.map(({ path }) => path) },
    };
  },
};

function namesOf(paths: readonly string[]): readonly string[] {
  return paths.length > MOST_NAMED ? [...paths.slice(0, MOST_NAMED), '…'] : paths;
}
