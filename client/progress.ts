import { type CancellationToken, CancellationTokenSource, ProgressLocation, window } from 'vscode';

/** Milliseconds after which a person wonders whether anything happens. */
export const patience = 1000;

/** Work that may take long: after a while it is shown, with a way to give it up. Undefined where it was given up. */
export async function patiently<T>(
  title: string,
  work: (token: CancellationToken) => PromiseLike<T>,
): Promise<T | undefined> {
  const source = new CancellationTokenSource();
  const givenUp = new Promise<undefined>((resolve) => {
    source.token.onCancellationRequested(() => resolve(undefined));
  });
  const either = Promise.race([work(source.token), givenUp]);
  const timer = setTimeout(() => {
    void window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      return either.catch(() => undefined);
    });
  }, patience);
  return either.finally(() => clearTimeout(timer));
}
