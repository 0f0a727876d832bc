import { analyze } from '../shared/analysis.ts';
import { newReport } from '../shared/ide/new-report.ts';
import { plainText } from '../shared/ide/snippet.ts';
import { outline } from '../shared/ide/symbols.ts';
import { editionInForce } from '../shared/template/registry.ts';

/** After about so many readings the engine has compiled what an edit runs. */
const READINGS = 60;

/**
 * Reads a made-up report a few times while the server waits for its first document, so that the first key presses
 * are not the ones for which everything is compiled. One reading a turn: a message never waits for more than that.
 */
export function warmUp(): void {
  let left = READINGS;
  const turn = (): void => {
    const analysis = analyze(filledIn(left));
    for (const finding of analysis.findings) analysis.lines.at(finding.span.start);
    outline(analysis, 'zh-cn');
    left--;
    if (left > 0) setTimeout(turn);
  };
  setTimeout(turn);
}

/** The form in force with a figure in every place, another one each time, and a text that states some. */
function filledIn(seed: number): string {
  const made = newReport({ body: '本机关', year: editionInForce.years.from, previous: null });
  let place = seed;
  return plainText(made?.snippet ?? '').replace(/〔待填(：?)[^〕]*〕/gu, (_, words: string) => {
    place++;
    return words === ''
      ? String(place % 7)
      : `本年度收到政府信息公开申请${seed}件，其中予以公开${place % 9}件、部分公开${place % 5}件，占比${place % 100}%。`;
  });
}
