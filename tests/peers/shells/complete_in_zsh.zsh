# zsh -f complete_in_zsh.zsh FOLDER: what an interactive zsh offers that finds _fazhi in the folder, as it is installed.
zmodload zsh/zpty || exit 1
export TERM=dumb LC_ALL=C.UTF-8
work=$(mktemp -d)
touch $work/{b.json,d.png}
failed=0

# read_until TEXT: all that the terminal shows until then.
read_until() {
  local chunk tries=0
  shown=
  while (( tries++ < 200 )); do
    while zpty -r -t z chunk; do shown+=$chunk; done
    [[ $shown == *"$1"* ]] && return 0
    sleep 0.1
  done
  echo "zsh does not come to $1: $shown"
  return 1
}

offers() {
  zpty -b z zsh -f -i
  zpty -w z "fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D; LISTMAX=0; cd $work; bindkey '^I' list-choices"
  zpty -w z "bindkey '^X' push-line; print REA''DY"
  read_until READY || { failed=1; zpty -d z; return; }
  zpty -n -w z "$2"$'\t'
  # The line is put aside, and what was offered stands before this word.
  zpty -n -w z $'\x18'
  zpty -w z "print OFF''ERED"
  read_until OFFERED || failed=1
  if [[ $shown != *$~3* ]]; then
    echo "zsh: $2: $shown"
    failed=1
  fi
  zpty -d z
}

offers $1 'fazhi val' 'validate *-- Judge'
offers $1 'fazhi validate --fo' '--format *--'
offers $1 'fazhi validate --fail-on ' 'error*hint*info*never*warning'
offers $1 'fazhi validate --format=s' 'sarif'
offers $1 'fazhi profile ' 'list *--*show *--*test *--'
offers $1 'fazhi profile show s' 'sample-province*strict'
offers $1 'fazhi migrate ' 'b.json'
offers $1 'fazhi explain yaml.' 'yaml.alias*yaml.tag'
LC_ALL=zh_CN.UTF-8 offers $1 'fazhi val' '校验报告'
rm -rf $work
exit $failed
