/** What a web page sets around an article, a line each: publication data, links, buttons, the foot of the page. */

/** Labels of the line that says when, where and by whom a page was published, and of buttons beside it. */
const published =
  /^[【[（(\s]{0,3}(?:发布时间|发布日期|公开日期|发稿时间|更新时间|成文日期|信息来源|稿件来源|来源|作者|供稿|浏览次数|浏览量|点击数|点击量|点击率|访问量|阅读次数|阅读量|字号|字体|字體|索引号|索引號|发布机构|发文机构|信息分类|主题分类|责任编辑|编辑|审核人?|打印本页|视力保护色)\s{0,4}[:：]/u;
/** Links and buttons, and the beginnings of a page's foot. */
const linked =
  /^[【[（(|\s]{0,3}(?:上一篇|下一篇|上一条|下一条|上一頁|下一頁|上一页|下一页|返回(?:顶部|列表|首页|上级)|回到顶部|关闭(?:窗口|本页|页面)?|打印(?:本页|此页|文章)?|保存|收藏|分享到?|扫一扫|繁體版?|繁体版?|简体版?|無障礙瀏覽|无障碍(?:浏览|阅读)?|适老版|长者(?:模式|版)|English|首页|網站地圖|网站地图|设为首页|加入收藏|联系我们|关于我们|版权所有|版權所有|主办单位|主办|承办单位|承办|网站标识码|技术支持|建议使用)(?=$|[\s：:，,|｜】\])）>＞·－—-]|在手机|打开)/u;
const registered = /(?:ICP备|公网安备)\s?[0-9]{4,16}/u;
/** 分享到：微信 微博 */
const shared = /^(?:分享到?\s{0,2}[:：]?\s{0,2})?(?:(?:微信|微博|新浪微博|朋友圈|QQ空间|QQ好友)[\s|、]{0,3}){1,8}$/u;
/** 首页 > 政务公开 > 年度报告 */
const trail = /^(?:(?:当前|您的?(?:现在)?的?所?在?)?位置[:：]|[^。；，]{1,20}\s?[>＞»›]\s?[^。；，]{1,40}[>＞»›])/u;

const LONGEST_FURNITURE = 160;

/** True for a line that belongs to the page around a report. */
export function isPageFurniture(text: string): boolean {
  if (text.length > LONGEST_FURNITURE || /[。；]/u.test(text)) return false;
  return published.test(text) || linked.test(text) || shared.test(text) || registered.test(text) || trail.test(text);
}

/** 「- 5 -」, 「第 3 页 共 3 页」, 「3/5」, and a number alone, which in running text is that of its page. */
const pageNumber =
  /^[-—–－·•\s]{0,4}(?:第\s?)?[1-9１-９][0-9０-９]{0,2}(?:\s?页)?(?:\s?[/／，,、]?\s?共?\s?[0-9０-９]{1,3}\s?页?)?[-—–－·•\s]{0,4}$/u;

/** True for words that a page has at its foot, where nothing else stands under a heading. */
export function isFoot(text: string): boolean {
  return pageNumber.test(text.trim()) || isPageFurniture(text);
}
