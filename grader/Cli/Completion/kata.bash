# Completes kata's commands, options and katas in bash.
_kata() {
    local program=${COMP_WORDS[0]/#\~/$HOME} word=${COMP_WORDS[COMP_CWORD]} line=${COMP_LINE:0:COMP_POINT} IFS=$'\n'
    line=${line#*"${COMP_WORDS[0]}"}
    COMPREPLY=($(compgen -W "$("$program" complete -- "$line" 2> /dev/null | cut -f 1)" -- "$word"))
}
complete -o default -F _kata kata
