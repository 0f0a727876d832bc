import assert from 'node:assert/strict';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findOffice } from '../../server/cli/office.ts';
import { open } from '../../shared/document/document.ts';
import { editions } from '../../shared/template/registry.ts';
import { bundlePdfReader } from '../kit/bundle.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { figureAt, withFigures } from '../kit/faults.ts';
import { dense, generateDraft } from '../kit/generate.ts';
import { pdfOf } from '../kit/pdf.ts';
import { Random } from '../kit/random.ts';
import { smallReport } from '../kit/small-report.ts';
import { archiveOf } from '../kit/word/archive.ts';
import { styleWith } from '../kit/word/features.ts';
import { namespaces, partsAround, plainStyle, type WordStyle, wordFile } from '../kit/word/write.ts';

const right = generateDraft(editions[1] ?? assert.fail(), new Random(21), dense);
const address = 'applications/granted/natural-person';
const wrong = withFigures(right, { [address]: String(Number(figureAt(right, address)) + 1) });

function textOf(bytes: Uint8Array): string {
  const opened = open(bytes);
  return 'refused' in opened ? assert.fail(opened.refused.id) : opened.text;
}

describe('gouji check on Word files', () => {
  before(() => bundlePdfReader());

  it('says where a finding and a figure stand in the tables, and what was left out', () =>
    withFiles({ '年报.docx': wordFile(wrong, styleWith('deleted text')) }, async (cwd) => {
      const { code, out } = await gouji(['check', '--format', 'json', '--figures', '年报.docx'], { cwd });
      const [file] = JSON.parse(out).files;
      assert.equal(code, 1);
      assert.deepEqual(Object.keys(file), ['path', 'edition', 'year', 'body', 'notes', 'figures', 'findings']);
      assert.equal(file.findings[0].rule, 'wrong-figure');
      assert.equal(file.findings[0].place, '表2 第6行 第3列');
      assert.match(file.notes[0], /修订/);
      assert.equal(file.figures.find(({ cell }: { cell: string }) => cell === address).place, '表2 第6行 第3列');
    }));

  it('writes the only repair into the cell and keeps the original beside', () =>
    withFiles({ '年报.docx': wordFile(wrong) }, async (cwd) => {
      const { code, err } = await gouji(['check', '--fix=unique', '年报.docx'], { cwd });
      assert.equal(code, 0, err);
      assert.match(err, /^ {2}表2 第6行 第3列：“\d+”改为“\d+”（wrong-figure）$/m);
      assert.equal(textOf(await readFile(path.join(cwd, '年报.docx'))), textOf(wordFile(right)));
      assert.deepEqual(await readFile(path.join(cwd, '年报.docx.bak')), Buffer.from(wordFile(wrong)));
    }));

  it('leaves that repair alone with --fix, which writes only safe ones', () =>
    withFiles({ '年报.docx': wordFile(wrong) }, async (cwd) => {
      await gouji(['check', '--fix', '年报.docx'], { cwd });
      assert.deepEqual(await readFile(path.join(cwd, '年报.docx')), Buffer.from(wordFile(wrong)));
    }));

  it('writes tracked changes into another file on request', () =>
    withFiles({ '年报.docx': wordFile(wrong) }, async (cwd) => {
      await gouji(['check', '--fix=unique', '--tracked', '-o', '修订.docx', '年报.docx'], { cwd });
      assert.deepEqual(await readFile(path.join(cwd, '年报.docx')), Buffer.from(wordFile(wrong)));
      const written = open(await readFile(path.join(cwd, '修订.docx')));
      assert.ok(!('refused' in written));
      assert.equal(written.text, textOf(wordFile(right)));
      assert.equal(written.notes.length, 1);
    }));

  for (const format of ['pretty', 'github', 'junit', 'sarif']) {
    it(`says the place in the document in the format ${format}, also of a file read from standard input`, async () => {
      const input = wordFile(wrong);
      const { code, out } = await gouji(['check', '--format', format, '-'], { input });
      assert.equal(code, 1);
      assert.match(out, /表2 第6行 第3列/);
    });
  }

  it('writes nothing where a repair cannot be written, and says which and why', () =>
    withFiles({ '年报.docx': wordFile(wrong, styleWith('inserted text')) }, async (cwd) => {
      const { code, err } = await gouji(['check', '--fix=unique', '年报.docx'], { cwd });
      assert.equal(code, 2);
      assert.equal(err, '年报.docx：表2 第6行 第3列：此处有他人的修订，请先在 Word 中接受或拒绝。\n');
      assert.deepEqual((await readdir(cwd)).sort(), ['年报.docx']);
    }));

  it('leaves no copy beside a Word file that is read-only', () =>
    withFiles({ '年报.docx': wordFile(wrong) }, async (cwd) => {
      await chmod(path.join(cwd, '年报.docx'), 0o444);
      const { code, err } = await gouji(['check', '--fix=unique', '年报.docx'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^年报\.docx：写入失败，文件保持原样/);
      assert.deepEqual(await readdir(cwd), ['年报.docx']);
    }));

  it('writes no Word file under the name of a text', () =>
    withFiles({ '年报.docx': wordFile(wrong) }, async (cwd) => {
      const { code, err } = await gouji(['check', '--fix=unique', '-o', '改.txt', '年报.docx'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^年报\.docx：这份年报不是纯文本，不能写成 -o 所写的文件/);
      assert.deepEqual(await readdir(cwd), ['年报.docx']);
    }));

  it('writes no Word file under the name of a PDF, and no PDF under that of a Word file', () =>
    withFiles({ 'a.docx': wordFile(right), 'b.pdf': pdfOf(right) }, async (cwd) => {
      for (const [input, output] of [
        ['a.docx', 'c.pdf'],
        ['b.pdf', 'c.docx'],
        ['b.pdf', 'c.txt'],
      ] as const) {
        const { code, err } = await gouji(['check', '--fix', '-o', output, input], { cwd });
        assert.equal(code, 2, output);
        assert.match(err, /这份年报不是纯文本，.*请换用原来的扩展名/);
      }
      assert.deepEqual((await readdir(cwd)).sort(), ['a.docx', 'b.pdf']);
    }));

  it('leaves out a repair that cannot be written, and writes the others', () => {
    const overview = [...(wrong.prose['overview'] ?? []), '截止2022年底，台账均已健全。'];
    const draft = { ...wrong, prose: { ...wrong.prose, overview } };
    return withFiles({ '年报.docx': wordFile(draft, styleWith('inserted text')) }, async (cwd) => {
      const before = textOf(wordFile(draft, styleWith('inserted text')));
      const { code, err } = await gouji(['check', '--fix=unique', '年报.docx'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /第6行 第3列：此处有他人的修订/);
      assert.match(err, /正文第\d+段：“截止”改为“截至”/);
      assert.equal(textOf(await readFile(path.join(cwd, '年报.docx'))), before.replace('截止2022', '截至2022'));
    });
  });

  it('says without a place what stands against any change of a file', () => {
    const settings =
      '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>';
    const style: WordStyle = {
      ...plainStyle,
      pack: (document) => archiveOf({ ...partsAround(document), 'word/settings.xml': settings }),
    };
    return withFiles({ '年报.docx': wordFile(wrong, style) }, async (cwd) => {
      const { code, err } = await gouji(['check', '--fix=unique', '年报.docx'], { cwd });
      assert.equal(code, 2);
      assert.equal(err, '年报.docx：文档限制编辑，未作修改；请先在 Word 中停止保护。\n');
    });
  });

  it('names a file with the name of a Word file that is none, and says what to do', () =>
    withFiles({ '年报.docx': Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]) }, async (cwd) => {
      const { code, err } = await gouji(['check', '年报.docx'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^年报\.docx：不是 Word 文档.*请重新下载、解密或另存为 \.docx 后重试。$/m);
    }));

  const random = Buffer.from(Array.from({ length: 999 }, (_, i) => 128 + ((i * 37) % 128)));
  for (const [name, content, said] of [
    ['一串乱码.docx', random, /不是 Word 文档.*被加密软件加密/],
    ['空的.docx', '', /文件已损坏或不完整/],
    ['空行.wps', ' \r\n', /不是 Word 文档/],
    ['空的.pdf', '', /PDF 文件已损坏或不完整/],
    ['一串乱码.pdf', random, /PDF 文件已损坏或不完整/],
    ['一句话.docx', 'broken', /不是 Word 文档.*请重新下载/],
    ['出错的网页.docx', '<html><body><p>404：找不到年度报告</p></body></html>', /不是 Word 文档.*请重新下载/],
    ['一句话.pdf', '找不到文件。\n', /PDF 文件已损坏或不完整.*请重新下载/],
  ] as const) {
    it(`says in a folder too what is wrong with ${name}`, () =>
      withFiles({ [name]: content }, async (cwd) => {
        const { code, err } = await gouji(['check', '.'], { cwd });
        assert.equal(code, 2);
        assert.match(err, said);
      }));
  }

  it('reads a report that is a text under the name of a Word or PDF file, and of a .doc whatever text it is', () =>
    withFiles(
      { '年报.docx': smallReport(), '年报.pdf': smallReport(), '通知.doc': '关于放假的通知\n' },
      async (cwd) => {
        const { code, out } = await gouji(['check', '--format', 'json', '年报.docx', '年报.pdf', '通知.doc'], { cwd });
        assert.equal(code, 0);
        assert.deepEqual(
          JSON.parse(out).files.map(({ edition }: { edition: string | null }) => edition),
          ['2021', '2021', null],
        );
      },
    ));

  it('names Word files of pictures alone, and complains of one that is a report by its name', () => {
    const pictures = archiveOf(
      partsAround(
        `<w:document ${namespaces}><w:body><w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p></w:body></w:document>`,
      ),
    );
    return withFiles({ '年报.docx': wordFile(right), '流程图.docx': pictures }, async (cwd) => {
      const beside = await gouji(['check', '.'], { cwd });
      assert.equal(beside.code, 0);
      assert.match(beside.err, /^另有 1 个文件未读.*流程图\.docx/);
      await writeFile(path.join(cwd, '某局2022年政府信息公开工作年度报告.docx'), pictures);
      const named = await gouji(['check', '.'], { cwd });
      assert.equal(named.code, 2);
      assert.match(named.err, /年度报告\.docx：正文是图片/);
    });
  });

  it('finds Word files, pages and tables in folders, and names what it cannot read', () => {
    const page = `<html><body>${textOf(wordFile(right))
      .split('\n')
      .map((line) => `<p>${line.replaceAll('\t', '</p><p>')}</p>`)
      .join('')}</body></html>`;
    const files = {
      '甲/年报.docx': wordFile(right),
      '甲/~$年报.docx': 'x',
      '甲/通知.docx': wordFile({
        ...right,
        title: '关于放假的通知',
        preamble: [],
        edition: { ...right.edition, sections: [] },
      }),
      '乙/page.html': page,
      '乙/坏.docx': wordFile(right).subarray(0, 3000),
      '乙/附表.xlsx': 'PK',
      '乙/情况.odt': 'PK',
      '乙/某县政府信息公开年度报告.pdf': '%PDF-1.7',
    };
    return withFiles(files, async (cwd) => {
      const { code, out, err } = await gouji(['check', '--format', 'json', '.'], { cwd });
      assert.equal(code, 2);
      assert.deepEqual(
        JSON.parse(out).files.map(({ path: file }: { path: string }) => file),
        ['./乙/page.html', './甲/年报.docx'],
      );
      const lines = err.trimEnd().split('\n');
      assert.equal(lines.length, 3, err);
      assert.match(err, /坏\.docx：文件已损坏/);
      assert.match(err, /年度报告\.pdf：/);
      assert.match(err, /另有 2 个文件未读.*附表\.xlsx/);
    });
  });

  it('reads PDF files in folders, says where their findings stand, and writes none', () =>
    withFiles(
      { '甲/年报.pdf': pdfOf(wrong), '甲/某局政府信息公开年度报告.pdf': pdfOf(right).subarray(0, 900) },
      async (cwd) => {
        const { code, out, err } = await gouji(['check', '--format', 'json', '--fix=unique', '甲'], { cwd });
        assert.equal(code, 2);
        const { files } = JSON.parse(out);
        assert.deepEqual(
          files.map(({ path: file }: { path: string }) => file),
          ['甲/年报.pdf'],
        );
        assert.equal(files[0].findings[0].rule, 'wrong-figure');
        assert.match(files[0].findings[0].place, /^第2页 表格第\d+行 第3列$/);
        assert.match(err, /某局政府信息公开年度报告\.pdf：PDF 文件已损坏/);
        assert.match(err, /甲\/年报\.pdf：.*PDF 只能检查，不能写回/);
        const figures = await gouji(['figures', '甲/年报.pdf'], { cwd });
        assert.match(figures.out, /年报\.pdf/);
        const text = await gouji(['text', '甲/年报.pdf'], { cwd });
        assert.ok(text.out.startsWith(`${right.title}\n`));
      },
    ));

  it('refuses --tracked and -o without --fix, and -o for several files', async () => {
    for (const args of [
      ['--tracked', 'a'],
      ['-o', 'b', 'a'],
      ['--fix', '-o', 'c', 'a', 'b'],
      ['--fix=all', 'a'],
    ]) {
      assert.equal((await gouji(['check', ...args])).code, 2, args.join(' '));
    }
  });

  it('reads an old binary file where LibreOffice is installed, and says what to do where it is not', async function () {
    this.timeout(120_000);
    const office = await findOffice();
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)]);
    await withFiles({ '年报.doc': old }, async (cwd) => {
      const { code, err } = await gouji(['check', '年报.doc'], { cwd, env: { PATH: path.dirname(process.execPath) } });
      assert.equal(code, 2);
      assert.match(err, /另存为 \.docx/);
    });
    if (office === null) this.skip();
    const { execFileSync } = await import('node:child_process');
    await withFiles({ '年报.docx': wordFile(wrong) }, async (cwd) => {
      execFileSync(
        office,
        [`-env:UserInstallation=file://${cwd}/profile`, '--headless', '--convert-to', 'doc', '年报.docx'],
        { cwd, stdio: 'ignore' },
      );
      const { code, out } = await gouji(['check', '--format', 'json', '年报.doc'], { cwd });
      assert.equal(code, 1);
      assert.equal(JSON.parse(out).files[0].findings[0].rule, 'wrong-figure');
      const fixed = await gouji(['check', '--fix=unique', '年报.doc'], { cwd });
      assert.equal(fixed.code, 2);
      assert.match(fixed.err, /-o/);
    });
  });
});

describe('gouji text', () => {
  it('prints the text of a Word file and of a page', () =>
    withFiles(
      {
        'a.docx': wordFile(right),
        'b.html': '<h1>标题</h1><table><tr><td colspan="2">规章</td><td>0</td></tr></table>',
      },
      async (cwd) => {
        assert.equal((await gouji(['text', 'a.docx'], { cwd })).out, textOf(wordFile(right)));
        assert.equal((await gouji(['text', 'b.html'], { cwd })).out, '标题\n规章\t\t0\n');
        assert.equal((await gouji(['text', 'c.docx'], { cwd })).code, 2);
      },
    ));
});
