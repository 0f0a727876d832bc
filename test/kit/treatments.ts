import type { Span } from '../../shared/text/span.ts';
import type { Rendered } from './page.ts';

/** A way in which a whole text may be written differently without saying anything else. */
export type Treatment = (rendered: Rendered) => Rendered;

/** Rewrites a text character by character; figures keep their spans, which grow or shrink with what is in them. */
function mapped(rendered: Rendered, rewrite: (character: string, offset: number) => string, prefix = ''): Rendered {
  const offsets: number[] = [];
  let text = prefix;
  for (let i = 0; i < rendered.text.length; i++) {
    offsets.push(text.length);
    text += rewrite(rendered.text.charAt(i), i);
  }
  offsets.push(text.length);
  const moved = ({ start, end }: Span): Span => ({ start: offsets[start] ?? 0, end: offsets[end] ?? 0 });
  const figures = new Map([...rendered.figures].map(([address, span]) => [address, moved(span)]));
  return { text, figures, copies: rendered.copies.map(moved) };
}

function byTable(from: string, to: string): (character: string) => string {
  const table = new Map([...from].map((character, i) => [character, [...to][i] ?? character]));
  return (character) => table.get(character) ?? character;
}

const fullWidthDigits = byTable('0123456789', '０１２３４５６７８９');
const halfWidthBrackets = byTable('（）：，', '():,');
const traditional = byTable(
  '报总体况动开处数国关规决发废现项强费额单万会级业构计内请结转办许从维纠诉讼复审议书执违档补达让证获产属务题录传记载过与询对类实组给进应续条确认这个为间边专问见听说机还两区县镇乡东没据无运护权织门员资财购采团础优环节线网络长压责尽后满时际统设监学习举访虑仅别义并征',
  '報總體況動開處數國關規決發廢現項強費額單萬會級業構計內請結轉辦許從維糾訴訟復審議書執違檔補達讓證獲產屬務題錄傳記載過與詢對類實組給進應續條確認這個為間邊專問見聽說機還兩區縣鎮鄉東沒據無運護權織門員資財購採團礎優環節線網絡長壓責盡後滿時際統設監學習舉訪慮僅別義並徵',
);
/** The Kangxi radicals that fold to a character in use: U+2F47 for 日. */
const kangxi = new Map(
  Array.from({ length: 0xd6 }, (_, i) => String.fromCharCode(0x2f00 + i)).map((radical) => [
    radical.normalize('NFKC'),
    radical,
  ]),
);
const radicals = (character: string): string => kangxi.get(character) ?? character;

/** Inside an HTML tag nothing may be rewritten. */
function outsideTags(rendered: Rendered, rewrite: (character: string) => string): Rendered {
  let inside = false;
  return mapped(rendered, (character) => {
    if (character === '<') inside = true;
    if (character === '>') inside = false;
    return inside ? character : rewrite(character);
  });
}

export const treatments: Readonly<Record<string, Treatment>> = {
  none: (rendered) => rendered,
  crlf: (rendered) => mapped(rendered, (character) => (character === '\n' ? '\r\n' : character)),
  'byte-order-mark': (rendered) => mapped(rendered, (character) => character, '\ufeff'),
  'full-width-digits': (rendered) => {
    const inFigure = new Set<number>();
    for (const { start, end } of [...rendered.figures.values(), ...rendered.copies])
      for (let i = start; i < end; i++) inFigure.add(i);
    return mapped(rendered, (character, i) => (inFigure.has(i) ? fullWidthDigits(character) : character));
  },
  'other-spaces': (rendered) => {
    let inside = false;
    return mapped(rendered, (character, i) => {
      if (character === '<') inside = true;
      if (character === '>') inside = false;
      // A heading's mark is parted from it by a plain space, or it is no mark.
      if (inside || rendered.text.charAt(i - 1) === '#') return character;
      if (character === '\t') return i % 3 === 0 ? '\t\u3000' : '\t';
      return character === ' ' ? (i % 2 === 0 ? '\u00a0' : '\u3000') : character;
    });
  },
  'half-width-brackets': (rendered) => outsideTags(rendered, halfWidthBrackets),
  'traditional-characters': (rendered) => outsideTags(rendered, traditional),
  'kangxi-radicals': (rendered) => outsideTags(rendered, radicals),
};
