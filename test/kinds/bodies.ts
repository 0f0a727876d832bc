import type { SmallReport } from '../kit/small-report.ts';
import type { KindCase, KindTexts } from './texts.ts';

const street = '青禾区柳湾街道办事处';
const bureau = '青禾县文化和旅游局';
const town = '青禾县柳湾镇人民政府';

type Sentence = (sentence: string, ...names: string[]) => KindCase;

/** A sentence in the report of a body, and the names that are found in it. */
const inReportOf =
  (body: string, parts: (sentence: string) => SmallReport): Sentence =>
  (sentence, ...names) => ({
    why: sentence,
    report: { body, ...parts(`${sentence}。`) },
    finds: names.map((name) => `body-name-mismatch ${name}`),
  });
const preambleOf = (body: string): Sentence =>
  inReportOf(body, (sentence) => ({ title: `${body}2022年政府信息公开工作年度报告\n\n${sentence}` }));
const saidBy = (body: string): Sentence => inReportOf(body, (sentence) => ({ sentence }));
const otherOf = (body: string): Sentence =>
  inReportOf(body, (sentence) => ({ other: `本年度未收取信息处理费。${sentence}` }));
const signedBy = (body: string, signer: string, ...names: string[]): KindCase => ({
  why: `signed by ${signer}`,
  report: { body, signature: `${signer}\n2023年1月12日` },
  finds: names.map((name) => `body-name-mismatch ${name}`),
});
const [preamble, said, other] = [preambleOf(street), saidBy(street), otherOf(street)];

/** Other bodies where the reporting one should be named. */
export const bodies: Readonly<Record<string, KindTexts>> = {
  'another body that made the report, passed it or can be asked': {
    cases: [
      preamble('本年度报告由青禾区柳荫街道办事处党政办公室编制', '青禾区柳荫街道办事处'),
      preamble('如对本报告有疑问，请联系竹影街道办事处党政综合办公室', '竹影街道办事处'),
      preamble('欢迎到柳荫街道办事处查阅', '柳荫街道办事处'),
      preamble('经柳荫街道党工委审定，现予公布', '柳荫街道'),
      preamble('本报告经竹影街道办事处审核同意后公布', '竹影街道办事处'),
      preamble('柳荫街道办公室联系电话：0379-1234567', '柳荫街道'),
      preamble('编制单位：青禾区竹影街道办事处', '青禾区竹影街道办事处'),
      other('如需了解详情，可与柳荫街道党政办联系', '柳荫街道'),
      preambleOf(bureau)('欢迎到白沙县文旅局查阅', '白沙县文旅局'),
      preambleOf(bureau)('联系单位：白沙县文旅局办公室', '白沙县文旅局'),
      preambleOf(bureau)('如有疑问，请与白沙县文化和旅游局办公室联系', '白沙县文化和旅游局'),
      preambleOf(town)('如有疑问，请与柳荫镇党政办公室联系', '柳荫镇'),
      saidBy('云汐市公安局滨江区分局')('滨湖区公安分局主动公开信息30条', '滨湖区公安分局'),
    ],
    nearMisses: [
      preamble('本报告由柳湾街道办事处党政办公室编制'),
      preamble('欢迎到区政务服务中心、区档案馆查阅'),
      preamble('可到各街道办事处、区图书馆查阅'),
      preamble('经街道党工委审定，现予公布'),
      preamble('本报告由柳湾街道会同柳荫街道编制'),
      preamble('柳湾街道办公室联系电话：0379-1234567'),
      preamble('联系地址：青禾区柳荫路8号柳湾街道办事处'),
      said('组织干部到柳荫街道办事处查阅档案、学习经验'),
      said('告知申请人该信息不属于本机关公开，可与柳荫街道办事处联系'),
      said('已告知申请人柳荫街道办事处联系电话'),
      preambleOf(bureau)('请与云岭市文化和旅游局联系'),
      saidBy('云汐市公安局滨江区分局')('滨江区公安分局在区委的坚强领导下，认真落实公开要求'),
      saidBy('云汐市公安局滨江区分局')('公安滨江分局主动公开信息30条'),
      saidBy('云汐市生态环境局滨江分局')('滨江区生态环境分局未收到申请'),
      signedBy('云汐市公安局滨江区分局', '滨江区公安分局'),
      preambleOf(bureau)('可到青禾县政务服务和数据管理局查阅'),
      preambleOf(bureau)('经青禾县文旅局党组审定，现予公布'),
      preambleOf('青禾县人民政府')('可到柳湾镇人民政府查阅'),
      preambleOf('青禾县人民政府办公室')('青禾县人民政府办公室联系电话：0379-1234567'),
    ],
  },
  'the committee or office of another body, in place of the own one': {
    cases: [
      preamble('柳荫街道党工委、办事处高度重视政府信息公开工作', '柳荫街道'),
      said('竹影街道党工委高度重视政务公开工作', '竹影街道'),
      said('柳荫街道党政办公室负责受理政府信息公开申请', '柳荫街道'),
      saidBy(bureau)('白沙县文旅局党组高度重视政务公开工作', '白沙县文旅局'),
      saidBy(bureau)('白沙县文旅局未收到政府信息公开申请', '白沙县文旅局'),
      saidBy(town)('柳荫镇党委高度重视政务公开工作', '柳荫镇'),
      other('柳荫街道无其他需要报告的事项', '柳荫街道'),
      signedBy(street, '柳荫街道党政办公室', '柳荫街道'),
      signedBy(street, '中共青禾区柳荫街道工作委员会', '青禾区柳荫街道'),
    ],
    nearMisses: [
      said('柳荫街道党工委书记到我街道调研'),
      said('与柳荫街道党政办公室联合开展宣传'),
      said('柳荫街道办事处负责的路段信息由其公开'),
      saidBy(bureau)('白沙县文旅局派人来我局学习'),
      saidBy(bureau)('县文旅局党组高度重视政务公开工作'),
      saidBy(town)('柳湾镇党委、政府高度重视政府信息公开工作'),
      signedBy(street, '柳湾街道办事处党政办公室'),
      signedBy(street, '中共青禾区柳湾街道工作委员会'),
    ],
  },
  'a body of the same place and another kind': {
    cases: [
      said('柳湾镇主动公开信息12条', '柳湾镇'),
      said('青禾区柳湾镇人民政府收到申请0件', '青禾区柳湾镇人民政府'),
      saidBy(town)('柳湾街道办事处未收到政府信息公开申请', '柳湾街道办事处'),
      preambleOf(town)('本报告由青禾县柳湾街道办事处编制', '青禾县柳湾街道办事处'),
      signedBy(street, '青禾区柳湾镇人民政府', '青禾区柳湾镇人民政府'),
      signedBy('青禾县柳湾乡人民政府', '柳湾镇人民政府', '柳湾镇人民政府'),
    ],
    nearMisses: [
      said('原柳湾镇人民政府的档案已移交'),
      said('柳湾镇改设街道后，公开目录已调整'),
      said('柳湾社区收到群众建议3条'),
      saidBy('青禾县人民政府')('柳湾镇未收到政府信息公开申请'),
      said('向柳湾镇中学公开招生信息'),
    ],
  },
};
