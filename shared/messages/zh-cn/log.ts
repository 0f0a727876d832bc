export const family = {
  'log-started': '勾稽 {version} 已启动（{platform}）',
  'log-folders': '打开的文件夹：{folders}',
  'log-config': '读入检查设置：{file}',
  'log-report':
    '{file}：{edition} 年版表式，{year} 年度，错误 {error} 处，警告 {warning} 处，提示 {information} 处，用时 {time} 毫秒',
  'log-no-report': '{file}：不是年报，用时 {time} 毫秒',
  'log-indexed': '已读入文件夹中的 {count} 份年报供相互比较，用时 {time} 毫秒',
  'log-unformatted': '{file} 第 {line} 行：{reason}',
  'log-refused': '操作未执行：{reason}',
  'log-no-answer': '编辑器没有回答 {method}，按没有这项内容处理。',
} as const;
