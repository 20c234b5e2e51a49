"""python3 example.py REPORT [OUTPUT.yaml]: prints what is found in a report, writes it as YAML with one field edited."""

import datetime
import sys

from fazhi import Edit, Error, Library


def main(path: str, output: str = "") -> int:
    library = Library()
    try:
        report = library.read_file(path)
    except Error as error:
        print(f"{path}: {error.message_zh} [{error.id}]", file=sys.stderr)
        return 2

    result = library.checker(profile="national-2019", as_of=datetime.date.today()).check(report)
    for finding in result.findings:
        print(f"{path}:{finding.at.line}:{finding.at.column}: {finding.at.message_zh} [{finding.id}]")
        for related in finding.related:
            print(f"  {path}:{related.line}:{related.column}: {related.message_zh}")
        for fix in finding.fixes:
            print(f"  可改：{fix.title_zh}")

    if report.is_read and output:
        imported = library.read(report.write("yaml"), "report.yaml")
        edited = imported.edit(Edit.set("/metadata/publication/disclosure_scope", "面向全社会"))
        with open(output, "w", encoding="utf-8", newline="") as file:
            file.write(edited)
    return 0 if result.acceptable else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
