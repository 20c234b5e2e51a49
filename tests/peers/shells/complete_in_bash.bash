# bash complete_in_bash.bash SCRIPT [BASH_COMPLETION]: what bash offers by the script, in a folder with files of several
# kinds; with the functions of bash-completion, where their file is named.
source "$1" || exit 1
[[ -z ${2:-} ]] || source "$2"
folder=$(mktemp -d) && cd "$folder" || exit 1
trap 'rm -rf "$folder"' EXIT
touch 'a b.yaml' b.json c.txt d.png e.csv
mkdir reports
failed=0

# offers EXPECTED WORD...: the last word is completed; bash itself parts words at `=`.
offers() {
  local expected=$1 offered
  shift
  COMP_WORDS=(fazhi "$@") COMP_CWORD=$# COMPREPLY=()
  _fazhi 2>/dev/null
  offered=$(printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort | paste -s -d, -)
  if [[ $offered != "$expected" ]]; then
    echo "fazhi $*: offers $offered, not $expected"
    failed=1
  fi
}

offers validate val
offers sarif validate --format s
offers json,jsonl validate --format = js
offers b.json validate --format json = b
offers error,hint,info,never,warning validate --fail-on ''
offers error --lang zh validate --fail-on e
offers 'a b.yaml,b.json,c.txt,reports' validate ''
offers 'a b.yaml,b.json,reports' migrate ''
offers e.csv validate --summary e
offers d.png import -o d
offers list,show,test profile ''
offers strict profile show st
offers vocabulary schema voc
offers yaml.tag explain yaml.t
offers published-by-april-1 validate --ignore published-by
offers '' validate --as-of 2
offers today validate --as-of ''
offers b.json,reports compare ''
offers '' validate -- --f
offers 'bash' completion b
[[ $(complete -p fazhi) == *'-F _fazhi'* ]] || { echo "bash does not know the function"; failed=1; }
exit $failed
