# Completes kata's commands, options and katas in zsh.
_kata() {
    local -a found
    found=("${(@f)$("${words[1]/#\~/$HOME}" complete -- "${(j: :)words[2,CURRENT-1]} $PREFIX" 2> /dev/null)}")
    found=("${(@)found/$'\t'/:}")
    if [[ -n "$found" ]]; then
        _describe kata found
    else
        _files
    fi
}
compdef _kata kata
