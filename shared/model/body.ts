import { labelKey } from '../text/fold.ts';
import { remembering } from '../text/remember.ts';

/**
 * What a body is, as the Regulations and the law on legislation tell bodies apart.
 * - `government`: a people's government of county level or above, or the place alone (某某区, 上海市), which means it
 * - `township`: the government of a township, a town or a 苏木
 * - `subdistrict`: a 街道办事处, which is no government but the agency of one
 * - `department`: a department of a government of county level or above (its 办公室 among them), or of the State Council
 * - `zone`: the 管委会 of a development zone and the like
 * - `institution`: what belongs to a department, or is none: 中心, 大队, 学校, 医院, 村民委员会
 * - `unknown`: the name does not say
 */
export type BodyClass = 'government' | 'township' | 'subdistrict' | 'department' | 'zone' | 'institution' | 'unknown';

/** `city`: a 市 of which the name does not say whether it is divided into districts or of county level. */
export type BodyLevel = 'state' | 'province' | 'prefecture' | 'city' | 'county' | 'township';

export interface BodyKind {
  readonly class: BodyClass;
  /** The level of a government, or that at which a department works; null where the name does not say. */
  readonly level: BodyLevel | null;
}

/** Areas that end in 区 and are no unit of government by that word alone. */
const NO_DISTRICT =
  /(?:[社小校园景新片库灌营厂]|开发|高新|技术|产业|示范|保税|度假|经济|功能|工业|试验|实验|合作|保护|管理|服务|集聚|先行|贸易|[^治]地)区$/u;
const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市$/u;

/**
 * What kind of body a name is. The one place that tells bodies apart: every rule asks here.
 * Sources: 《条例》 articles 4, 49 and 50; 《立法法》 (2023) articles 91 and 93.
 */
export const kindOfBody: (name: string) => BodyKind = remembering(readKind);

function readKind(name: string): BodyKind {
  const key = labelKey(name);
  const government = /^(.*?)(?:人民)?政府$/u.exec(key);
  if (government !== null) {
    const place = government[1] ?? '';
    const level = levelOfPlace(place) ?? (/区$/u.test(place) ? 'county' : null);
    if (level === 'township') return { class: 'township', level };
    return { class: key === '国务院' ? 'unknown' : 'government', level };
  }
  if (/行政公署$/u.test(key)) return { class: 'government', level: 'prefecture' };
  if (/街道(?:办事处|办)?$|办事处$/u.test(key)) return { class: 'subdistrict', level: 'township' };
  const place = levelOfPlace(key);
  if (place === 'township') return { class: 'township', level: place };
  if (place !== null) return { class: 'government', level: place };
  return otherBody(key);
}

function otherBody(key: string): BodyKind {
  if (/(?:村|居)(?:民)?委(?:员)?会$|(?:理事|工作委员|业主委员|商|协|学|研究|联合)会$/u.test(key))
    return { class: 'institution', level: levelInFront(key) };
  if (
    /(?:管委会|管理委员会|管理办公室)$/u.test(key) &&
    !/(?:城市|城乡|监督|综合|事务|行政|资产)管理(?:委员会|办公室)$/u.test(key)
  )
    return { class: 'zone', level: null };
  if (/(?:开发|高新|园|新|保税|度假|示范|试验)区$/u.test(key))
    return { class: /新区$/u.test(key) ? 'unknown' : 'zone', level: null };
  if (
    /(?:中心|大队|支队|总队|中队|队|[^公]所|站|学校|[小中大]学|学院|幼儿园|医院|院|馆|台|社|公司|集团|银行|场|段|厂)$/u.test(
      key,
    )
  )
    return { class: 'institution', level: levelInFront(key) };
  if (!/(?:局|厅|委员会|委|部|署|办公室|办公厅|办)$/u.test(key)) return { class: 'unknown', level: null };
  if (OF_THE_STATE.test(key) && !/[省市县]/u.test(key) && !ITS_OFFICE.test(key))
    return { class: 'department', level: 'state' };
  // 青石镇党政综合办公室: an office of a township is part of it.
  if (
    /(?:[县区市旗].{1,6}(?:[乡镇]|街道)|^.{1,6}(?:[乡镇]|街道)).{2,16}(?:办公室|办|[局委])$/u.test(key) &&
    !/城[乡镇]|乡[镇村]|村镇/u.test(key)
  )
    return { class: 'institution', level: 'township' };
  return { class: 'department', level: levelInFront(key) };
}

const OF_THE_STATE = /^(?:中华人民共和国|国家|国务院|中国)|^[一-龥]{1,8}(?:部|总局|总署)$|^审计署$/u;
/** What a department of the State Council has elsewhere: 国家能源局南方监管局. */
const ITS_OFFICE = /^(?:国家|中国).{1,10}?(?:局|委员会)[^办内].{1,10}(?:局|处|办|办公室|专员办)$/u;

/** The level of the place that a name is, or ends in; null where it is no place with a government. */
function levelOfPlace(place: string): BodyLevel | null {
  if (/省$|自治区$/u.test(place) || MUNICIPALITY.test(place)) return 'province';
  if (/(?:[^城][镇乡]|苏木)$/u.test(place)) return 'township';
  if (/自治州$|州$|[^联]盟$|^.{1,12}地区$/u.test(place)) return 'prefecture';
  if (/市$/u.test(place))
    return /[^城都]市$/u.test(place) ? (/[州盟].{2,6}市$/u.test(place) ? 'county' : 'city') : null;
  if (/县$|旗$|特区$|林区$/u.test(place)) return 'county';
  return /区$/u.test(place) && !NO_DISTRICT.test(place) ? 'county' : null;
}

const PLACES_IN_FRONT =
  /^(?:.{1,8}?(?:省|自治区))?(?<city>.{1,10}?(?:市|州|盟|地区))?(?<county>.{1,8}?(?:县|旗|区(?!域|划)))?/u;

/** The level of the place that a department's name begins with: the lowest that it names. */
function levelInFront(key: string): BodyLevel | null {
  const { city, county } = PLACES_IN_FRONT.exec(key)?.groups ?? {};
  if (county !== undefined && !NO_DISTRICT.test(county)) return 'county';
  return city === undefined ? (/^.{1,8}?(?:省|自治区)/u.test(key) ? 'province' : null) : levelOfPlace(city);
}

/**
 * Whether a body can make rules (规章): departments of the State Council, and governments of provinces, of cities
 * divided into districts and of autonomous prefectures. Null where the name does not say (a 市 may be of either level).
 * Source: 《立法法》 (2023) articles 91 and 93.
 */
export function mayMakeRules(name: string): boolean | null {
  const { class: kind, level } = kindOfBody(name);
  switch (kind) {
    case 'government':
      // Of the level of a city divided into districts the law names the autonomous prefectures, no 地区 and no 盟.
      if (level === 'prefecture') return /州(?:人民)?(?:政府)?$/u.test(labelKey(name));
      return level === 'county' ? false : level === 'province' ? true : null;
    case 'department': {
      // An office reports for the government that it serves too: what that can make may stand in its table.
      const served = /^(.+?政府)(?:办公厅|办公室|办)$/u.exec(labelKey(name));
      if (served !== null) return mayMakeRules(served[1] ?? '') === false ? false : null;
      return level === 'state';
    }
    case 'township':
    case 'subdistrict':
    case 'zone':
      return false;
    case 'institution':
      return level === null ? null : false;
    case 'unknown':
      return null;
  }
}
