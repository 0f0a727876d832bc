/**
 * Where a text names the body that reports, whatever it says besides: who made the report and passed it, whom to ask, and where
 * it can be read. `body-name-mismatch` looks there for another body.
 */

/** Offices and committees, whose names begin with that of their body: 柳荫街道党工委, 白沙县文旅局办公室. */
const OF_BODY =
  /(?:党政综合办公室|党政综合办|党政办公室|党政办|综合办公室|综合办|政务公开办公室|政务公开办|办公室|便民服务中心|工作委员会|党工委|党委|党组|门户网站|网站)$/u;
/** The same in front of what is said of them; the body's own name may follow: 党工委、办事处. */
const OFFICE =
  /^(?:党政综合办公室|党政综合办|党政办公室|党政办|综合办公室|综合办|党工委|党委|党组|办公室)(?:[、和](?:办事处|(?:镇|乡)?政府))?(?:班子)?/u;

/** The name of the body whose office a name is; the name itself where it is no office's. */
export function bodyOfOffice(name: string): string {
  const body = name.replace(/^中共/u, '').replace(OF_BODY, '');
  return body.length > 2 ? body : name;
}

/** True for what is said behind a body's name if it begins with an office of the body. */
export function beginsWithOffice(said: string): boolean {
  return OFFICE.test(said);
}

/** What is said behind a body's name, white space and an office of the body left out. */
export function behindOffice(said: string): string {
  return said.trimStart().replace(OFFICE, '').trimStart();
}

/** Places of a name; the first group is the name, its office included. None of them begins in the middle of a name. */
const PLACES = [
  // 如有疑问，请联系柳荫街道办事处
  /(?:请|可)(?:直接|电话)?联系([一-龥（）]{4,30}?)(?:[，。；,（(]|咨询|反映|$)/u,
  /(?:可|请)(?:与|同|向)([一-龥（）]{4,30}?)(?:联系|咨询|反映|索取)/u,
  // 欢迎到柳荫街道办事处查阅
  /(?:欢迎|可以?|请)(?:自行)?(?:到|至|前往|赴|登录)([一-龥（）]{4,30}?)(?:查阅|查询|查看|咨询|领取|索取|获取|下载|浏览)/u,
  // 经柳荫街道党工委审定
  /(?:^|[，。；])(?:本(?:年度)?(?:报告|年报)已?)?经([一-龥（）]{4,30}?)(?:审定|审核|审议|审阅|批准)(?:通过|同意|后|，|。|$)/u,
  // 编制单位：柳荫街道办事处
  /(?:联系|咨询|编制|填报|报告|发布|公开)(?:单位|机关|部门|机构)[：:]\s?([一-龥（）]{4,30})/u,
  // 柳荫街道办公室联系电话：…
  /(?:^|[，。；：:（(])([一-龥（）]{4,30}?)(?:的)?(?:联系|咨询|办公)(?:电话|地址)/u,
];

/** A name, and where it begins in the words that it stands in. */
export interface NameInWords {
  readonly name: string;
  readonly at: number;
}

/** The name that the one group of a pattern holds; null where the pattern finds nothing. */
export function nameBy(pattern: RegExp, words: string): NameInWords | null {
  const found = pattern.exec(words);
  if (found === null) return null;
  const name = found[1] as string;
  return { name, at: found.index + found[0].indexOf(name) };
}

/** The names that stand in a sentence where the reporting body is named. */
export function* namesInPlace(sentence: string): Iterable<NameInWords> {
  for (const pattern of PLACES) {
    const found = nameBy(pattern, sentence);
    if (found !== null) yield found;
  }
}
