import assert from 'node:assert/strict';
import { type BodyClass, kindOfBody, mayMakeRules } from '../../shared/model/body.ts';

const classes: Readonly<Record<BodyClass, string>> = {
  government:
    '青禾县人民政府 云岭市人民政府 青原省人民政府 青禾区 云岭市青禾区 上海市 青原省 澜南自治州 北旗 澜江自治县 澜江县政府 荔湾区 云岭市滨海新区人民政府 澜北地区行政公署 南盟',
  township: '青禾县柳湾镇人民政府 石桥乡人民政府 柳湾镇 石桥乡 北旗巴音苏木人民政府 青禾区柳湾镇政府 石桥苏木',
  subdistrict: '青禾区柳湾街道办事处 柳湾街道 青禾区人民政府柳湾街道办事处 柳湾街道办',
  department:
    '青禾区财政局 云岭市教育局 青原省水利厅 青禾县发展和改革委员会 青禾县卫健委 云岭市人民政府办公室 青原省人民政府办公厅 青禾区城市改造办公室 云岭市国有资产监督管理委员会 国家海洋局 财政部 审计署 国家林业局南方专员办 青禾县城乡规划局 云岭市住房和城乡建设局 青禾区乡村振兴局 云岭市城市管理委员会',
  zone: '云岭经济技术开发区管理委员会 青禾高新区管委会 云岭市风景名胜区管委会 云岭经济技术开发区 云岭港务区管委会',
  institution:
    '云岭市大数据中心 青禾县人民医院 云岭市第二中学 青禾县公安局交通警察大队 青禾区柳湾街道新桥社区居民委员会 青禾县柳湾镇党政综合办公室 云岭市档案馆 青禾县司法所 云岭市自来水公司',
  unknown: '青禾区教育系统 某单位 云岭新区 新桥社区',
};

describe('what a body is', () => {
  for (const [expected, names] of Object.entries(classes)) {
    for (const name of names.split(' ')) {
      it(`is ${expected}: ${name}`, () => assert.equal(kindOfBody(name).class, expected));
    }
  }
});

describe('whether a body can make rules', () => {
  const answers: readonly (readonly [boolean | null, string])[] = [
    [true, '青原省人民政府 上海市 澜南自治州人民政府 国家海洋局 财政部 审计署 海关总署'],
    [
      false,
      '云岭市财政局 青原省水利厅 青禾区人民政府 青禾区人民政府办公室 青禾县 柳湾镇人民政府 柳湾街道办事处 青禾区财政局 国家海洋局北方分局 上海市财政局 云岭高新区管委会 北旗人民政府 云岭市大数据中心 澜北地区行政公署 南盟',
    ],
    [null, '云岭市人民政府 云岭市 某单位 中国科学院 青原省人民政府办公厅 云岭市人民政府办公室'],
  ];
  for (const [expected, names] of answers) {
    for (const name of names.split(' ')) {
      const words = expected === null ? 'is left open' : expected ? 'is so' : 'is not so';
      it(`${words}: ${name}`, () => assert.equal(mayMakeRules(name), expected));
    }
  }
});
