"""flat_memory.py LIBRARY REPORT: ends with 0 when thousands of calls of the Python client leave the process as large as
it was, those that fail and those whose functions raise among them; nothing is closed by hand."""

import ctypes
import gc
import io
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "examples", "python"))
from fazhi import Edit, Error, Library  # noqa: E402

ROUNDS = 100
HELD_MORE = 256 << 10  # bytes; a report that is lost in each round takes some ten million
LARGER = 16 << 20  # malloc gives back to the system when it sees fit


class Stop(Exception):
    pass


def raising(*_):
    raise Stop


class Mallinfo(ctypes.Structure):
    names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"
    _fields_ = [(name, ctypes.c_size_t) for name in names.split()]


def held():
    """The bytes that malloc has given and not got back, as far as the C library tells."""
    mallinfo = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if mallinfo is None:
        return 0
    mallinfo.restype = Mallinfo
    told = mallinfo()
    return told.uordblks + told.hblkhd


def resident():
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def fails(error, call, *arguments):
    try:
        call(*arguments)
    except error:
        return
    raise AssertionError("nothing was raised")


def go_round(library, checker, path):
    calls = 0
    report = library.read_file(path)
    yaml = report.write("yaml")
    copy = library.read_stream(io.BytesIO(yaml.encode()), "a.yaml")
    edited = library.read(copy.edit(Edit.set("/metadata/title", "𠮷林县水务局2024年度报告")), "a.yaml")
    copy.diff(edited)
    result = checker.check(edited)
    result.json(), result.page()
    calls += 8 + 2 * len(result.findings)
    pieces = []
    with checker.run("sarif", pieces.append) as run:
        run.add(result)
    for _ in range(10):
        fails(Error, copy.get, "/none")
        fails(Stop, copy.write_to, raising)
        fails(Stop, checker.run("jsonl", raising).add, result)
        fails(Error, library.read_file, "no/such.yaml")
        copy.get_text("/metadata/title"), copy.count(""), copy.place("/metadata/title")
        calls += 8
    return calls + 3


def main(path, report):
    library = Library(path)
    checker = library.checker(profile="strict", as_of="2025-04-02")
    calls, settled = 0, (0, 0)
    for number in range(ROUNDS):
        calls += go_round(library, checker, report)
        if number == ROUNDS // 5:
            gc.collect()
            settled = held(), resident()
    gc.collect()
    more = held() - settled[0], resident() - settled[1]
    print(f"{calls} calls; KiB more than after a fifth of them: {more[0] >> 10} held, {more[1] >> 10} resident")
    return 0 if more[0] < HELD_MORE and more[1] < LARGER else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
