import type { Analysis } from '../analysis.ts';
import type { Finding } from '../findings/finding.ts';
import type { Message } from '../messages/message.ts';
import { insertComment } from '../suppress/comment.ts';
import { type Span, type TextEdit, touches } from '../text/span.ts';

/** A way to have a finding reported no more. */
export interface SilenceAction {
  readonly kind: 'silence';
  readonly title: Message;
  readonly finding: Finding;
  /** What `gouji.config.json` has to say, or the edit of the report itself. */
  readonly by:
    | { readonly to: 'finding'; readonly place: string }
    | { readonly to: 'file' }
    | { readonly to: 'folder' }
    | { readonly to: 'comment'; readonly edit: TextEdit };
}

/**
 * The ways to silence the findings that `at` touches, the narrowest first. `hidesComments` says that the text's
 * format does not print a comment; plain text would.
 */
export function silencesAt(analysis: Analysis, at: Span, hidesComments: boolean): readonly SilenceAction[] {
  return analysis.findings
    .filter(({ rule, span }) => rule !== 'unused-suppression' && touches(span, at))
    .flatMap((finding) => {
      const { rule } = finding;
      const action = (id: SilenceTitle, by: SilenceAction['by']): SilenceAction => ({
        kind: 'silence',
        title: { id, args: { rule } },
        finding,
        by,
      });
      return [
        action('silence-finding', { to: 'finding', place: analysis.placeOf(finding) }),
        action('silence-in-file', { to: 'file' }),
        ...(hidesComments ? [action('silence-by-comment', { to: 'comment', edit: insertComment(rule) })] : []),
        action('silence-in-folder', { to: 'folder' }),
      ];
    });
}

type SilenceTitle = 'silence-finding' | 'silence-in-file' | 'silence-by-comment' | 'silence-in-folder';
