"""newer_than_gcc8.py FOLDER...: finds in C++ sources what GCC 8 or its library lacks, by the table beside it.

First each row of the table is tried on its own sample, and on the sample within a guard, a comment and a text. Code between
#if and #endif is guarded where the condition asks for a feature, a standard or a compiler.
"""

import pathlib
import re
import sys

SOURCES = {".cpp", ".hpp", ".h"}
GUARD = re.compile(r"__cpp_|__has_include|__has_cpp_attribute|__has_builtin|__cplusplus|_GLIBCXX_RELEASE|__GNUC__")
CONDITION = re.compile(r"^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|else|endif)\b(.*)$")
# A comment, a raw text, a text or a character; a quote within a number is neither.
NOT_CODE = re.compile(
    r"""//[^\n]*|/\*.*?\*/
      |\b(?:u8|[uUL])?R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"
      |"(?:\\.|[^"\\\n])*"
      |(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'""",
    re.VERBOSE | re.DOTALL,
)


def without_texts(source):
    """The code, each line where it was: texts are empty, comments are blank."""

    def blank(found):
        text = found.group()
        lines = "\n" * text.count("\n")
        return lines if text.startswith("/") else lines + ('""' if '"' in text else "' '")

    return NOT_CODE.sub(blank, source)


def unguarded(source):
    """The code outside all guards, each line where it was."""
    guards = []
    kept = []
    for line in without_texts(source).split("\n"):
        condition = CONDITION.match(line)
        if condition:
            word, rest = condition.groups()
            if word.startswith("if"):
                guards.append(bool(GUARD.search(rest)))
            elif word == "endif" and guards:
                guards.pop()
            elif word == "elif" and guards:
                guards[-1] = guards[-1] or bool(GUARD.search(rest))
        kept.append("" if condition or any(guards) else line)
    return "\n".join(kept)


class Row:
    def __init__(self, line):
        self.since, pattern, self.what, self.sample = line.split(" ~ ")
        self.pattern = re.compile(pattern)

    def lines_in(self, code):
        return [code.count("\n", 0, found.start()) + 1 for found in self.pattern.finditer(code)]


def rows_of(table):
    lines = table.read_text(encoding="utf-8").splitlines()
    return [Row(line) for line in lines if line and not line.startswith("# ")]


def wrong_in(row):
    """What is wrong with a row, or nothing."""
    if not row.lines_in(unguarded("int before;\n" + row.sample + "\n")):
        return "does not find its sample"
    hidden = {
        "a guard": "#if __cplusplus > 201703L\n" + row.sample + "\n#else\n#endif\n",
        "a comment": "// " + row.sample + "\n/* " + row.sample + " */\n",
        "a text": 'auto t = R"~(' + row.sample + ')~";\n',
    }
    for where, source in hidden.items():
        if row.lines_in(unguarded(source)):
            return "finds its sample in " + where
    return None


def main(folders):
    rows = rows_of(pathlib.Path(__file__).with_suffix(".txt"))
    files = sorted(f for folder in folders for f in pathlib.Path(folder).rglob("*") if f.suffix in SOURCES)
    if not rows or not files:
        sys.exit("newer_than_gcc8.py: nothing to look for, or nothing to look at")
    problems = [f"{row.what} ({row.pattern.pattern}) {wrong}" for row in rows if (wrong := wrong_in(row))]
    for file in files:
        code = unguarded(file.read_text(encoding="utf-8"))
        problems += [f"{file}:{line}: {row.what} (GCC {row.since})" for row in rows for line in row.lines_in(code)]
    print(*problems, f"{len(rows)} features in {len(files)} files, {len(problems)} problems", sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
