import { analyze } from '../shared/analysis.ts';
import { proseOf } from '../shared/prose/prose.ts';
import { lex } from '../shared/prose/lexer.ts';
import { smallReport } from './kit/small-report.ts';
const [body, ...sentences] = process.argv.slice(2);
for (const sentence of sentences) {
  const text = smallReport({ sentence, body: body === '-' ? undefined : body } as any);
  const { report } = analyze(text);
  const p = proseOf(text, report!);
  console.log(sentence);
  if (process.env.T) console.log('   ', lex(sentence).map((t) => `${t.text}/${t.kind}${'tag' in t && t.tag ? ':' + t.tag : ''}`).join(' '));
  for (const c of p.claims) console.log('   ', c.kind, c.value, c.certain, c.words, JSON.stringify(c.readings.map(r=>r.map(x=>x.replace('applications/','')))), c.apart||'', c.money?JSON.stringify(c.money,(k,v)=>typeof v==='bigint'?String(v):v):'');
  for (const x of p.passages) { for (const d of x.divisions) console.log('    div', d.by, d.total.value, d.parts.map(q=>q.quantity.value+q.kind).join('+'), d.remainder, d.open, d.mixed, JSON.stringify(d.alternatives)); for (const b of x.balances) console.log('    bal', b.received.value, b.carriedIn.value, b.closed.value, b.carriedOver.value); }
}
