"""python3 example.py REPORT [OUTPUT.yaml]: prints what is found in a report, and writes it with one field edited.

Ends with 0 where the report is acceptable; with 1 where it is not; with 2 for wrong usage; with 3 where it cannot be
read.
"""

import datetime
import re
import sys

from fazhi import Edit, Error, Library, Location


def shown(text: str) -> str:
    """What comes from a report may hold anything; a terminal gets it without controls."""
    return re.sub("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "?", text)


def line(path: str, at: Location) -> str:
    place = "" if at.line is None else f":{at.line}:{at.column}"
    return f"{shown(path)}{place}: {shown(at.message_zh)}"


def main(path: str, output: str = "") -> int:
    library = Library()
    try:
        report = library.read_file(path)
    except Error as error:
        print(f"{shown(path)}: {shown(error.message_zh)} [{error.id}]", file=sys.stderr)
        return 3

    result = library.checker(profile="national-2019", as_of=datetime.date.today()).check(report)
    for finding in result.findings:
        print(f"{line(path, finding.at)} [{finding.id}]")
        for related in finding.related:
            print(f"  {line(path, related)}")
        for fix in finding.fixes:
            print(f"  可改：{shown(fix.title_zh)}")

    if report.is_read and output:
        imported = library.read(report.write("yaml"), "report.yaml")
        edited = imported.edit(Edit.set("/metadata/publication/disclosure_scope", "面向全社会"))
        with open(output, "w", encoding="utf-8", newline="") as file:
            file.write(edited)
    if result.status in ("unreadable", "failed"):
        return 3  # nothing is said of the whole
    return 0 if result.acceptable else 1


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        print("用法：example.py 报告 [输出.yaml]", file=sys.stderr)
        sys.exit(2)
    sys.exit(main(*sys.argv[1:]))
