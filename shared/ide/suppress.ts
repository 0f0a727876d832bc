import type { Analysis } from '../analysis.ts';
import type { Finding } from '../findings/finding.ts';
import type { Message } from '../messages/message.ts';
import { insertComment } from '../suppress/comment.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { findingsAt } from './actions.ts';

/** A way to have a finding reported no more. */
export interface SuppressAction {
  readonly kind: 'suppress';
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
 * The ways to suppress the findings at a place (see `findingsAt`), the narrowest first. `hidesComments` says that the text's
 * format does not print a comment; plain text would.
 */
export function suppressActionsAt(analysis: Analysis, at: Span, hidesComments: boolean): readonly SuppressAction[] {
  return findingsAt(analysis, at)
    .filter(({ rule }) => rule !== 'unused-suppression')
    .flatMap((finding) => {
      const { rule } = finding;
      const action = (id: SuppressTitle, by: SuppressAction['by']): SuppressAction => ({
        kind: 'suppress',
        title: { id, args: { rule } },
        finding,
        by,
      });
      return [
        action('suppress-finding', { to: 'finding', place: analysis.placeOf(finding) }),
        action('suppress-in-file', { to: 'file' }),
        ...(hidesComments ? [action('suppress-by-comment', { to: 'comment', edit: insertComment(rule) })] : []),
        action('suppress-in-folder', { to: 'folder' }),
      ];
    });
}

type SuppressTitle = 'suppress-finding' | 'suppress-in-file' | 'suppress-by-comment' | 'suppress-in-folder';
