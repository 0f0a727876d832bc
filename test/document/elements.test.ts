import { join } from 'node:path';
import { open } from '../../shared/document/document.ts';
import { recordIn } from '../kit/record.ts';
import { digest, inIds } from '../kit/told.ts';
import { archiveOf, type PartTexts, rawEntries } from '../kit/word/archive.ts';
import { namespaces, partsAround } from '../kit/word/write.ts';

const t = (text: string): string => `<w:t>${text}</w:t>`;
const r = (content: string): string => `<w:r>${content}</w:r>`;
const p = (content: string): string => `<w:p>${content}</w:p>`;
const paragraph = (text: string): string => p(r(t(text)));
const cell = (content: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid>${rows.join('')}</w:tbl>`;
const by = 'w:id="9" w:author="甲" w:date="2024-01-05T00:00:00Z"';
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const m = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const textBox = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`;
const field = (type: string): string => r(`<w:fldChar w:fldCharType="${type}"/>`);
/** An element that is on or off by its value, in every way of saying so. */
const toggles = (name: string): string[] => [
  `<${name}/>`,
  ...['0', '1', 'true', 'false', 'on', 'off', ''].map((value) => `<${name} w:val="${value}"/>`),
];

/** What may stand in a run, between two others. */
const inRuns: readonly string[] = [
  t('乙'),
  t(' 乙 '),
  '<w:t xml:space="preserve"> 乙 </w:t>',
  '<w:t xml:space="default"> 乙 </w:t>',
  t('<![CDATA[<乙>]]>'),
  t('&#x4e59;&amp;&lt;'),
  t('乙>丁'),
  t(']>乙]]'),
  t('乙]]>'),
  t(''),
  '<w:t/>',
  '<w:delText>乙</w:delText>',
  '<w:instrText> PAGE </w:instrText>',
  '<w:tab/>',
  '<w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/>',
  '<w:cr/>',
  ...['', 'page', 'column', 'textWrapping'].map((type) => `<w:br${type === '' ? '' : ` w:type="${type}"`}/>`),
  '<w:noBreakHyphen/>',
  '<w:softHyphen/>',
  '<w:lastRenderedPageBreak/>',
  ...['25CF', '001F', '0020', 'D7FF', 'D800', 'F0FC', '110000', 'x', ''].map(
    (char) => `<w:sym w:font="宋体" w:char="${char}"/>`,
  ),
  ...[
    ['Symbol', 'F039'],
    ['Symbol', '0039'],
    ['Symbol', 'F02D'],
    ['Symbol', 'F061'],
    ['Symbol', '2116'],
    ['宋体', 'F039'],
    ['Wingdings', 'F082'],
    ['Wingdings', 'F039'],
    ['Webdings', 'F082'],
  ].map(([font, char]) => `<w:sym w:font="${font}" w:char="${char}"/>`),
  '<w:sym w:font="Symbol" w:char="F039"></w:sym>',
  '<w:sym/>',
  '<w:footnoteReference w:id="2"/>',
  '<w:ruby><w:rt><w:r><w:t>读</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby>',
  '<w:ruby><w:rubyBase/></w:ruby>',
  '<w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing>',
  `<w:drawing><x:other xmlns:x="x"/>${textBox}</w:drawing>`,
  `<w:pict>${textBox}</w:pict>`,
  '<w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict>',
  '<w:object/>',
  `<mc:AlternateContent ${mc}><mc:Choice Requires="wps"><w:drawing>${textBox}</w:drawing></mc:Choice><mc:Fallback><w:pict>${textBox}</w:pict></mc:Fallback></mc:AlternateContent>`,
  `<mc:AlternateContent ${mc}><mc:Fallback>${t('退')}</mc:Fallback></mc:AlternateContent>`,
  '<w:other>乙</w:other>',
].map(r);

/** Runs whose properties say something of their text. */
const withProperties: readonly string[] = [
  ...toggles('w:vanish'),
  '<w:rStyle w:val="Hidden"/>',
  '<w:rStyle w:val="Hidden"/><w:vanish w:val="0"/>',
  '<w:rStyle w:val="None"/>',
  '<w:rPrChange w:id="1" w:author="甲"><w:rPr><w:vanish/></w:rPr></w:rPrChange>',
  '<w:b/>',
].map((properties) => r(`<w:rPr>${properties}</w:rPr>${t('乙')}`));

/** What may stand in a paragraph, between two runs. */
const inParagraphs: readonly string[] = [
  ...inRuns,
  ...withProperties,
  ...['w:hyperlink', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:other'].map(
    (name) => `<${name}>${r(t('乙'))}</${name}>`,
  ),
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].map((name) => `<${name} ${by}>${r(t('乙'))}</${name}>`),
  `<w:del ${by}>${r('<w:delText>乙</w:delText>')}</w:del>`,
  `<w:ins ${by}><w:del ${by}>${r(t('乙'))}</w:del></w:ins>`,
  ...[
    '',
    '<w:showingPlcHdr/>',
    '<w:showingPlcHdr w:val="0"/>',
    '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
    '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>',
    '<w:dataBinding w:xpath="/x"/>',
    '<x:dataBinding xmlns:x="x"/>',
    ...['contentLocked', 'sdtContentLocked', 'sdtLocked', 'unlocked'].map((lock) => `<w:lock w:val="${lock}"/>`),
  ].map((properties) => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r(t('乙'))}</w:sdtContent></w:sdt>`),
  '<w:sdt/>',
  ...[' PAGE ', ' =SUM(LEFT) ', ''].map((code) => `<w:fldSimple w:instr="${code}">${r(t('乙'))}</w:fldSimple>`),
  [field('begin'), r('<w:instrText> =SUM(LEFT) </w:instrText>'), field('separate'), r(t('乙')), field('end')].join(''),
  [field('begin'), r('<w:instrText> PAGE </w:instrText>'), r(t('码')), field('end')].join(''),
  [field('begin'), field('begin'), r(t('码')), field('end'), field('separate'), r(t('乙')), field('end')].join(''),
  [field('begin'), r(t('码'))].join(''),
  field('end'),
  `<m:oMath ${m}><m:r><m:t>x</m:t><m:other>y</m:other></m:r></m:oMath>`,
  `<m:oMathPara ${m}><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>`,
  '<w:proofErr w:type="spellStart"/>',
  '<w:bookmarkStart w:id="1" w:name="x"/>',
  '<w:pPr><w:jc w:val="center"/></w:pPr>',
];

/** What a paragraph may say of itself. */
const paragraphs: readonly string[] = [
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:numId w:val="0"/></w:numPr>',
  '<w:numPr><w:numId w:val="7"/></w:numPr>',
  '<w:numPr><w:ins w:id="1" w:author="甲"/><w:numId w:val="1"/></w:numPr>',
  '<w:pStyle w:val="Numbered"/>',
  '<w:pStyle w:val="Numbered"/><w:numPr><w:numId w:val="0"/></w:numPr>',
  '<w:pStyle w:val="None"/>',
  '<w:pPrChange w:id="1" w:author="甲"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
  '<w:sectPr/>',
  ...['<w:vanish/>', `<w:ins ${by}/>`, `<w:del ${by}/>`, `<w:moveFrom ${by}/>`, `<w:moveTo ${by}/>`].map(
    (each) => `<w:rPr>${each}</w:rPr>`,
  ),
  '<w:rPr/>',
  '<w:rPr></w:rPr>',
  '<w:rPr><w:b/></w:rPr>',
  '<w:jc w:val="center"/>',
  '',
].map((properties) => p(`<w:pPr>${properties}</w:pPr>${r(t('乙'))}`));

const filled = (text: string, more = ''): string => cell(paragraph(text), more);

/** What may stand between two paragraphs of the body. */
const inBodies: readonly string[] = [
  ...paragraphs,
  p(`<w:pPr/>${r(t('乙'))}`),
  p(`<w:pPr />${r(t('乙'))}`),
  '<w:p w:rsidR="1"/>',
  '<w:p/>',
  p(''),
  ...['w:customXml', 'w:other'].map((name) => `<${name}>${paragraph('乙')}</${name}>`),
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].map((name) => `<${name} ${by}>${paragraph('乙')}</${name}>`),
  ...[
    '',
    '<w:showingPlcHdr/>',
    '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
    '<w:lock w:val="contentLocked"/>',
  ].map(
    (properties) => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${paragraph('乙')}</w:sdtContent></w:sdt>`,
  ),
  `<mc:AlternateContent ${mc}><mc:Choice Requires="x">${paragraph('选')}</mc:Choice><mc:Fallback>${paragraph('退')}</mc:Fallback></mc:AlternateContent>`,
  ...['', '<w:group/>'].map(
    (group) =>
      `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/>${group}</w:sdtPr><w:sdtContent>${paragraph('锁')}<w:p/><w:sdt><w:sdtPr/><w:sdtContent>${paragraph('开')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`,
  ),
  '<w:altChunk r:id="rId9"/>',
  '<w:sectPr/>',
  table(row(filled('1'), filled('2'), filled('3'))),
  table(row(filled('1'), filled('2'), filled('3')), row(filled('4'), filled('5'), filled('6'))),
  table(row(filled('1', '<w:gridSpan w:val="2"/>'), filled('3')), row(filled('4'), filled('5'), filled('6'))),
  table(row(filled('1', '<w:gridSpan w:val="x"/>'), filled('3')), row(filled('4'), filled('5'), filled('6'))),
  ...[
    '<w:vMerge/>',
    '<w:vMerge w:val="continue"/>',
    '<w:vMerge w:val="restart"/>',
    '<w:hMerge/>',
    '<w:hMerge w:val="restart"/>',
  ].map((merge) =>
    table(
      row(filled('1', '<w:vMerge w:val="restart"/>'), filled('2'), filled('3')),
      row(filled('', merge), filled('5', merge), filled('6')),
    ),
  ),
  ...['<w:gridBefore w:val="1"/>', '<w:gridBefore w:val="0"/>', `<w:ins ${by}/>`, `<w:del ${by}/>`].map((properties) =>
    table(
      row(filled('1'), filled('2'), filled('3')),
      `<w:tr><w:trPr>${properties}</w:trPr>${filled('4')}${filled('5')}</w:tr>`,
    ),
  ),
  table(row(filled('1', `<w:cellDel ${by}/>`), filled('2'), filled('3'))),
  ...[
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${filled('2')}</w:sdtContent></w:sdt>`,
    cell(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('2')}</w:sdtContent></w:sdt>`),
  ].map((waiting) => table(row(filled('1'), waiting, filled('3')))),
  table(
    row(filled('1'), filled('2'), filled('3')),
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${row(filled('4'), filled('5'), filled('6'))}</w:sdtContent></w:sdt>`,
  ),
  table(row(filled('1'), filled('2', `<w:cellIns ${by}/>`), filled('3'))),
  ...['w:ins', 'w:del'].map((name) => table(row(filled('1'), `<${name} ${by}>${filled('2')}</${name}>`, filled('3')))),
  table(row(cell(paragraph('1') + paragraph('2')), cell(''), filled('3'))),
  table(row(cell(table(row(filled('内'))) + paragraph('1')), filled('2'))),
  table(`<w:sdt><w:sdtContent>${row(filled('1'), filled('2'))}</w:sdtContent></w:sdt>`),
  table(`<w:tr><w:sdt><w:sdtContent>${filled('1')}</w:sdtContent></w:sdt>${filled('2')}</w:tr>`),
  ...['w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'].map((name) =>
    table(
      `<${name} ${by}>${row(filled('1'), filled('2'), filled('3'))}</${name}>`,
      row(filled('4'), filled('5'), filled('6')),
    ),
  ),
  `<w:tbl>${row(filled('1'), filled('2'))}${row(filled('3'))}</w:tbl>`,
  '<w:tbl/>',
];

const settings: readonly string[] = [
  ...toggles('w:trackRevisions'),
  ...['', 'none', 'readOnly', 'comments', 'trackedChanges', 'forms'].flatMap((kind) =>
    ['1', 'true', 'on', '0', ''].map(
      (enforced) => `<w:documentProtection w:edit="${kind}" w:enforcement="${enforced}"/>`,
    ),
  ),
];

const around = (body: string): PartTexts =>
  partsAround(`<w:document ${namespaces}><w:body>${paragraph('甲')}${body}${paragraph('丙')}</w:body></w:document>`);

/** What a file is read as, and what becomes of a character put behind each line, of one lost, and of lines lost and added. */
function told(parts: PartTexts): string {
  const document = open(archiveOf(parts, 0));
  if ('refused' in document) return document.refused.id;
  const { text, cells, notes } = document;
  const lines = text.split('\n').slice(0, -1);
  const changes = [
    ...lines.map((line, i) => lines.with(i, `${line}丁`)),
    ...lines.flatMap((line, i) => (line.length > 1 ? [lines.with(i, line.slice(1))] : [])),
    ...lines.map((_, i) => lines.toSpliced(i, 1)),
    ...lines.map((line, i) => lines.toSpliced(i, 0, `${line}。`)),
    [...lines.slice(0, -1), '戊', ...lines.slice(-1)],
  ];
  const written = changes.map((change, i) => {
    const result = document.write(`${change.join('\n')}\n`, i % 2 === 1 ? true : undefined);
    if ('refused' in result) return result.refused.map(({ reason }) => inIds(reason)).join(' ');
    return `${digest(
      rawEntries(result.bytes)
        .map(({ content }) => Buffer.from(content).toString('latin1'))
        .join(),
    )}${result.warnings.map((each) => ` ${inIds(each)}`).join('')}`;
  });
  return [
    JSON.stringify(text),
    ...(cells.length > 0 ? [`${cells.length} cells`] : []),
    ...notes.map(inIds),
    written.join(', '),
  ].join('; ');
}

describe('what the elements of a Word file say', () => {
  const record = recordIn(join(__dirname, 'elements.snap'));
  const kinds: Readonly<Record<string, readonly (readonly [string, PartTexts])[]>> = {
    'in a paragraph': inParagraphs.map((each) => [each, around(p(r(t('子')) + each + r(t('丑'))))]),
    'in a cell': inParagraphs.map((each) => [each, around(table(row(filled('1'), cell(p(each)), filled('3'))))]),
    'in the body': inBodies.map((each) => [each, around(each)]),
    'in its settings': settings.map((each) => [
      each,
      { ...around(''), 'word/settings.xml': `<w:settings ${namespaces}>${each}</w:settings>` },
    ]),
    'of which parts are lost': Object.keys(around('')).map((lost) => [
      lost,
      Object.fromEntries(Object.entries(around('')).filter(([name]) => name !== lost)),
    ]),
  };
  for (const [kind, files] of Object.entries(kinds)) {
    it(`is what was recorded: ${kind}`, () =>
      record(kind, files.map(([what, parts]) => `${what}\n  ${told(parts)}`).join('\n')));
  }
});
