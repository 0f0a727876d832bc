import type { SmallReport } from '../../kit/small-report.ts';
import { type FolderCases, row } from './folders.ts';

/** Twenty received last year; what was closed and carried over is of no interest here. */
const lastYear: SmallReport = { year: 2022, figures: received(20) };

function received(count: number): Readonly<Record<string, number>> {
  return {
    ...row('new', [count, 0, 0, 0, 0, 0, count]),
    ...row('unavailable.not-held', [count, 0, 0, 0, 0, 0, count]),
    ...row('result-total', [count, 0, 0, 0, 0, 0, count]),
  };
}

const thisYear = (sentence: string, count = 23): SmallReport => ({ year: 2023, sentence, figures: received(count) });

export const cases: FolderCases = {
  rule: 'last-year-mismatch',
  cases: [
    {
      why: 'another difference',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('收到政府信息公开申请23件，较上年增加5件。') },
      found: [{ in: 'b.txt', on: '增加5件', cites: ['a.txt'], says: '增加 3', fix: '3' }],
    },
    {
      why: 'another difference, in Chinese numerals',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('收到政府信息公开申请二十三件，较上年增加五件。') },
      found: [{ in: 'b.txt', on: '增加五件', cites: ['a.txt'], says: '增加 3', fix: '3' }],
    },
    {
      why: 'another count, in Chinese numerals',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('收到申请23件，上年二十二件，增加1件。') },
      found: [{ in: 'b.txt', on: '二十二件', says: '20件', fix: '20 3' }],
    },
    {
      why: 'another count, with what was made of it',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('收到申请23件，上年22件，增加1件，增长4.55%。') },
      found: [{ in: 'b.txt', on: '22件', says: '20件', fix: '20 3 15.00' }],
    },
    {
      why: 'last year by its number, in brackets',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('收到申请23件，比2022年（21件）增加2件。') },
      found: [{ in: 'b.txt', on: '21件', says: '20件', fix: '20 3' }],
    },
    {
      why: 'another percentage',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('新收政府信息公开申请23件，同比增长18%。') },
      found: [{ in: 'b.txt', on: '增长18%', says: '增加 15%', fix: '15' }],
    },
    {
      why: 'more where there were fewer',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('收到申请18件，较上年增加2件，增长12.5%。', 18) },
      found: [{ in: 'b.txt', on: '增加2件', says: '减少 2', fix: '减少 下降 10.0' }],
    },
    {
      why: 'what was closed',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('全年办结申请23件，比上年多4件。') },
      found: [{ in: 'b.txt', on: '多4件', says: '增加 3', fix: '3' }],
    },
    {
      why: 'what agrees with last year’s report',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('收到申请23件，上年20件，增加3件，增长15%。') },
    },
    {
      why: 'a figure that last year’s report left blank: unknown is not zero',
      files: {
        'a.txt': { year: 2022, figures: { 'applications/new/total': '' } },
        'b.txt': thisYear('收到申请23件，较上年增加5件。'),
      },
    },
    {
      why: 'another body',
      files: {
        'c.txt': { ...lastYear, body: '青禾区柏林街道办事处' },
        'b.txt': thisYear('收到申请23件，较上年增加5件。'),
      },
    },
    {
      why: 'figures of more bodies than the report’s',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('全区各街道收到申请230件，较上年增加50件。') },
    },
    {
      why: 'a sentence that contradicts itself, which is found there',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('收到申请23件，较上年增加5件，下降18%。') },
    },
    {
      why: 'a count that is not the table’s, which is found there',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('收到申请25件，较上年增加6件。') },
    },
    {
      why: 'what is published, which no table counts',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('主动公开信息120条，较上年增加30条。') },
    },
    {
      why: 'the difference of two figures together',
      files: { 'a.txt': lastYear, 'b.txt': thisYear('收到申请23件、办结23件，较上年分别增加6件、5件。') },
    },
  ],
};
