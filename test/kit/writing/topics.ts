import { partsOf, type Voice } from './voice.ts';

/** The paragraph on 主动公开: lists whole and partial, vague counts, comparisons, document numbers, plans and years meant. */
export function proactive(voice: Voice): string {
  return [
    published(voice),
    issued(voice),
    voice.maybe(0.35, () => decisions(voice)),
    voice.maybe(0.5, () => besides(voice)),
    voice.maybe(0.5, () => years(voice)),
  ].join('');
}

function published(voice: Voice): string {
  const { random, we } = voice;
  const { year } = voice.facts;
  const count = random.whole(60, 9000);
  const [safety = 0, welfare = 0, finance = 0, rest = 0] = partsOf(count, 4, random);
  const [site = 0, account = 0, board = 0] = partsOf(count, 3, random);
  const [notices = 0, personnel = 0] = partsOf(safety, 2, random);
  const measure = random.pick(['条', '条', '篇', '则']);
  const n = (value: number): string => voice.n(value, measure);
  const share = ((100 * safety) / count).toFixed(1);
  return voice.say(
    `${year}年，${we}主动公开政府信息${n(count)}，其中安全生产${n(safety)}，民生保障${n(welfare)}，财政资金${n(finance)}，其他${n(rest)}。`,
    `全年通过门户网站主动公开政府信息${n(count)}。`,
    `依托网站和公开栏主动公开政府信息${count}余${measure}，内容涵盖规划计划、财政预决算和重点民生事项。`,
    `全年累计发布各类信息约${count}${measure}，其中门户网站${site}余${measure}，微信公众号${account}多${measure}。`,
    `${year}年主动公开政府信息${n(count)}（其中门户网站${n(site)}、政务新媒体${n(account)}、公开栏${n(board)}）。`,
    `全年主动公开信息${n(count)}，其中安全生产类${n(safety)}（通知公告${n(notices)}、人事信息${n(personnel)}），民生保障类${n(welfare)}，财政资金类${n(finance)}，其余类别${n(rest)}。`,
    `门户网站发布信息${n(site)}，政务新媒体发布信息${n(account)}，公开栏张贴信息${n(board)}，共计${n(count)}。`,
    `全年主动公开政府信息${n(count)}，其中安全生产信息${n(safety)}，占${share}%。`,
    `全年在门户网站公开信息${n(count)}，其中规划计划${n(Math.floor(count / 9))}、财政预决算${n(Math.floor(count / 8))}、重点领域信息${n(Math.floor(count / 5))}等。`,
    `${year}年主动公开信息${n(count)}，较${year - 1}年增加${n(safety)}，点击增长${random.whole(1, 40)}.${random.whole(0, 9)}%。`,
    `累计公开信息超过${random.whole(1, 9)}.${random.whole(1, 9)}万${measure}，点击量达${random.whole(3, 90)}万次。`,
    `上半年公开信息${n(site)}，下半年公开信息${n(account + board)}，全年共公开${n(count)}。`,
  );
}

function issued(voice: Voice): string {
  const made = voice.facts.figures.get('disclosure/normative-documents/issued');
  const repealed = voice.count('disclosure/normative-documents/repealed');
  if (made === undefined || !voice.random.chance(0.4)) return '';
  if (made === '0') return voice.say('本年未制发行政规范性文件。', '全年没有制定行政规范性文件。');
  const count = voice.n(Number(made), '件');
  return voice.say(
    `本年制发行政规范性文件${count}。`,
    `全年制定行政规范性文件${count}，废止行政规范性文件${voice.n(repealed, '件')}。`,
    `制定印发行政规范性文件${count}，均同步配发解读材料。`,
  );
}

function decisions(voice: Voice): string {
  const of = (row: string): string => voice.n(voice.count(`disclosure/${row}/decisions`), '件');
  return voice.say(
    `全年作出行政许可${of('licensing')}，作出行政处罚${of('penalties')}，实施行政强制${of('coercive-measures')}。`,
    `公示行政许可和行政处罚信息${voice.random.whole(5, 900)}条。`,
    `依法作出行政处罚决定${of('penalties')}，处罚结果在七个工作日内公示。`,
  );
}

/** Counts of other things, which no table of the form holds. */
function besides(voice: Voice): string {
  const { random, we } = voice;
  const some = (measure: string, most = 90): string => voice.n(random.whole(3, most), measure);
  return voice.say(
    `发布政策解读${some('篇')}，其中图解${some('篇', 3)}；召开新闻发布会${some('场', 9)}，回应社会关切${some('次')}。`,
    `办理人大代表建议${some('件')}、政协委员提案${some('件')}，办理结果全部公开。`,
    `12345热线转办工单${some('件', 4000)}，按期办结率99.${random.whole(10, 99)}%，群众满意率达98%。`,
    `${we}各科室共报送信息${some('条')}，被上级采用${some('条', 9)}。`,
    `在辖区设置公开查阅点${some('处', 9)}，接待群众咨询${some('人次', 400)}。`,
    `公开财政预决算信息${some('条')}，公开项目资金${random.whole(20, 900)}.${random.whole(10, 99)}万元。`,
    `每月公开信息不少于${some('条', 9)}，每季度开展${some('次', 3)}自查。`,
  );
}

/** Years other than the reporting one that are meant. */
function years(voice: Voice): string {
  const { year } = voice.facts;
  const { we } = voice;
  return voice.say(
    `针对${year - 1}年存在的问题，逐项制定措施并完成整改。`,
    `按照《国务院办公厅政府信息与政务公开办公室关于印发政府信息公开工作年度报告格式的通知》（国办公开办函〔2021〕30号）的要求，规范公开内容。`,
    `及时公开${year - 1}年度部门决算和${year}年度部门预算。`,
    `与${year - 1}年相比，公开渠道更加丰富，公开内容更加贴近群众需要。`,
    `对照《${year}年政务公开工作要点》，细化${year}年任务清单，责任到岗到人。`,
    `落实《法治政府建设实施纲要（2021—2025年）》，推进决策、执行、管理、服务、结果公开。`,
    `自2019年5月15日新修订的《中华人民共和国政府信息公开条例》施行以来，${we}持续规范办理流程。`,
    `编制${year + 1}年公开事项目录，计划于${year + 1}年一季度启用。`,
    `截至${year + 1}年1月，上述信息均已完成归档。`,
    `持续公开“十四五”规划实施情况，并于${year}年6月发布中期评估结果。`,
  );
}

export function management(voice: Voice): string {
  return voice.say(
    `健全公文公开属性源头认定机制，发文时同步确定公开属性，拟不公开的说明理由。对已公开的文件逐件核对效力，失效的及时标注。`,
    `严格执行先审查、后公开的程序，由拟稿人、科室负责人和分管领导逐级把关，确保涉密信息不上网、上网信息不涉密。`,
    `全年审核公文${voice.n(voice.random.whole(40, 700), '件')}，其中主动公开${voice.n(voice.random.whole(3, 20), '件')}、依申请公开${voice.n(voice.random.whole(1, 9), '件')}、不予公开${voice.n(voice.random.whole(1, 10), '件')}。`,
    `动态清理历史文件，逐件标注有效、失效和废止状态；建立发布台账，做到一事一档、有据可查。`,
  );
}

export function platform(voice: Voice): string {
  return voice.say(
    `依托门户网站设置政府信息公开专栏，法定公开内容集中展示，检索和下载功能保持可用；政务新媒体账号按月自查，错敏信息及时更正。`,
    `优化专栏目录，过时链接逐条清理；在便民大厅设立公开查阅点，配备查询设备和引导人员，方便老年群众现场查阅。`,
    `开设政务新媒体账号${voice.n(voice.random.whole(1, 6), '个')}，推送信息${voice.n(voice.random.whole(30, 600), '条')}，阅读量${voice.random.whole(2, 30)}万余次。`,
    `完成专栏改版，新增栏目${voice.n(voice.random.whole(1, 8), '个')}，修复链接${voice.n(voice.random.whole(9, 60), '处')}，平台全年运行平稳。`,
  );
}

export function supervision(voice: Voice): string {
  const { rank } = voice.facts;
  const duty = voice.say(
    '明确一名负责人分管，专人承办日常工作，全年组织业务培训两次。',
    `召开专题会议研究部署${voice.n(voice.random.whole(1, 4), '次')}，组织业务培训${voice.n(voice.random.whole(1, 5), '期')}，参训人员${voice.n(voice.random.whole(20, 300), '人次')}。`,
    '将公开工作纳入年度考核，定期通报进展，培训与督查同步推进。',
  );
  if (rank === 'city' || rank === 'county' || rank === 'township') {
    return `${duty}将政府信息公开纳入年度绩效考核，面向企业和群众开展社会评议，评议结果总体较好；全年未发生需要责任追究的情形。`;
  }
  return `${duty}主动接受群众监督，对督查反映的情况逐项整改到位。`;
}
