import { type Analysis, type AnalysisOptions, analyze } from '../../shared/analysis.ts';

/** The analysis of an edited text, made with that of an earlier version: the one place where tests hand it over. */
export function reanalyze(text: string, options: AnalysisOptions, earlier: Analysis | null): Analysis {
  return analyze(text, options, earlier);
}
