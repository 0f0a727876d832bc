import type { Locale } from '../../../shared/messages/message.ts';
import type { CheckOptions } from '../options.ts';
import type { Writer } from '../output.ts';
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { prettyReporter } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';

export function reporterFor({ format, figures }: CheckOptions, out: Writer, locale: Locale): Reporter {
  switch (format) {
    case 'pretty':
      return prettyReporter(out, locale);
    case 'json':
      return jsonReporter(out, locale, figures);
    case 'sarif':
      return sarifReporter(out, locale);
    case 'junit':
      return junitReporter(out, locale);
    case 'github':
      return githubReporter(out, locale);
  }
}
