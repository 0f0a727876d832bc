import type { Finding, Fix } from '../../findings/finding.ts';
import { isPlain } from '../../writing/lines.ts';
import type { ReportSubject } from '../rule.ts';

/** Writes the form's label, which the finding holds as `about.label`, in the place of the one found. */
export function labelFix({ span, about }: Finding, { text }: ReportSubject): readonly Fix[] {
  const { label, known } = about ?? {};
  if (typeof label !== 'string' || !isPlain(text, span)) return [];
  return [
    {
      title: { id: 'fix-label', args: { label } },
      // A wording that is only like the form's was recognised, not known.
      applicability: known === true ? 'safe' : 'unique',
      edits: [{ span, newText: label }],
    },
  ];
}
