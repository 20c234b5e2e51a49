"""scenario.py LIBRARY: goes through the scenario of same_as_command.py with the client in examples/python."""

import ctypes
import datetime
import gc
import io
import json
import os
import subprocess
import sys
import threading
import weakref

HERE = os.path.dirname(os.path.abspath(__file__))
CLIENT = os.path.join(HERE, "..", "..", "..", "examples", "python")
sys.path.insert(0, CLIENT)
from fazhi import Edit, Error, Library, ReadOptions, Status, _library, _native  # noqa: E402


class Stop(Exception):
    pass


def keep(name, content):
    with open(os.path.join("out", name), "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


def keep_json(name, value):
    keep(name, json.dumps(value, ensure_ascii=False))


def place(one):
    return [one.message_zh, one.message_en, one.pointer, one.begin, one.end, one.line, one.column, one.utf16_column]


def rows(findings):
    for finding in findings:
        yield ["finding", finding.id, finding.severity, finding.fingerprint] + place(finding.at)
        for related in finding.related:
            yield ["related"] + place(related)
        for fix in finding.fixes:
            yield ["fix", fix.title_zh, fix.title_en, fix.safe]
            for edit in fix.edits:
                yield ["edit", edit.pointer, edit.begin, edit.end, edit.replacement]


def runs(checker, results):
    for form in ("json", "sarif"):
        pieces = []
        with checker.run(form, pieces.append) as run:
            for result in results:
                run.add(result)
        keep(f"run.{form}", b"".join(pieces))


def from_within(library, checker):
    """What functions do to the objects whose calls call them back: they may close them."""
    report = library.read_file("report.txt")
    result, pieces = checker.check(report), []
    report.write_to(lambda piece: (pieces.append(piece), report.close()), "json")
    assert b"".join(pieces) == library.read_file("report.txt").write("json").encode()

    def take(piece):
        pieces.append(piece)
        run.close()
        result.close()

    run, pieces = checker.run("jsonl", lambda piece: take(piece)), []
    run.add(result)
    assert json.loads(b"".join(pieces))["file"]["status"] == "valid"
    assert error_of(run.end) == error_of(result.json) == "refused"


def dropped(checker, result):
    """Runs that nobody closes, whose function holds them: the collector finds them."""

    class Pieces(list):
        pass

    def begun():
        pieces = Pieces()
        run = checker.run("jsonl", lambda piece: (run, pieces.append(piece)))
        run.add(result)
        return weakref.ref(pieces)

    seen = [begun() for _ in range(100)]
    gc.collect()
    assert not any(one() for one in seen)


def edits(library):
    report = library.read_file("report.yaml")
    with open("title.txt", encoding="utf-8") as file:
        title = file.read()
    edited = report.edit(Edit.set("/metadata/title", title))
    keep("edited.yaml", edited)
    after = library.read_file(os.path.join("out", "edited.yaml"))
    keep("title.txt", after.get_text("/metadata/title"))
    assert after.get("/metadata/title") == title
    keep_json("diff.json", report.diff(after))
    return report


def streams(library, report):
    with open("report.txt", "rb") as file:
        assert library.read_stream(file, "report.txt").write("json") == report.write("json")

    class Slow(io.BytesIO):
        def read(self, size=-1):
            return super().read(min(size, 5))

    assert library.read_stream(Slow(report.text), "report.txt").text == report.text
    pieces = []
    report.write_to(pieces.append, "json")
    assert b"".join(pieces).decode() == report.write("json")


def in_threads(checker, report, expected):
    wrong = []

    def work():
        for _ in range(20):
            if checker.check(report).json() != expected:
                wrong.append(True)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return not wrong


def raising(*_):
    raise Stop


class Unreadable(io.RawIOBase):
    def read(self, size=-1):
        raise Stop


def error_of(call):
    try:
        call()
    except Error as error:
        return [error.status, error.id, error.message_zh, error.message_en]
    except (TypeError, ValueError):
        return "refused"
    except Stop:
        return "raised again"
    return "no error"


def errors(library, checker, report, broken, result):
    closed = library.read("", "a.yaml")
    closed.close()

    def run_raises():
        with checker.run("json", raising) as run:
            run.add(result)

    def added_from_within():
        run = checker.run("jsonl", lambda _: run.add(result))
        run.add(result)

    return {
        "missing file": error_of(lambda: library.read_file("no/such.yaml")),
        "no such value": error_of(lambda: report.get("/metadata/none")),
        "no such profile": error_of(lambda: library.checker(profile="nowhere")),
        "no such day": error_of(lambda: library.checker(as_of="2025-02-30")),
        "no such place to edit": error_of(lambda: report.edit(Edit.remove("/metadata/none"))),
        "would be no report": error_of(lambda: report.edit(Edit.set("/metadata/report_year", "不久"))),
        "no report in the text": error_of(broken.write),
        "over a limit": error_of(lambda: library.read(report.text, "a.yaml", ReadOptions(max_bytes=10))),
        "no such format": error_of(lambda: checker.run("morse", raising)),
        "closed": error_of(closed.write),
        "a NUL in a name": error_of(lambda: library.checker(profile="strict\0")),
        "half a character in a text": error_of(lambda: library.read("\ud83d", "a.txt")),
        "half a character in a name": error_of(lambda: library.checker(profile="\ude00")),
        "half a character in a pointer": error_of(lambda: report.get("/\ude00\ud83d")),
        "half a character in a value": error_of(lambda: report.edit(Edit.set("/metadata/title", "a\ud83d"))),
        "raised while reading": error_of(lambda: library.read_stream(Unreadable())),
        "raised while writing": error_of(lambda: report.write_to(raising)),
        "raised during a run": error_of(run_raises),
        "added from within": error_of(added_from_within),
    }


def said(kind, call):
    try:
        call()
    except kind as problem:
        return str(problem)
    raise AssertionError(f"{kind.__name__} was to be raised")


def wrong_values(library, checker, report):
    """They are told by what is wrong with them, and not by what comes of them in C."""
    day = datetime.datetime(2025, 4, 2)
    for what, call in (
        ("content", lambda: library.read(5)),
        ("name", lambda: library.read("", 5)),
        ("as_of", lambda: library.checker(as_of=day)),
        ("as_of", lambda: library.checker(as_of=20250402)),
        ("profile", lambda: library.checker(profile=b"strict")),
        ("ignored", lambda: library.checker(ignored="each-cause-given")),
        ("vocabularies", lambda: library.read("", options=ReadOptions(vocabularies="{}"))),
    ):
        assert said(TypeError, call).startswith(f"{what} is a "), what
    for known, call in (
        ("fail_on is one of profile, error,", lambda: library.checker(fail_on="warn")),
        ("format is one of json, yaml, text, not 'xml'", lambda: report.write("xml")),
        ("op is one of set, add, remove,", lambda: report.edit(Edit("put", "/metadata/title", "1"))),
        ("by is one of values, contents,", lambda: report.diff(report, "text")),
        ("severity is one of error,", lambda: checker.check(report).total("fatal")),
        ("language is one of zh, en,", lambda: checker.check(report).page("fr")),
    ):
        assert said(ValueError, call).startswith(known), known
    assert library.checker(as_of=day.date()).check(report).json() == (
        library.checker(as_of="2025-04-02").check(report).json())
    assert bytes(library.read(bytearray(report.text), "a.yaml").text) == report.text


def loading(path):
    """What is wrong with a library is told, with the file that was tried; and the language of errors is chosen."""
    missing = said(OSError, lambda: Library("no/such.so"))
    assert "no/such.so" in missing and "FAZHI_LIBRARY" in missing and "无法加载" in missing
    assert "./report.txt (" in said(OSError, lambda: Library("./report.txt"))
    no_fazhi = ctypes.util.find_library("c")
    assert no_fazhi is None or "is not fazhi's C library" in said(OSError, lambda: Library(no_fazhi))
    os.environ["FAZHI_LIBRARY"] = "no/other.so"
    assert "FAZHI_LIBRARY: no/other.so" in said(OSError, Library)
    os.environ["FAZHI_LIBRARY"] = path
    assert "没有这个文件" in said(Error, lambda: Library(language="zh").read_file("no/such.yaml"))


def examples(path):
    """How the example ends: used wrongly, for a file that is not there, and for one that is no report."""
    ends = []
    for arguments in ([], ["no/such.yaml"], ["broken.yaml"]):
        ran = subprocess.run([sys.executable, os.path.join(CLIENT, "example.py"), *arguments], stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "C", "FAZHI_LIBRARY": path})
        ends.append([ran.returncode, ran.stdout.decode(), ran.stderr.decode()])
    return ends


def options(library, report):
    """Each option reaches the library."""
    text = report.text.decode()
    wrong = text.replace("  title:", "  titel:", 1)
    known = [finding.id for finding in library.checker(as_of="2025-04-02").check(report).findings]
    assert "published-by-april-1" in known
    ignoring = library.checker(as_of="2025-04-02", ignored=["published-by-april-1", "each-cause-given"])
    assert [finding.id for finding in ignoring.check(report).findings] == [
        one for one in known if one not in ("published-by-april-1", "each-cause-given")]
    assert len(library.checker(as_of="2025-04-02", max_findings=1).check(report).findings) == 1
    assert not library.checker(fail_on="hint").check(report).acceptable
    faulty = library.read_file("faulty.txt")
    assert not library.checker(profile="strict", fail_on="error").check(faulty).acceptable
    assert library.checker(profile="strict", fail_on="never").check(faulty).acceptable
    strange = [finding.severity for finding in library.checker().check(library.read(wrong, "a.yaml")).findings
               if finding.id == "key.unknown"]
    lenient = library.checker().check(library.read(wrong, "a.yaml", ReadOptions(warn_unknown=True)))
    assert strange == ["error"]
    assert "warning" in [one.severity for one in lenient.findings if one.id == "key.unknown"]
    profile = 'schema_version: "1.0"\nid: own\ntitle: {zh: 自定, en: Own}\nextends: strict\nfail_on: info\n'
    own = library.checker(profile_text=profile)
    assert own.check(report).json()["fail_on"] == "info"
    printed = report.write("text").encode("gb18030")
    assert library.read(printed, "a.txt", ReadOptions(encoding="gb18030")).get("/metadata/report_year") == 2024
    with_previous = library.checker(previous=report).check(report).json()
    ran = {line["rule"]: line["state"] for line in with_previous["ledger"]}
    assert ran["previous-report-fits"] == "ran"


def kind(one):
    if one is None:
        return "void"
    if issubclass(one, ctypes._CFuncPtr):
        return "function"
    return "pointer" if one in (ctypes.c_void_p, ctypes.c_char_p) or issubclass(one, ctypes._Pointer) else (
        ctypes.sizeof(one))


def constants():
    named = {"C_ABI": _native.ABI, "OK": _native.OK, "NOWHERE": _native.NOWHERE}
    named.update((f"E_{one.name}", one.value) for one in Status)
    assert (_native.STOPPED, _native.MEMORY) == (Status.STOPPED, Status.MEMORY)
    for names in (_library._LANGUAGES, _library._FORMATS, _library._OPERATIONS):
        named.update(names)
    named.update((f"BY_{name}", value) for name, value in _library._KINDS.items())
    for names in (_library._SEVERITIES, _library._STATUSES):
        named.update((name, value) for value, name in enumerate(names))
    as_in_c = {"profile": "AS_PROFILE", "never": "NEVER"}
    named.update((f"FAIL_{as_in_c.get(name, f'ON_{name}')}", value) for name, value in _library._FAIL_ON.items())
    return {f"FAZHI_{name.upper()}": f"{value:d}" for name, value in named.items()}


def layouts():
    structs = {}
    for name, struct in _native.STRUCTS.items():
        structs[name] = {"sizeof": _native.ctypes.sizeof(struct)}
        structs[name].update((member[0], getattr(struct, member[0]).offset) for member in struct._fields_)
    called_back = {"fazhi_write_function": _native.WRITE, "fazhi_read_function": _native.READ}
    functions = {name: (one._restype_, one._argtypes_) for name, one in called_back.items()}
    functions.update(_native.FUNCTIONS)
    functions = {name: [kind(result), *map(kind, parameters)] for name, (result, parameters) in functions.items()}
    return {"structs": structs, "functions": functions, "constants": constants()}


def main(path):
    library = Library(path)
    checker = library.checker(profile="strict", as_of="2025-04-02")
    names = ("report.txt", "faulty.txt", "broken.yaml", "nul.json")
    report, faulty, broken, with_nul = (library.read_file(name) for name in names)
    results = [checker.check(one) for one in (report, faulty, broken, with_nul)]
    keep("imported.json", report.write("json"))
    for name, result in zip(names, results):
        keep_json(f"{name.partition('.')[0]}.result.json", result.json())
    keep_json("findings.json", list(rows(results[1].findings)))
    keep_json("nul.findings.json", list(rows(results[3].findings)))
    keep("page.html", results[1].page())
    runs(checker, results[1:3])
    from_within(library, checker)
    dropped(checker, results[0])
    mended, fixes = checker.fix(faulty)
    keep("mended.txt", mended)
    edited = edits(library)
    streams(library, report)
    options(library, edited)
    wrong_values(library, checker, edited)
    loading(path)
    keep_json("examples.json", examples(path))
    keep_json("errors.json", errors(library, checker, edited, broken, results[0]))
    keep_json("layouts.json", layouts())
    keep_json("values.json", {
        "version": library.version,
        "is_read": [edited.is_read, broken.is_read],
        "text_is_file": edited.text_is_file,
        "text_size": len(edited.text),
        "year": edited.get("/metadata/report_year"),
        "sections": edited.count("/sections"),
        "place": list(edited.place("/metadata/report_year")),
        "status": [result.status for result in results],
        "acceptable": [result.acceptable for result in results],
        "warnings": results[1].total("warning"),
        "mended": fixes,
        "in_threads": in_threads(checker, faulty, results[1].json()),
    })


if __name__ == "__main__":
    main(*sys.argv[1:])
