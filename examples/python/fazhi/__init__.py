"""Annual reports on building a law-based government (法治政府建设年度报告): read, check, edit, compare and write them.

A thin layer of ctypes over the C interface of fazhi, with no dependency:

    from fazhi import Edit, Library

    library = Library()
    report = library.read_file("report.yaml")
    for finding in library.checker(as_of="2025-04-02").check(report).findings:
        print(finding.at.line, finding.id, finding.at.message_zh)
    text = report.edit(Edit.set("/metadata/subject_category", "水利"))

Every object may be used by several threads at once, but for a Run. What the library gives is given back when Python
drops the object; close() and `with` do it at once.
"""

from ._library import Checker, Library, Report, Result, Run
from ._values import Edit, Error, Finding, Fix, FixEdit, Location, ReadOptions, Status

__all__ = [
    "Checker",
    "Edit",
    "Error",
    "Finding",
    "Fix",
    "FixEdit",
    "Library",
    "Location",
    "ReadOptions",
    "Report",
    "Result",
    "Run",
    "Status",
]
