import { editions } from '../shared/template/registry.ts';
import { analysed, grave, tableFamilies, told } from './kit/analysed.ts';
import { layouts, renderDraft } from './kit/document.ts';
import { addressesIn, withFigures, withoutCell } from './kit/faults.ts';
import { generateDraft, usual, sparse,dense, huge } from './kit/generate.ts';
import { Random } from './kit/random.ts';
const mode = process.argv[2];
const count = new Map<string, number>(); const shown = new Set<string>();
let n = 0;
for (let seed = 1; seed <= 12; seed++) {
  const r = new Random(seed);
  const draft = generateDraft(editions[seed % 2]!, r, [sparse, usual, dense, huge][seed % 4]!);
  for (const layout of layouts) for (let k = 0; k < 12; k++) {
    n++;
    const table = mode === 'words' && k % 3 === 0 ? 'disclosure' : 'applications';
    const at = r.pick(addressesIn(draft.edition, table));
    let text = '';
    if (mode === 'words') text = renderDraft(withFigures(draft, { [at]: r.pick(['若干', '约12', '待核']) }), layout).text;
    else if (mode === 'blank') text = renderDraft(withFigures(draft, { [at]: '' }), layout).text;
    else { const x = renderDraft(draft, layout); text = withoutCell(x, x.figures.get(at)!, layout); }
    const a = analysed(text);
    const f = grave(a, tableFamilies);
    const row = a.report!.tables.flatMap((t) => t.rows).find((x) => x.template.key === at.split('/')[1]);
    let ok = f.length <= 1 && f.every(({ span }) => row && row.span.start <= span.end && span.start <= row.span.end);
    if (mode === 'words') ok = f.length === 1 && f[0]!.rule === 'invalid-number';
    if (mode === 'blank') ok = f.length <= 1 && f.every((x) => x.rule === 'blank-cell');
    if (ok) continue;
    const key = `${layout.name} ${f.map((x) => x.rule)}`.slice(0,90);
    count.set(key, (count.get(key) ?? 0) + 1);
    if (!shown.has(key)) { shown.add(key); console.log(key, seed, at, '\n   ', told(a, f).slice(0, 350).replace(/\n/g, '\n    ')); }
  }
}
console.log(n, [...count]);
