import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { columnPlaces } from '../../shared/document/columns.ts';
import { characterChanges, lineChanges } from '../../shared/document/diff.ts';
import { open } from '../../shared/document/document.ts';
import { readNumberingPart } from '../../shared/document/numbering.ts';
import { relationships } from '../../shared/document/parts.ts';
import { Refusal } from '../../shared/document/refusal.ts';
import { readStyles, Styles } from '../../shared/document/styles.ts';
import { characterPlaces, characterText, escapeXml, XmlScanner } from '../../shared/document/xml.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { Random } from '../kit/random.ts';
import { archiveOf, rawEntries } from '../kit/word/archive.ts';
import { namespaces, partsAround } from '../kit/word/write.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A level of a list: what it counts from, how, and what else stands in it. */
const level = (index: number, format: string, text: string, start = 1, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
/** Nothing stands between the ordinal and the words. */
const close = '<w:suff w:val="nothing"/>';
const definition = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numberingOf = (content: string, styles = new Styles()) =>
  readNumberingPart(`<w:numbering ${w}>${content}</w:numbering>`, styles);

describe('the ordinals of a list', () => {
  const formats: Readonly<Record<string, readonly string[]>> = {
    decimal: ['0', '1', '10', '21', '1005'],
    chineseCounting: ['0', '一', '十', '二十一', '一千零五'],
    japaneseCounting: ['0', '一', '十', '二十一', '一千零五'],
    chineseLegalSimplified: ['0', '壹', '壹拾', '贰拾壹', '壹仟零伍'],
    ideographTraditional: ['0', '甲', '癸', '21', '1005'],
    ideographDigital: ['〇', '一', '一〇', '二一', '一〇〇五'],
    ideographZodiac: ['0', '子', '酉', '21', '1005'],
    decimalEnclosedCircle: ['0', '①', '⑩', '21', '1005'],
    decimalEnclosedParen: ['0', '⑴', '⑽', '21', '1005'],
    decimalEnclosedFullstop: ['0', '⒈', '⒑', '21', '1005'],
    ideographEnclosedCircle: ['0', '㈠', '㈩', '21', '1005'],
    koreanDigital2: ['〇', '一', '一〇', '二一', '一〇〇五'],
    decimalFullWidth: ['０', '１', '１０', '２１', '１００５'],
    decimalZero: ['00', '01', '10', '21', '1005'],
    lowerLetter: ['', 'a', 'j', 'u', 'q'.repeat(30)],
    upperLetter: ['', 'A', 'J', 'U', 'Q'.repeat(30)],
    lowerRoman: ['', 'i', 'x', 'xxi', 'mv'],
    upperRoman: ['', 'I', 'X', 'XXI', 'MV'],
    bullet: ['', '', '', '', ''],
    none: ['', '', '', '', ''],
    somethingElse: ['0', '1', '10', '21', '1005'],
  };
  for (const [format, wanted] of Object.entries(formats)) {
    it(`are written as ${format}`, () => {
      const written = [0, 1, 10, 21, 1005].map((start) =>
        numberingOf(definition(0, level(0, format, '%1', start, close)) + list(1, 0)).next('1', 0, null),
      );
      assert.deepEqual(written, wanted);
    });
  }

  const chinese: Readonly<Record<number, string>> = {
    11: '十一',
    20: '二十',
    100: '一百',
    101: '一百零一',
    110: '一百一十',
    1000: '一千',
    1010: '一千零一十',
    2345: '二千三百四十五',
    9999: '九千九百九十九',
    10000: '10000',
  };
  const roman: Readonly<Record<number, string>> = {
    4: 'IV',
    9: 'IX',
    49: 'XLIX',
    94: 'XCIV',
    445: 'CDXLV',
    998: 'CMXCVIII',
    3999: 'MMMCMXCIX',
    4000: '4000',
  };
  const letters: Readonly<Record<number, string>> = { 26: 'Z', 27: 'AA', 52: 'ZZ', 53: 'AAA' };
  const circles: Readonly<Record<number, string>> = { 20: '⑳', 21: '21' };
  for (const [format, values] of Object.entries({
    taiwaneseCounting: chinese,
    upperRoman: roman,
    upperLetter: letters,
    decimalEnclosedCircleChinese: circles,
  })) {
    it(`are right at the edges of ${format}`, () => {
      for (const [value, wanted] of Object.entries(values)) {
        const numbering = numberingOf(definition(0, level(0, format, '%1', Number(value), close)) + list(1, 0));
        assert.equal(numbering.next('1', null, null), wanted);
      }
    });
  }

  const levels = [
    level(0, 'chineseCounting', '%1、'),
    level(1, 'decimal', '%1.%2', 3),
    level(2, 'lowerLetter', '（%3%4）', 1, '<w:suff w:val="space"/>'),
    level(3, 'decimal', '%1.%2.%4', 1, '<w:isLgl/><w:pStyle w:val="Four"/>'),
  ];
  const counts: readonly (readonly [
    why: string,
    content: string,
    asked: readonly (readonly [string, number | null, string | null])[],
    told: readonly string[],
  ])[] = [
    [
      'count within the level above',
      definition(0, ...levels) + list(1, 0),
      [
        ['1', 0, null],
        ['1', 1, null],
        ['1', 1, null],
        ['1', 2, null],
        ['1', 0, null],
        ['1', 1, null],
      ],
      ['一、', '一.3 ', '一.4 ', '（a） ', '二、', '二.3 '],
    ],
    [
      'go on behind the levels above where the level says so',
      definition(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'chineseCounting', '（%2）', 1, '<w:lvlRestart w:val="0"/>'),
        level(2, 'decimal', '%3.', 1, '<w:lvlRestart w:val="1"/>'),
      ) + list(1, 0),
      [0, 1, 2, 1, 2, 0, 1, 2].map((each) => ['1', each, null]),
      ['一、', '（一）', '1.', '（二）', '2.', '二、', '（三）', '1.'],
    ],
    [
      'are parted from the words by a space where no mark does so, unless nothing is to part them',
      definition(
        0,
        level(0, 'decimal', '%1'),
        level(1, 'chineseCounting', '第%2项'),
        level(2, 'decimal', '%3', 1, close),
        level(3, 'none', ''),
      ) + list(1, 0),
      [0, 1, 2, 3].map((each) => ['1', each, null]),
      ['1 ', '第一项 ', '1', ''],
    ],
    [
      'begin levels that were passed over',
      definition(0, ...levels) + list(1, 0),
      [
        ['1', 1, null],
        ['1', 0, null],
      ],
      ['一.3 ', '二、'],
    ],
    [
      'are in Arabic digits in a legal level',
      definition(0, ...levels) + list(1, 0),
      [
        ['1', 0, null],
        ['1', 3, null],
      ],
      ['一、', '1.3.1 '],
    ],
    [
      'follow the style of a level',
      definition(0, ...levels) + list(1, 0),
      [
        ['1', null, 'Four'],
        ['1', null, 'Other'],
      ],
      ['1.3.1 ', '二、'],
    ],
    [
      'go on in another list of the same definition',
      definition(0, ...levels) + list(1, 0) + list(2, 0),
      [
        ['1', 0, null],
        ['2', 0, null],
      ],
      ['一、', '二、'],
    ],
    [
      'begin again where a list says so, once',
      definition(0, ...levels) +
        list(1, 0) +
        list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
      [
        ['1', 0, null],
        ['2', 0, null],
        ['2', 0, null],
        ['1', 0, null],
      ],
      ['一、', '五、', '六、', '七、'],
    ],
    [
      'are those of a level that a list has of its own',
      definition(0, ...levels) + list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1)')}</w:lvlOverride>`),
      [
        ['1', 0, null],
        ['1', 1, null],
      ],
      ['1)', '1.3 '],
    ],
    [
      'are none in a list or a level that is not there',
      definition(0, ...levels) + list(1, 0),
      [
        ['2', 0, null],
        ['1', 7, null],
      ],
      ['', ''],
    ],
    [
      'know nine levels',
      definition(0, level(8, 'decimal', '%9'), level(9, 'decimal', '%9!')) + list(1, 0),
      [['1', 12, null]],
      ['1 '],
    ],
    [
      'are those of a definition that a style has',
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>' +
        `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${level(0, 'decimal', '第%1')}</w:abstractNum>` +
        list(1, 0),
      [['1', 0, null]],
      ['第1 '],
    ],
    [
      'have patterns of 60 characters at most',
      definition(0, level(0, 'decimal', `${'x'.repeat(58)}%1y`)) + list(1, 0),
      [['1', 0, null]],
      [`${'x'.repeat(58)}1 `],
    ],
  ];
  for (const [why, content, asked, told] of counts) {
    it(why, () => {
      const numbering = numberingOf(content);
      assert.deepEqual(
        asked.map((each) => numbering.next(...each)),
        told,
      );
    });
  }

  it('are those of a list that a style names', () => {
    const styles = readStyles(
      `<w:styles ${w}><w:style w:styleId="S"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
    );
    const linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="S"/></w:abstractNum>';
    const numbering = numberingOf(definition(0, ...levels) + list(1, 0) + linked + list(2, 5), styles);
    assert.equal(numbering.next('2', 0, null), '一、');
    assert.equal(numbering.next('1', 0, null), '二、');
  });
});

describe('the styles of a Word file', () => {
  const style = (id: string, content: string): string => `<w:style w:styleId="${id}">${content}</w:style>`;
  const numbered = '<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="9"/></w:numPr></w:pPr>';
  const styles = readStyles(
    `<w:styles ${w}>${[
      style('hidden', '<w:rPr><w:vanish/></w:rPr>'),
      style('raised', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
      style('level', '<w:basedOn w:val="raised"/><w:rPr><w:vertAlign w:val="baseline"/></w:rPr>'),
      style('lowered', '<w:rPr><w:vertAlign w:val="subscript"/></w:rPr>'),
      style('struck', '<w:rPr><w:dstrike/><w:strike w:val="0"/></w:rPr>'),
      style('not struck', '<w:basedOn w:val="struck"/><w:rPr><w:strike w:val="0"/></w:rPr>'),
      style('struck below', '<w:basedOn w:val="struck"/>'),
      style('shown', '<w:basedOn w:val="hidden"/><w:rPr><w:vanish w:val="off"/></w:rPr>'),
      style('below', '<w:basedOn w:val="hidden"/>'),
      style('list', numbered),
      style('listed', '<w:basedOn w:val="list"/>'),
      style('table', '<w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr>'),
      style('before', `<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>`),
      style('itself', '<w:basedOn w:val="itself"/>'),
      style('nowhere', '<w:basedOn w:val="missing"/>'),
    ].join('')}</w:styles>`,
  );
  it('say which text is hidden', () => {
    const ids = ['hidden', 'shown', 'below', 'list', 'table', 'before', 'itself', 'nowhere', 'missing', null];
    assert.deepEqual(
      ids.filter((id) => styles.isHidden(id)),
      ['hidden', 'below'],
    );
  });
  it('say which text is raised', () => {
    const ids = ['raised', 'level', 'lowered', 'hidden', 'missing', null];
    assert.deepEqual(
      ids.filter((id) => styles.isRaised(id)),
      ['raised'],
    );
  });
  it('say which text is crossed out', () => {
    const ids = ['struck', 'not struck', 'struck below', 'hidden', 'missing', null];
    assert.deepEqual(
      ids.filter((id) => styles.isStruck(id)),
      ['struck', 'struck below'],
    );
  });
  it('say which paragraphs are numbered', () => {
    assert.deepEqual(styles.numbering('listed'), { list: '9', level: 2, style: 'list' });
    assert.equal(styles.numbering('hidden'), null);
    assert.equal(styles.numbering(null), null);
  });
});

describe('XML', () => {
  /** What the scanner tells of a text; `refused` where it is not well-formed. */
  const scanned = (xml: string): string => {
    const told: string[] = [];
    try {
      const scanner = new XmlScanner(xml);
      for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
        const { name, start, end, cdata, depth } = scanner;
        if (token === 'text') told.push(`${cdata ? 'cdata' : 'text'} ${characterText(xml, { start, end }, cdata)}`);
        else told.push(`${token === 'open' ? '+' : '-'}${name} ${start}-${end} in ${depth}`);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return 'refused';
    }
    return told.join(', ');
  };
  const cases: readonly (readonly [xml: string, told: string])[] = [
    ['<a/>', '+?:a 0-4 in 1, -?:a 4-4 in 0'],
    [
      '\ufeff<?xml version="1.0" encoding="UTF-8" standalone=\'no\' ?>\n<a>x</a>\n',
      '+?:a 57-60 in 1, text x, -?:a 61-65 in 0',
    ],
    ['<?xml version="2.0"?><a/>', 'refused'],
    ['<?xml encoding="UTF-8"?><a/>', 'refused'],
    ['<?xml version="1.0"', 'refused'],
    [' <?xml version="1.0"?><a/>', 'refused'],
    ['<?XML x?><a/>', 'refused'],
    ['<?x y?><a><?z?></a><!-- b -->', '+?:a 7-10 in 1, -?:a 15-19 in 0'],
    ['<?x<a/>', 'refused'],
    ['<!--a--b--><a/>', 'refused'],
    ['<!--a--->', 'refused'],
    ['<!--a', 'refused'],
    ['<!DOCTYPE a><a/>', 'refused'],
    ['<![CDATA[x]]><a/>', 'refused'],
    ['<a><![CDATA[<&]]></a>', '+?:a 0-3 in 1, cdata <&, -?:a 17-21 in 0'],
    ['<a><![CDATA[x]]', 'refused'],
    ['<a>&amp;&lt;&gt;&apos;&quot;&#65;&#x4e00;</a>', '+?:a 0-3 in 1, text &<>\'"A一, -?:a 41-45 in 0'],
    ['<a>&nbsp;</a>', 'refused'],
    ['<a>&toString;</a>', 'refused'],
    ['<a>&#0;</a>', 'refused'],
    ['<a>&#x1F;</a>', 'refused'],
    [
      '<a>&#x9;&#xD7FF;&#xE000;&#xFFFD;&#x10FFFF;</a>',
      '+?:a 0-3 in 1, text \t\ud7ff\ue000\ufffd\u{10ffff}, -?:a 42-46 in 0',
    ],
    ['<a>&#xD800;</a>', 'refused'],
    ['<a>&#xFFFE;</a>', 'refused'],
    ['<a>&#x110000;</a>', 'refused'],
    ['<a>&#xg;</a>', 'refused'],
    ['<a>&amp</a>', 'refused'],
    ['<a>&#00000000065;</a>', 'refused'],
    ['<a>]]></a>', 'refused'],
    ['<a>]>]]</a>', '+?:a 0-3 in 1, text ]>]], -?:a 7-11 in 0'],
    ['<a>\u0001</a>', 'refused'],
    [
      '<a>\u{20bb7}\ud7ff\ue000\ufffd\t\r\n</a>',
      '+?:a 0-3 in 1, text \u{20bb7}\ud7ff\ue000\ufffd\t\n, -?:a 11-15 in 0',
    ],
    ['<a>\ud842</a>', 'refused'],
    ['<a>\udfb7</a>', 'refused'],
    ['<a>\ufffe</a>', 'refused'],
    ['x<a/>', 'refused'],
    ['<a/>x', 'refused'],
    ['<a/><b/>', 'refused'],
    ['', 'refused'],
    ['<a>', 'refused'],
    ['</a>', 'refused'],
    ['<a></b>', 'refused'],
    ['<a></ab>', 'refused'],
    ['<a></a \n>', '+?:a 0-3 in 1, -?:a 3-9 in 0'],
    ['<a></a x>', 'refused'],
    ['<a b="1" c=\'2\' d = "3"/>', '+?:a 0-24 in 1, -?:a 24-24 in 0'],
    ['<a b="1"c="2"/>', 'refused'],
    ['<a b="1" b="2"/>', 'refused'],
    ['<a b=1/>', 'refused'],
    ['<a b/>', 'refused'],
    ['<a b="<"/>', 'refused'],
    ['<a b="&x;"/>', 'refused'],
    ['<a b="1/>', 'refused'],
    ['<a b="\u0001"/>', 'refused'],
    ['<a / >', 'refused'],
    ['< a/>', 'refused'],
    ['<1a/>', 'refused'],
    ['<a:b/>', 'refused'],
    ['<a b:c="1"/>', 'refused'],
    ['<a:b:c xmlns:a="x"/>', 'refused'],
    ['<a xmlns:b=""/>', 'refused'],
    [
      `<b:p xmlns:b="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><b:t/><p/></b:p>`,
      '+w:p 0-76 in 1, +w:t 76-82 in 2, -w:t 82-82 in 1, +?:p 82-86 in 2, -?:p 86-86 in 1, -w:p 86-92 in 0',
    ],
    [
      `<p xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><q xmlns=""/><r/></p>`,
      '+w:p 0-60 in 1, +?:q 60-73 in 2, -?:q 73-73 in 1, +w:r 73-77 in 2, -w:r 77-77 in 1, -w:p 77-81 in 0',
    ],
    ['<a xmlns:b="x" xmlns:c="x" b:d="1" c:d="2"/>', '+?:a 0-44 in 1, -?:a 44-44 in 0'],
    [`<a xmlns:b="urn:schemas-microsoft-com:vml" xmlns:c="urn:schemas-microsoft-com:vml" b:d="1" c:d="2"/>`, 'refused'],
    ['<a a1="" a2="" a3="" a4="" a5="" a6="" a7="" a8="" a9=""/>', '+?:a 0-58 in 1, -?:a 58-58 in 0'],
    ['<a a1="" a2="" a3="" a4="" a5="" a6="" a7="" a8="" a1=""/>', 'refused'],
  ];
  for (const [xml, told] of cases) {
    it(`${JSON.stringify(xml)} is ${told === 'refused' ? 'refused' : 'read'}`, () => assert.equal(scanned(xml), told));
  }

  it('has attributes by the names of their namespaces, white space in them made plain', () => {
    const scanner = new XmlScanner(`<a ${w} w:val=" x&#10;\ty\r\nz&amp;" val="2"/>`);
    scanner.next();
    assert.deepEqual(
      [scanner.attribute('w:val'), scanner.attribute('val'), scanner.attribute('w:x')],
      [' x\n y z&', '2', null],
    );
  });
  it('knows where each character of a text stands', () => {
    const places = (raw: string, cdata = false) => characterPlaces(raw, { start: 0, end: raw.length }, cdata);
    assert.equal(places('甲乙'), null);
    assert.equal(places('&amp;', true), null);
    assert.deepEqual(places('甲&amp;\r\n乙\r'), [0, 1, 6, 8, 9, 10]);
    assert.deepEqual(places('&#x20BB7;x'), [0, 0, 9, 10]);
    assert.deepEqual(places('&\r\n', true), [0, 1, 3]);
  });
  it('escapes what character data cannot hold', () => assert.equal(escapeXml('甲&<>"'), '甲&amp;&lt;&gt;"'));
});

describe('the parts that a part refers to', () => {
  it('are found by the last word of the type, from the folder of the part or the root', () => {
    const relationship = (type: string, target: string, more = ''): string =>
      `<Relationship Type="http://x/${type}" Target="${target}"${more}/>`;
    const xml = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      relationship('styles', 'styles.xml'),
      relationship('styles', 'others.xml'),
      relationship('numbering', '../shared/./n.xml'),
      relationship('settings', '/top/s.xml'),
      relationship('hyperlink', 'http://x', ' TargetMode="External"'),
    ].join('')}</Relationships>`;
    const parts = {
      names: [],
      xml: (name: string) => (name === 'word/_rels/document.xml.rels' ? xml : null),
      replace: () => new Uint8Array(),
    };
    assert.deepEqual(
      [...relationships(parts, 'word/document.xml')],
      [
        ['styles', 'word/styles.xml'],
        ['numbering', 'shared/n.xml'],
        ['settings', 'top/s.xml'],
      ],
    );
    assert.equal(relationships(parts, 'other.xml').size, 0);
  });
});

describe('the kinds of files that are no Word file', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const compound = (entry: string): Uint8Array =>
    bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(120)}${[...entry].join('\0')}\0`);
  for (const [name, content, reason] of [
    ['a binary file of Word', compound('WordDocument'), 'document-is-binary'],
    ['a binary spreadsheet', compound('Workbook'), 'document-is-sheet'],
    [
      'a binary file of Word with a sheet in it',
      compound(`WordDocument${'\0'.repeat(52)}Workbook`),
      'document-is-binary',
    ],
    ['an encrypted file', compound('EncryptedPackage'), 'document-encrypted'],
    ['rich text', bytes('{\\rtf1\\ansi'), 'document-is-rtf'],
    [
      'a page with its pictures',
      bytes('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"'),
      'document-is-mhtml',
    ],
    [
      'the XML of Word 2003',
      bytes(
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
      ),
      'document-is-old-xml',
    ],
    [
      'the XML of Word 2003 without a declaration',
      bytes('<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'),
      'document-is-old-xml',
    ],
    ['a letter', bytes('From: a\nContent-Type: text/plain'), 'document-not-word'],
    ['another XML file', bytes('<?xml version="1.0"?><a/>'), 'document-not-word'],
    ['nothing', bytes(''), 'document-damaged'],
  ] as const) {
    it(`are refused by name: ${name}`, () => {
      const opened = open(content);
      assert.equal('refused' in opened ? opened.refused.id : null, reason);
    });
  }
});

describe('a part of an archive that is unpacked in steps', () => {
  const random = new Random(1);
  const lines = Array.from({ length: 300 }, () =>
    Array.from({ length: 500 }, () => String.fromCharCode(random.whole(0x4e00, 0x9fa0))).join(''),
  );
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const archive = Buffer.from(
    archiveOf(partsAround(`<w:document ${namespaces}><w:body>${paragraphs}</w:body></w:document>`)),
  );
  /** The archive with another size announced for its main part, in both of its headers. */
  const announcing = (by: number): Buffer => {
    const copy = Buffer.from(archive);
    for (const [from, place] of [
      [copy.lastIndexOf('word/document.xml', undefined, 'latin1') - 46, 24],
      [copy.indexOf('word/document.xml', 0, 'latin1') - 30, 22],
    ] as const) {
      copy.writeUInt32LE(copy.readUInt32LE(from + place) + by, from + place);
    }
    return copy;
  };

  it('is read whole', () => {
    const document = open(archive);
    assert.ok(!('refused' in document));
    assert.equal(document.text, `${lines.join('\n')}\n`);
  });

  for (const by of [-1, -9000, 1, 9000]) {
    it(`is refused where it has not the size that is announced: ${by > 0 ? `${by} more` : `${-by} less`}`, () =>
      assert.ok('refused' in open(announcing(by))));
  }
});

describe('an archive whose headers hold more than they must', () => {
  const main = `<w:document ${namespaces}><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>`;
  for (const size of [9, 300]) {
    it(`is read and written: ${size} bytes in each`, () => {
      const options = { mtime: '2023-01-16T08:00:00', extra: { 21589: new Uint8Array(size) } };
      const files = Object.entries(partsAround(main)).map(([name, content]): [string, [Uint8Array, typeof options]] => [
        name,
        [typeof content === 'string' ? strToU8(content) : content, options],
      ]);
      const document = open(zipSync(Object.fromEntries(files)));
      assert.ok(!('refused' in document));
      assert.equal(document.text, '甲\n');
      const written = document.write('乙\n');
      assert.ok('bytes' in written);
      const again = open(written.bytes);
      assert.equal('text' in again ? again.text : again.refused.id, '乙\n');
    });
  }
});

describe('an archive whose names are written otherwise', () => {
  const main = `<w:document ${namespaces}><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>`;
  for (const [what, written] of [
    ['with the strokes of Windows', (name: string) => name.replaceAll('/', '\\')],
    ['from the root on', (name: string) => `/${name}`],
  ] as const) {
    it(`is read and written, and keeps them: ${what}`, () => {
      const bytes = archiveOf(
        Object.fromEntries(Object.entries(partsAround(main)).map(([name, content]) => [written(name), content])),
      );
      const document = open(bytes);
      assert.ok(!('refused' in document));
      assert.equal(document.text, '甲\n');
      const now = document.write('乙\n');
      assert.ok('bytes' in now);
      const names = (each: Uint8Array) => rawEntries(each).map(({ name }) => name);
      assert.deepEqual(names(now.bytes), names(bytes));
    });
  }
});

describe('the columns of a table whose rows differ', () => {
  for (const [rows, places] of [
    [
      [
        [0, 3, 6],
        [0, 6],
        [1, 4],
      ],
      [
        [0, 1, 2],
        [0, 2],
        [0, 1],
      ],
    ],
    [
      [[0, 3, 6], [6], [0, 1, 2]],
      [[0, 1, 2], [2], [0, 1, 2]],
    ],
    [
      [
        [0, 10, 20, 30],
        [14, 16],
        [15, 29],
      ],
      [
        [0, 1, 2, 3],
        [1, 2],
        [2, 3],
      ],
    ],
    [[[]], [[]]],
  ] as const) {
    it(`are those of the fullest row: ${JSON.stringify(rows)}`, () => {
      const { count, of } = columnPlaces(rows);
      assert.equal(count, Math.max(...rows.map((row) => row.length)));
      assert.deepEqual(
        rows.map((row) => of(row)),
        places,
      );
      assert.equal(of(Array.from({ length: count + 1 }, (_, i) => i)), null);
    });
  }
});

describe('what differs between two texts', () => {
  const lines: readonly (readonly [old: string, now: string, changes: string])[] = [
    ['abc', 'abc', ''],
    ['abc', 'axc', '1-2:1-2'],
    ['abc', 'ac', '1-2:1-1'],
    ['ac', 'abc', '1-1:1-2'],
    ['abcdef', 'xbcdey', '0-1:0-1 5-6:5-6'],
    ['abcdef', 'bcdxef', '0-1:0-0 4-4:3-4'],
    ['ab', 'ba', '0-1:0-0 2-2:1-2'],
    ['', 'ab', '0-0:0-2'],
    ['ab', '', '0-2:0-0'],
    ['aab', 'ab', '1-2:1-1'],
  ];
  for (const [old, now, changes] of lines) {
    it(`is the shortest way: ${old} to ${now}`, () => {
      const found = lineChanges([...old], [...now]).map(
        (each) => `${each.old.start}-${each.old.end}:${each.now.start}-${each.now.end}`,
      );
      assert.equal(found.join(' '), changes);
      for (const joined of [1, 3]) assert.equal(applyEdits(old, characterChanges(old, now, joined)), now);
    });
  }
  it('is one change where few characters stay between', () => {
    assert.equal(characterChanges('12件', '31件', 2).length, 1);
    assert.equal(characterChanges('a1234b', 'x1234y', 4).length, 2);
    assert.equal(characterChanges('a1234b', 'x1234y', 5).length, 1);
  });
  it('is all between the ends where the texts are far apart', () => {
    const [old, now] = ['a', 'b'].map((letter) => Array.from({ length: 300 }, (_, i) => letter + i));
    assert.deepEqual(lineChanges(['x', ...(old ?? []), 'y'], ['x', ...(now ?? []), 'y']), [
      { old: { start: 1, end: 301 }, now: { start: 1, end: 301 } },
    ]);
  });
});
