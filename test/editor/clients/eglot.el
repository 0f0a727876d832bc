;;; eglot.el --- The language server in Emacs -*- lexical-binding: t -*-
;; emacs -q --batch -l eglot.el, with the file, the server's command and the place for the answer in the
;; environment. Asks the server what a person would see, takes the first fix of the first error, saves, and
;; writes all of it as JSON. What it finds by comparing reports comes after the rest: so many findings are waited for
;; as $GOUJI_FINDINGS says.
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'json)
(prefer-coding-system 'utf-8)
(define-derived-mode disclosure-report-mode fundamental-mode "Disclosure Report")
(defun gouji-command (&rest _)
  (list (getenv "GOUJI_NODE") (getenv "GOUJI_CLI") "lsp" "--stdio" :initializationOptions '(:locale "zh-cn")))
(add-to-list 'eglot-server-programs (cons 'disclosure-report-mode #'gouji-command))
(setq eglot-sync-connect 20 eglot-autoshutdown t eglot-confirm-server-initiated-edits nil)

(defun gouji-until (what condition)
  (with-timeout (20 (error "Waited in vain for %s" what))
    (while (not (funcall condition)) (accept-process-output nil 0.02))))
(defun gouji-errors ()
  (seq-filter (lambda (each) (eq (flymake-diagnostic-type each) 'eglot-error)) (flymake-diagnostics)))

(defun gouji-work ()
  (find-file (getenv "GOUJI_FILE"))
  (disclosure-report-mode)
  (setq-local project-find-functions (list (lambda (folder) (cons 'transient folder))))
  (apply #'eglot (eglot--guess-contact))
  (flymake-mode 1)
  (gouji-until "diagnostics" (lambda () (= (length (flymake-diagnostics))
                                           (string-to-number (getenv "GOUJI_FINDINGS")))))
  (let* ((diagnostics
          (mapcar (lambda (each)
                    (list :line (1- (line-number-at-pos (flymake-diagnostic-beg each)))
                          :message (flymake-diagnostic-text each)))
                  (flymake-diagnostics)))
         (server (eglot-current-server))
         (symbols (jsonrpc-request server :textDocument/documentSymbol
                                   (list :textDocument (eglot--TextDocumentIdentifier))))
         (wrong (car (gouji-errors)))
         (action (elt (eglot-code-actions (flymake-diagnostic-beg wrong) (flymake-diagnostic-end wrong) nil) 0)))
    (unless (plist-get action :edit) (setq action (jsonrpc-request server :codeAction/resolve action)))
    (eglot--apply-workspace-edit (plist-get action :edit))
    (eglot--signal-textDocument/didChange)
    (gouji-until "the error to go" (lambda () (null (gouji-errors))))
    (save-buffer)
    (list :diagnostics (vconcat diagnostics) :symbols symbols :action (plist-get action :title))))

(let ((answer (condition-case failure (gouji-work) (error (list :failure (error-message-string failure))))))
  (with-temp-file (getenv "GOUJI_ANSWER") (insert (json-serialize answer :false-object :json-false))))
(kill-emacs 0)
