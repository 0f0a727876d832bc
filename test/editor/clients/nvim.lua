-- nvim --headless -u NONE -i NONE -n -c 'luafile nvim.lua', with the file, the server's command and the place
-- for the answer in the environment. Asks the server what a person would see, takes the first fix of the first
-- error, saves, and writes all of it as JSON. What it finds by comparing reports comes after the rest: so many findings are
-- waited for as $GOUJI_FINDINGS says.
local file, answer = vim.env.GOUJI_FILE, {}

local function untilTrue(what, condition)
  if not vim.wait(20000, condition, 20) then error('waited in vain for ' .. what) end
end

local function work()
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  vim.bo.filetype = 'disclosure-report'
  local client = vim.lsp.start_client({
    name = 'gouji',
    cmd = { vim.env.GOUJI_NODE, vim.env.GOUJI_CLI, 'lsp', '--stdio' },
    root_dir = vim.fn.fnamemodify(file, ':h'),
    init_options = { locale = 'zh-cn' },
  })
  vim.lsp.buf_attach_client(0, client)
  untilTrue('diagnostics', function() return #vim.diagnostic.get(0) == tonumber(vim.env.GOUJI_FINDINGS) end)

  answer.diagnostics = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(answer.diagnostics, { rule = each.code, line = each.lnum, message = each.message, source = each.source })
  end

  local document = vim.lsp.util.make_text_document_params()
  local symbols = vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', { textDocument = document }, 20000)
  answer.symbols = symbols[client].result

  local wrong = vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })[1]
  vim.api.nvim_win_set_cursor(0, { wrong.lnum + 1, wrong.col })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000)[client].result
  local action = actions[1]
  if not action.edit then
    action = vim.lsp.buf_request_sync(0, 'codeAction/resolve', action, 20000)[client].result
  end
  answer.action = action.title
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  untilTrue('the error to go', function()
    return #vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR }) == 0
  end)
  vim.cmd('silent write')
end

local ok, message = xpcall(work, debug.traceback)
if not ok then answer.failure = message end
vim.fn.writefile({ vim.fn.json_encode(answer) }, vim.env.GOUJI_ANSWER)
vim.cmd('qa!')
