# Completes kata's commands, options and katas in fish.
function __kata_complete
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    $words[1] complete -- (string join ' ' -- $words[2..-1] (commandline --current-token --cut-at-cursor)) 2>/dev/null
end
complete --command kata --no-files --arguments '(__kata_complete)'
complete --command kata --condition 'not __kata_complete | string length --quiet' --force-files
