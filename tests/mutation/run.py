#!/usr/bin/env python3
"""run.py WORK_DIR [--count N] [--seed N] [--jobs N] [--cmake ARGUMENT]... [FILE...]: changes one comparison, connective,
sign or number of a source at a time and runs the tests of its layer. A change that no test notices survives, and is
printed: a test is missing there, or the code does nothing.

FILEs are of src/rules, src/io and src/import, all of their sources unless named. Works on a copy in WORK_DIR, which is
kept, so that the next run compiles little. Each change takes as long as one source to compile and its tests to run."""

import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The tests that are to notice a change, by the folder of the source.
TESTS = {"src/rules": ["fazhi-test-rules", "fazhi-test-check"], "src/io": ["fazhi-test-io", "fazhi-test-bind"],
         "src/import": ["fazhi-test-import", "fazhi-test-rules"]}
CHANGES = [
    (r" < ", " <= "),
    (r" <= ", " < "),
    (r" > ", " >= "),
    (r" >= ", " > "),
    (r" == ", " != "),
    (r" != ", " == "),
    (r" && ", " || "),
    (r" \|\| ", " && "),
    (r" \+ (?=\d)", " - "),
    (r" - (?=\d)", " + "),
    (r"\btrue\b", "false"),
    (r"\bfalse\b", "true"),
    (r"(?<![\w.'\"])(\d{1,5})(?=[;,)\]U ])", lambda match: str(int(match[1]) + 1)),
    (r"(?<=[(&|=] )!(?=[a-z])|(?<=\()!(?=[a-z])", ""),
]
# Where a change would not compile, or mean nothing.
PASSED_OVER = re.compile(r'^\s*(//|#|static_assert|template|using|namespace|FAZHI_|case )|R"\(')
LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|//.*')


def places_of(path):
    """All changes of a source: line, column, what stands there, what is to."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if PASSED_OVER.search(line):
            continue
        literals = [match.span() for match in LITERAL.finditer(line)]
        for pattern, by in CHANGES:
            for match in re.finditer(pattern, line):
                if not any(begin < match.end() and match.start() < end for begin, end in literals):
                    yield number, match.start(), match[0], by(match) if callable(by) else by


class Work:
    def __init__(self, folder, jobs, cmake):
        self.source = folder / "source"
        self.build = folder / "build"
        self.jobs = str(jobs)
        self.copy()
        self.run(["cmake", "-S", self.source, "-B", self.build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                  "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -D_GLIBCXX_ASSERTIONS", "-DFAZHI_TEST_OPTIONS=-O0",
                  "-DFAZHI_PRECOMPILE=ON", "-DFAZHI_BUILD_TESTS=ON", *cmake], check=True)

    def copy(self):
        listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], check=True, stdout=subprocess.PIPE, text=True)
        for name in filter(None, listed.stdout.split("\0")):
            to = self.source / name
            bytes_ = (ROOT / name).read_bytes()
            if not to.is_file() or to.read_bytes() != bytes_:
                to.parent.mkdir(parents=True, exist_ok=True)
                to.write_bytes(bytes_)
                shutil.copymode(ROOT / name, to)

    def run(self, command, **options):
        return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              errors="replace", **options)

    def compiles(self, programs):
        return self.run(["cmake", "--build", self.build, "--parallel", self.jobs, "--target", *programs]).returncode == 0

    def passes(self, programs):
        for program in programs:
            try:
                ran = self.run([self.build / "tests" / program, "--gtest_brief=1", "--gtest_fail_fast"], timeout=120)
            except subprocess.TimeoutExpired:
                return False
            if ran.returncode != 0:
                return False
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=40, help="changes to try, drawn from all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--cmake", action="append", default=[], help="for the configuration of the copy")
    arguments = parser.parse_intermixed_args()

    files = [(ROOT / file).resolve().relative_to(ROOT) for file in arguments.files]
    files = files or [path.relative_to(ROOT) for folder in TESTS for path in sorted((ROOT / folder).rglob("*.cpp"))]
    all_changes = [(file, *place) for file in files for place in places_of(ROOT / file)]
    drawn = random.Random(arguments.seed).sample(all_changes, min(arguments.count, len(all_changes)))
    drawn.sort(key=lambda change: change[:3])

    work = Work(arguments.work.resolve(), arguments.jobs, arguments.cmake)
    programs_of = lambda file: next(tests for folder, tests in TESTS.items() if file.is_relative_to(folder))
    for programs in {tuple(programs_of(change[0])) for change in drawn}:
        if not work.compiles(programs) or not work.passes(programs):
            sys.exit(f"{' and '.join(programs)}: fails without any change")

    noticed, survivors, refused = 0, [], 0
    for file, number, column, old, new in drawn:
        target = work.source / file
        whole = target.read_text(encoding="utf-8")
        lines = whole.splitlines(keepends=True)
        line = lines[number]
        lines[number] = line[:column] + new + line[column + len(old):]
        target.write_text("".join(lines), encoding="utf-8")
        try:
            if not work.compiles(programs_of(file)):
                refused += 1
            elif work.passes(programs_of(file)):
                survivors.append(f"{file}:{number + 1}: `{old.strip()}` to `{new.strip()}`: {line.strip()}")
                print("survived", survivors[-1], flush=True)
            else:
                noticed += 1
        finally:
            target.write_text(whole, encoding="utf-8")
    print(f"{len(all_changes)} changes, {len(drawn)} tried: {noticed} noticed, {len(survivors)} survived, "
          f"{refused} did not compile")


if __name__ == "__main__":
    main()
