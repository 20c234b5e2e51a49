#!/bin/sh
# sh run_pre_commit.sh FAZHI: the hooks under pre-commit, in repositories of their own, without a network.
set -eu
root=$(cd "$(dirname -- "$0")/../.." && pwd)
fazhi=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" PRE_COMMIT_HOME="$work/cache" LC_ALL=C.UTF-8 LANG=C.UTF-8
export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=t GIT_AUTHOR_EMAIL=t@example.invalid
export GIT_COMMITTER_NAME=t GIT_COMMITTER_EMAIL=t@example.invalid GIT_CONFIG_COUNT=1 \
  GIT_CONFIG_KEY_0=protocol.file.allow GIT_CONFIG_VALUE_0=always

# The hooks of this tree; what is built from source is the command that is there already, as building it takes minutes.
git init -q "$work/hooks"
mkdir -p "$work/hooks/cmake" "$work/hooks/include/fazhi"
cp "$root/include/fazhi/version.hpp" "$work/hooks/include/fazhi"
cp "$root/.pre-commit-hooks.yaml" "$work/hooks"
cp "$root/cmake/pre-commit.sh" "$work/hooks/cmake"
cat >"$work/hooks/CMakeLists.txt" <<CMAKE
cmake_minimum_required(VERSION 3.16)
project(stand_in NONE)
add_custom_target(fazhi-cli COMMAND \${CMAKE_COMMAND} -E make_directory src
  COMMAND \${CMAKE_COMMAND} -E copy "$fazhi" src/fazhi COMMAND \${CMAKE_COMMAND} -E echo built >>built.txt)
CMAKE
git -C "$work/hooks" add -A
git -C "$work/hooks" commit -q -m hooks

mkdir "$work/bin"
ln -s "$fazhi" "$work/bin/fazhi"
export PATH="$work/bin:$PATH"

git init -q "$work/reports"
cd "$work/reports"
mkdir reports other
cp "$root/examples/report.yaml" reports/good.yaml
printf 'not: a report\n' >other/settings.yaml
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks:
      - id: fazhi-fmt
      - id: fazhi-validate
        args: [--fail-on, error]
      - id: fazhi-fmt-built
      - id: fazhi-validate-built
        args: [--fail-on, error]
YAML
git add -A

fail() {
  echo "$1"
  cat "$work/said"
  exit 1
}
if ! pre-commit run --all-files >"$work/said" 2>&1; then fail "A good report does not pass"; fi
[ "$(grep -c Passed "$work/said")" -eq 4 ] || fail "Not every hook ran"
if grep -q settings.yaml "$work/said"; then fail "A file that is no report was judged"; fi

# Built once, however often the hooks run.
pre-commit run --all-files >"$work/said" 2>&1 || fail "A good report does not pass again"
[ "$(find "$work/cache" -name built.txt -exec cat {} + | grep -c built)" -eq 1 ] || fail "It was not built just once"

# What fmt changes, and what validate does not accept, stops a commit.
sed 's/^schema_version: "1.0"$/schema_version:    "1.0"/' reports/good.yaml >reports/loose.yaml
cmp -s reports/good.yaml reports/loose.yaml && fail "The example is written otherwise than this test expects"
printf 'schema_version: "1.0"\n' >reports/bad.yaml
git add -A
if pre-commit run fazhi-fmt --files reports/loose.yaml >"$work/said" 2>&1; then fail "fmt changed nothing"; fi
grep -q 'files were modified' "$work/said" || fail "fmt does not write"
for hook in fazhi-validate fazhi-validate-built; do
  if pre-commit run "$hook" --files reports/bad.yaml >"$work/said" 2>&1; then fail "A bad report passes $hook"; fi
  grep -q 'key.missing' "$work/said" || fail "$hook does not say what is wrong"
done

# By their names: a report at the root is one, what only ends like it is none.
cp reports/good.yaml report.yaml
cp reports/good.yaml 2024-report.json
cp reports/good.yaml airreport.yaml
git add -A
for file in report.yaml 2024-report.json airreport.yaml; do
  pre-commit run fazhi-validate --files "$file" >"$work/said" 2>&1 || true
  case $file in
    airreport.yaml) grep -q 'no files to check' "$work/said" || fail "$file is looked at" ;;
    *) ! grep -q 'no files to check' "$work/said" || fail "$file is not looked at" ;;
  esac
done

# Revisions that share a folder have each what was built of itself, also under the variables that git gives to hooks.
export FAZHI_HOOK_BUILD="$work/shared"
hook=$work/hooks/cmake/pre-commit.sh
said() { GIT_DIR="$work/reports/.git" GIT_INDEX_FILE="$work/reports/.git/index" sh "$hook" --version >"$work/said" 2>&1; }
said && said || fail "The hook does not run by itself"
git -C "$work/hooks" commit -q --allow-empty -m later
said || fail "The hook does not run at a later revision"
[ "$(find "$work/shared" -name built.txt -exec cat {} + | grep -c built)" -eq 2 ] || fail "A revision runs another one's"

# Where nothing can be written it says so, and that it is no finding.
: >"$work/file"
status=0
FAZHI_HOOK_BUILD=$work/file sh "$hook" --version >"$work/said" 2>&1 || status=$?
[ "$status" -eq 4 ] || fail "A folder that cannot be written ends with $status"
grep -q FAZHI_HOOK_BUILD "$work/said" || fail "A folder that cannot be written is not named"
