/** The figures of table 3 of a report, row by row, for the reports of an invented town that tests speak about. */
export interface ReportFigures {
  readonly new?: string;
  readonly granted?: string;
  readonly total?: string;
  readonly carriedOver?: string;
}

const none = '0\t0\t0\t0\t0\t0\t0';

/** A report of edition 2021 in tab-separated layout whose tables add up, with rows of table 3 replaced on request. */
export function report2021(figures: ReportFigures = {}): string {
  const { total = '2\t1\t0\t0\t0\t0\t3', carriedOver = none } = figures;
  const received = figures.new ?? '2\t1\t0\t0\t0\t0\t3';
  const granted = figures.granted ?? '2\t1\t0\t0\t0\t0\t3';
  return `青石县云溪镇人民政府2022年政府信息公开工作年度报告

一、总体情况
2022年，云溪镇按照要求推进政务公开。主动公开方面，及时发布惠民政策。依申请公开方面，全年收到申请3件，均按期答复。政府信息管理方面，落实发布审核制度。政府信息公开平台建设方面，维护好镇级专栏。监督保障方面，全年开展一次考核，社会评议结果良好，未发生责任追究情形。

二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t2\t0\t5
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t12
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t4
行政强制\t0
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t0

三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t
\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计
\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t
一、本年新收政府信息公开申请数量\t\t\t${received}
二、上年结转政府信息公开申请数量\t\t\t${none}
三、本年度办理结果\t（一）予以公开\t\t${granted}
\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t${none}
\t（三）不予公开\t1.属于国家秘密\t${none}
\t\t2.其他法律行政法规禁止公开\t${none}
\t\t3.危及“三安全一稳定”\t${none}
\t\t4.保护第三方合法权益\t${none}
\t\t5.属于三类内部事务信息\t${none}
\t\t6.属于四类过程性信息\t${none}
\t\t7.属于行政执法案卷\t${none}
\t\t8.属于行政查询事项\t${none}
\t（四）无法提供\t1.本机关不掌握相关政府信息\t${none}
\t\t2.没有现成信息需要另行制作\t${none}
\t\t3.补正后申请内容仍不明确\t${none}
\t（五）不予处理\t1.信访举报投诉类申请\t${none}
\t\t2.重复申请\t${none}
\t\t3.要求提供公开出版物\t${none}
\t\t4.无正当理由大量反复申请\t${none}
\t\t5.要求行政机关确认或重新出具已获取信息\t${none}
\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t${none}
\t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t${none}
\t\t3.其他\t${none}
\t（七）总计\t\t${total}
四、结转下年度继续办理\t\t\t${carriedOver}

四、政府信息公开行政复议、行政诉讼情况
行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t
\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0

五、存在的主要问题及改进情况
存在的主要问题是公开目录更新不够及时。改进措施：明年按月核对目录，逐项补齐。

六、其他需要报告的事项
2022年度未收取信息处理费，无其他需要报告的事项。
`;
}

/** The same report with one wrong figure: 总计 of row （七） says 4 where its column adds up to 3. */
export const wrongTotal = report2021({ total: '2\t1\t0\t0\t0\t0\t4' });
