import { partsOf, type Voice } from './voice.ts';

/** The paragraph on 依申请公开: every count in it is the table's. */
export function requests(voice: Voice): string {
  return [received(voice), carriedIn(voice), closed(voice), carriedOver(voice), disputes(voice)].join('');
}

function received(voice: Voice): string {
  const { we, body, random } = voice;
  const { year } = voice.facts;
  const count = voice.total('new');
  if (count === 0) {
    return voice.say(
      `${year}年，${we}未收到政府信息公开申请。`,
      `本年度${we}没有收到政府信息公开申请。`,
      `${year}年度未收到公民、法人和其他组织提出的政府信息公开申请。`,
      `全年未接到任何政府信息公开申请。`,
      `${year}年${we}收到政府信息公开申请${voice.n(0)}。`,
    );
  }
  const head = voice.say(
    `${year}年，${we}共收到政府信息公开申请`,
    `本年度新收政府信息公开申请`,
    `全年收到政府信息公开申请`,
    `全年共收到公民、法人和其他组织提交的政府信息公开申请`,
    `${year}年1月1日至12月31日，${we}收到政府信息公开申请`,
    `${year}年，${body}收到依申请公开`,
    `通过网络、信函、当面等渠道，全年共收到信息公开申请`,
    `截至${year}年12月31日，本年新收依申请公开事项`,
    `${we}本年共受理政府信息公开申请`,
  );
  return `${head}${voice.n(count)}${split(voice, count)}${voice.maybe(0.2, () => narrower(voice, count))}${random.chance(0.2) ? '所有申请均按程序登记、审核、答复。' : ''}`;
}

/** How the applications are divided, closed by a full stop. */
function split(voice: Voice, count: number): string {
  const { random } = voice;
  const [site = 0, post = 0, online = 0] = partsOf(count, 3, random);
  const person = voice.count('applications/new/natural-person');
  const firm = voice.count('applications/new/enterprise');
  const n = (value: number): string => voice.n(value);
  const share = ((100 * person) / count).toFixed(random.whole(0, 2));
  return voice.say(
    '。',
    '，均按程序登记。',
    `。按渠道分，当面申请${n(site)}，信函申请${n(post)}，网络申请${n(online)}。`,
    `，其中当面申请${n(site)}，信函申请${n(post)}，网络申请${n(online)}。`,
    `（网络申请${n(online)}、信函申请${n(post)}、当面申请${n(site)}）。`,
    `，其中网络申请${n(online)}。`,
    `，其中通过网络平台提交${n(online)}，其余${n(count - online)}以其他方式提交。`,
    `，分别为网络申请${n(online)}、信函申请${n(post)}、当面申请${n(site)}。`,
    `，包括：网络申请${n(online)}，信函申请${n(post)}，当面申请${n(site)}。`,
    `。其中，自然人提出${n(person)}，法人或其他组织提出${n(count - person)}。`,
    `，其中自然人${n(person)}，占${share}%，法人或其他组织${n(count - person)}。`,
    `。其中，自然人申请${n(person)}，商业企业申请${n(firm)}。`,
    `，自然人、法人或其他组织分别为${n(person)}、${n(count - person)}。`,
    `。申请内容主要涉及征地补偿、财政资金、工程建设等方面，其中涉及征地补偿的${n(site)}，涉及财政资金的${n(post)}。`,
  );
}

/** A government's report may speak of its own offices besides: these are other figures than the table's. */
function narrower(voice: Voice, count: number): string {
  const some = voice.n(Math.floor(count / 2));
  if (voice.facts.rank === 'city') return `其中，市本级收到申请${some}，市政府办公室办理${some}。`;
  return voice.facts.rank === 'county' ? `其中，区政府办公室收到申请${some}。` : '';
}

function carriedIn(voice: Voice): string {
  const count = voice.total('carried-in');
  const { year } = voice.facts;
  if (count === 0) return voice.say('无上年结转的申请。', '没有上年结转的申请。', '上年度无结转申请。', '');
  const all = voice.total('new') + count;
  return voice.say(
    `上年结转申请${voice.n(count)}。`,
    `上年度结转${voice.n(count)}。`,
    `${year - 1}年结转${year}年继续办理的申请${voice.n(count)}。`,
    `另有上年结转政府信息公开申请${voice.n(count)}。`,
    `全年共办理申请${voice.n(all)}（含上年结转${voice.n(count)}）。`,
    '',
  );
}

function closed(voice: Voice): string {
  const count = voice.total('result-total');
  if (count === 0) return '';
  const { random } = voice;
  const n = (value: number): string => voice.n(value);
  const granted = voice.total('granted');
  const partly = voice.total('partly-granted');
  const refused = voice.group('refused.');
  const unavailable = voice.group('unavailable.');
  const unprocessed = voice.group('unprocessed.');
  const other = voice.facts.edition.id === '2019' ? voice.total('other') : voice.group('other.');
  const percent = (value: number): string => `占${((100 * value) / count).toFixed(random.whole(0, 2))}%`;
  const detail = `无法提供${n(unavailable)}（本机关不掌握相关政府信息${n(voice.total('unavailable.not-held'))}，没有现成信息需要另行制作${n(voice.total('unavailable.not-compiled'))}，补正后申请内容仍不明确${n(voice.total('unavailable.unclear'))}）`;
  return voice.say(
    `全年办结${n(count)}，其中予以公开${n(granted)}，部分公开${n(partly)}，不予公开${n(refused)}，无法提供${n(unavailable)}，不予处理${n(unprocessed)}，其他处理${n(other)}。`,
    `共答复${n(count)}。`,
    `均在法定期限内答复，全年共答复${n(count)}。`,
    `全年共办结${n(count)}，其中予以公开${n(granted)}，${percent(granted)}。`,
    `全年共办结${n(count)}，其中予以公开${n(granted)}，${percent(granted)}；部分公开${n(partly)}，${percent(partly)}；不予公开${n(refused)}，${percent(refused)}。`,
    `办结申请${n(count)}，其中，予以公开${n(granted)}、部分公开${n(partly)}、不予公开${n(refused)}、${detail}、不予处理${n(unprocessed)}、其他处理${n(other)}。`,
    `从办理结果看，予以公开${n(granted)}，部分公开${n(partly)}，不予公开${n(refused)}，${detail}，不予处理${n(unprocessed)}，其他处理${n(other)}，合计${n(count)}。`,
    `本年度办理结果为：予以公开${n(granted)}，部分公开${n(partly)}，不予公开${n(refused)}，其余${n(count - granted - partly - refused)}依法作其他答复。`,
    `办结${n(count)}（予以公开${n(granted)}、部分公开${n(partly)}、不予公开${n(refused)}、无法提供${n(unavailable)}、不予处理${n(unprocessed)}、其他处理${n(other)}）。`,
    `全年办结${n(count)}，按期办结率100%。`,
    '',
  );
}

function carriedOver(voice: Voice): string {
  const count = voice.total('carried-over');
  const { year } = voice.facts;
  if (count === 0) return voice.say('无结转下年度继续办理的申请。', '没有结转下年的申请。', '');
  return voice.say(
    `结转下年度继续办理${voice.n(count)}。`,
    `结转${year + 1}年继续办理${voice.n(count)}。`,
    `另有${voice.n(count)}结转下年度继续办理。`,
    `年底尚未办结的${voice.n(count)}已转入下一年度继续办理。`,
    '',
  );
}

function disputes(voice: Voice): string {
  const { random } = voice;
  const cases = random.pick(['件', '起', '宗']);
  const n = (value: number): string => voice.n(value, cases);
  const reviews = outcomesOf(voice, ['reconsideration']);
  const suits = outcomesOf(voice, ['direct-litigation', 'litigation-after-reconsideration']);
  if (reviews.total === 0 && suits.total === 0) {
    return voice.say(
      '未发生因政府信息公开引起的行政复议；未发生因政府信息公开引起的行政诉讼。',
      '未发生因政府信息公开申请引起的行政复议、行政诉讼案件。',
      '无因政府信息公开被申请行政复议、提起行政诉讼的情况。',
      '',
    );
  }
  const list = ({ upheld, corrected, other, pending }: Outcomes): string =>
    `其中结果维持${n(upheld)}，结果纠正${n(corrected)}，其他结果${n(other)}，尚未审结${n(pending)}`;
  const end = (each: Outcomes): string => {
    if (each.total > 0 && each.upheld === each.total) return voice.say('，均获维持', '，结果均为维持', '');
    // A pending figure of 0 beside others is unusual, but stands in forms filled in by rote.
    return each.pending > 0 || random.chance(0.3) ? voice.say(`，${list(each)}`, `（${list(each)}）`, '') : '';
  };
  const reviewed =
    reviews.total === 0
      ? voice.say('未发生因政府信息公开引起的行政复议', '无行政复议案件')
      : voice.say(`因政府信息公开被申请行政复议${n(reviews.total)}`, `行政复议案件${n(reviews.total)}`) + end(reviews);
  const sued =
    suits.total === 0
      ? voice.say('未发生因政府信息公开引起的行政诉讼', '无行政诉讼案件')
      : voice.say(`因政府信息公开被提起行政诉讼${n(suits.total)}`, `行政诉讼案件${n(suits.total)}`) + end(suits);
  return `${reviewed}；${sued}。`;
}

interface Outcomes {
  readonly upheld: number;
  readonly corrected: number;
  readonly other: number;
  readonly pending: number;
  readonly total: number;
}

function outcomesOf(voice: Voice, groups: readonly string[]): Outcomes {
  const sum = (key: string): number =>
    groups.reduce((total, group) => total + voice.count(`reviews/${group}/${key}`), 0);
  return {
    upheld: sum('upheld'),
    corrected: sum('corrected'),
    other: sum('other'),
    pending: sum('pending'),
    total: sum('total'),
  };
}
