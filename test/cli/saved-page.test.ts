import assert from 'node:assert/strict';
import { isSavedPage, readSavedPage } from '../../server/cli/saved-page.ts';
import { decode, encode } from '../../server/encoding.ts';
import { editions } from '../../shared/template/registry.ts';
import { analysed, cellsRead } from '../kit/analysed.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { layoutNamed, renderDraft } from '../kit/document.ts';
import { figureAt, withFigures } from '../kit/faults.ts';
import { dense, generateDraft, worthOf } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';

const right = generateDraft(editions[1] ?? assert.fail(), new Random(5), dense);
const page = renderDraft(right, layoutNamed('html-web-page')).text;

const quoted = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte, i) => {
      const char = byte < 0x80 && byte >= 0x20 && byte !== 0x3d ? String.fromCharCode(byte) : hex(byte);
      return i % 60 === 59 ? `${char}=\r\n` : char;
    })
    .join('');

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

interface Part {
  readonly type: string;
  readonly transfer: string;
  readonly content: string;
}

const part = (text: string): Part => ({
  type: 'text/html; charset=utf-8',
  transfer: 'quoted-printable',
  content: quoted(Buffer.from(text)),
});

/** A page saved in one file, as a browser writes it. */
function savedPage(...parts: readonly Part[]): Uint8Array {
  const boundary = '----MultipartBoundary--abc--';
  const head = `From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n`;
  const bodies = parts.map(
    ({ type, transfer, content }) =>
      `\r\n--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${transfer}\r\nContent-Location:\r\n http://localhost/\r\n\r\n${content}`,
  );
  return Buffer.from(`${head}${bodies.join('')}\r\n--${boundary}--\r\n`, 'latin1');
}

function assertRead(bytes: Uint8Array): void {
  assert.ok(isSavedPage(bytes));
  const cells = cellsRead(analysed(readSavedPage(bytes)?.text ?? assert.fail()));
  for (const [address, figure] of right.figures) {
    const read = cells.get(address)?.figure;
    assert.equal(read?.kind === 'figure' ? read.value : read?.kind, worthOf(figure), address);
  }
}

describe('a page saved in one file', () => {
  const picture: Part = { type: 'image/png', transfer: 'base64', content: 'iVBORw0KGgo=' };

  it('is read to the last figure', () => assertRead(savedPage(part(page), picture)));

  it('is read in base64, and in the encoding that it names', () => {
    const gbk = encode(page, { charset: 'gb18030', bom: false }) ?? assert.fail();
    assertRead(
      savedPage(picture, {
        type: 'text/html;\r\n charset="gb2312"',
        transfer: 'base64',
        content: Buffer.from(gbk).toString('base64').replace(/.{76}/g, '$&\r\n'),
      }),
    );
  });

  it('is read where the report stands in a frame of the page', () => {
    assertRead(
      savedPage(part('<html><body><p>政务公开</p><iframe src="a"></iframe></body></html>'), picture, part(page)),
    );
  });

  it('can only be read', () => {
    const bytes = savedPage(part(page));
    const document = readSavedPage(bytes) ?? assert.fail();
    const same = document.write(document.text);
    assert.ok('bytes' in same && same.bytes === bytes);
    assert.ok('refused' in document.write(`${document.text} `));
  });

  it('is no page where it is cut off before one, or names no boundary', () => {
    const bytes = savedPage(part(page));
    assert.equal(readSavedPage(bytes.subarray(0, 200)), null);
    assert.equal(readSavedPage(Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n\n')), null);
    for (let length = 0; length < bytes.length; length += 997) readSavedPage(bytes.subarray(0, length));
  });

  it('is found in a folder, with the place of each finding, and is not written', () => {
    const address = 'applications/granted/natural-person';
    const wrong = withFigures(right, { [address]: String(Number(figureAt(right, address)) + 1) });
    const bytes = savedPage(part(renderDraft(wrong, layoutNamed('html-web-page')).text));
    return withFiles({ '甲/年报.mht': bytes }, async (cwd) => {
      const { code, out, err } = await gouji(['check', '--fix=unique', '--format', 'json', '甲'], { cwd });
      assert.equal(code, 2);
      const [file] = JSON.parse(out).files;
      assert.equal(file.findings[0].rule, 'wrong-figure');
      assert.match(file.findings[0].place, /^表\d+ 第6行 第\d+列$/);
      assert.match(err, /只能检查，不能写回/);
    });
  });
});

describe('gouji text of a page', () => {
  it('prints the report without what stands around it', () =>
    withFiles({ 'a.html': page, 'b.mhtml': savedPage(part(page)) }, async (cwd) => {
      for (const name of ['a.html', 'b.mhtml']) {
        const { out } = await gouji(['text', name], { cwd });
        assert.ok(out.startsWith(`${right.title}\n`), out.slice(0, 200));
        assert.doesNotMatch(out, /当前位置|版权所有|</);
      }
    }));
});

describe('the encoding of a page', () => {
  it('is Big5 where the page says so', () => {
    const bytes = Buffer.from([...Buffer.from('<meta charset="big5"><p>'), 0xa4, 0xa4, 0xa4, 0xe5]);
    assert.deepEqual(decode(bytes), {
      text: '<meta charset="big5"><p>中文',
      encoding: { charset: 'big5', bom: false },
    });
    assert.equal(encode('中文', { charset: 'big5', bom: false }), null);
  });
});
