export const family = {
  'config-in-file': '{file} 第 {line} 行',
  'config-in-settings': '设置 {key}',
  'config-not-json': '{where}不是正确的 JSON，整个文件未起作用；请检查引号、逗号和括号，改正后再试。',
  'config-not-object': '{file} 应当是一个 JSON 对象（以花括号开头），整个文件未起作用；请对照说明改正。',
  'config-unknown-key': '{where}：没有“{key}”这项设置，已忽略；请核对拼写。',
  'config-unknown-rule': '{where}：没有名为“{key}”的规则，此项已忽略；gouji rules 列出全部规则名。',
  'config-not-one-of': '{where}：{what} 的取值无效，此项已忽略；可填 {allowed}。',
  'config-wrong-type': '{where}：{what} 的写法不对，此项已忽略；请对照说明改正。',
  'config-unreadable': '{file}：文件读不了，未起作用；请检查文件权限。',
  'bad-baseline': '{file} 不是勾稽的基线文件，未起作用；请用 gouji check --update-baseline 重新生成。',
  'config-not-editable': 'gouji.config.json 不是正确的 JSON，没有改动；请先改正，再选一次。',
} as const;
