"""python3 check_pipelines.py FAZHI: the snippets of examples/pipelines parse, their commands have the options they name,
and the patterns of the problem matchers read what the command prints, in both languages."""

import json
import pathlib
import re
import subprocess
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
FAZHI = sys.argv[1]
wrong = []


def run(*arguments):
    return subprocess.run([FAZHI, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def options_of(command):
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", run(command, "--help").stdout))


def check_command(name, words):
    """Words of a command line, `fazhi` not among them."""
    command = words[0]
    known = options_of(command)
    if not known:
        wrong.append(f"{name}: there is no command {command}")
    for word in words[1:]:
        if word.startswith("-") and word != "-" and word.split("=")[0] not in known:
            wrong.append(f"{name}: {command} has no {word}")
    for option, value in zip(words, words[1:]):
        if option == "--format" and f"{value.split('=')[0]}" not in run(command, "--help").stdout:
            wrong.append(f"{name}: {command} has no format {value}")


def commands_in(text):
    for line in re.findall(r"(?<![\w/.-])fazhi ([a-z]+(?: [^\n|;&`#<>]*)?)", text):
        yield line.split()


def check_yaml(path):
    with open(path, encoding="utf-8") as file:
        list(yaml.safe_load_all(file))


def check_patterns(name, matchers, lines):
    """Each line that has a place is read by one of the patterns, and well."""
    patterns = []
    for matcher in matchers:
        pattern = matcher["pattern"]
        patterns.append(pattern[0] if isinstance(pattern, list) else pattern)
    for line in lines:
        found = [(one, re.search(one["regexp"], line)) for one in patterns]
        found = [(one, match) for one, match in found if match]
        if len(found) != 1:
            wrong.append(f"{name}: {len(found)} patterns read: {line}")
            continue
        one, match = found[0]
        place = f"{match[one['file']]}:{match[one['line']]}:{match[one['column']]}: "
        if not line.startswith(place) or f" [{match[one['code']]}]" not in line or match[one["message"]] not in line:
            wrong.append(f"{name}: misread: {line}")
        if "severity" in one and f"{place}{match[one['severity']]}: " not in line:
            wrong.append(f"{name}: misread the severity: {line}")


def printed_lines():
    lines = []
    for language in "zh", "en":
        said = run("validate", "examples/report.txt", "--lang", language, "--profile", "strict", "--color", "never")
        found = re.findall(r"^\S[^\n]*?:\d+:\d+: (?:error|warning|info|hint): [^\n]*$", said.stdout, re.M)
        if not found:
            wrong.append(f"validate prints no findings: {said.stderr}")
        lines += found
    for severity in "error", "warning", "info", "hint":
        lines.append(f"reports/清河县 2024.yaml:3:14: {severity}: a message: with 冒号：[brackets] in it [thing.what-is-wrong]")
    return lines


def main():
    folder = ROOT / "examples" / "pipelines"
    snippets = sorted(folder.glob("*.yml")) + sorted(folder.glob("*.yaml"))
    if len(snippets) < 4:
        wrong.append("snippets are missing")
    for path in [*snippets, ROOT / ".pre-commit-hooks.yaml"]:
        check_yaml(path)
    guides = [ROOT / "docs" / "pipelines.md", ROOT / "docs" / "pipelines.zh-CN.md"]
    count = 0
    for path in [*snippets, ROOT / ".pre-commit-hooks.yaml", *guides]:
        text = path.read_text(encoding="utf-8")
        # Of guides, what is meant to be typed.
        parts = re.findall(r"```.*?\n(.*?)```", text, re.S) if path.suffix == ".md" else [re.sub(r"(?m)^\s*#.*$|name:.*$|description:.*$", "", text)]
        for words in (words for part in parts for words in commands_in(part)):
            count += 1
            check_command(path.name, words)
    if count < 8:
        wrong.append(f"only {count} commands were found")
    lines = printed_lines()
    matcher = json.loads((folder / "fazhi-problem-matcher.json").read_text(encoding="utf-8"))
    check_patterns("fazhi-problem-matcher.json", matcher["problemMatcher"], lines)
    for task in json.loads((folder / "vscode-tasks.json").read_text(encoding="utf-8"))["tasks"]:
        check_command("vscode-tasks.json", task["args"])
        check_patterns("vscode-tasks.json", task["problemMatcher"], lines)
    print("\n".join(wrong) or f"{count} commands and {len(lines)} lines are as they should be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
